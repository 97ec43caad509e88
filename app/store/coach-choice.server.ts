import { and, asc, eq, exists, gt, inArray, isNull, ne, not, or, sql } from "drizzle-orm";
import type { Right } from "~/engine/academy";
import type { Database } from "./db.server";
import { appointments, coachInvitations, people, rehearsals, sites } from "./schema.server";

export type CoachChoice = { id: string; name: string; right: Right; siteName: string };

const coaching: Right[] = ["mentor", "trainer", "expert"];

/** Whom a learner may ask: those who coach at these sites, and manage nowhere. One query, one row a person. */
export async function coachesAt(
  db: Database,
  { sites: line, except, now, limit }: { sites: string[]; except: string; now: Date; limit: number },
): Promise<CoachChoice[]> {
  if (line.length === 0) return [];
  const holds = and(
    sql`${appointments.from} <= ${now.toISOString()}`,
    or(isNull(appointments.until), gt(appointments.until, now)),
  );
  const manages = db.orm
    .select({ one: sql`1` })
    .from(appointments)
    .where(and(eq(appointments.person, people.id), eq(appointments.right, "manager"), holds));
  const rows = await db.orm
    .selectDistinctOn([people.name, people.id], {
      id: people.id,
      name: people.name,
      right: appointments.right,
      siteName: sites.name,
    })
    .from(people)
    .innerJoin(appointments, and(eq(appointments.person, people.id), holds))
    .innerJoin(sites, eq(sites.id, appointments.site))
    .where(
      and(
        isNull(people.erasedAt),
        ne(people.id, except),
        inArray(appointments.right, coaching),
        inArray(appointments.site, line),
        not(exists(manages)),
      ),
    )
    .orderBy(asc(people.name), asc(people.id), asc(appointments.id))
    .limit(limit);
  return rows;
}

/** Which of these rehearsals the coach has been invited to and not sent away from. */
export async function invitedAmong(db: Database, coach: string, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await db.orm
    .select({ id: coachInvitations.rehearsal })
    .from(coachInvitations)
    .innerJoin(rehearsals, eq(rehearsals.id, coachInvitations.rehearsal))
    .where(
      and(
        eq(coachInvitations.coach, coach),
        isNull(coachInvitations.withdrawnAt),
        inArray(coachInvitations.rehearsal, ids),
      ),
    );
  return new Set(rows.map((row) => row.id));
}
