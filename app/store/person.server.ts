import { and, asc, eq, exists, gt, inArray, isNull, or, sql } from "drizzle-orm";
import type { Appointment, Person, Preferences, Right } from "~/engine/academy";
import type { Database } from "./db.server";
import { appointments, people, sites } from "./schema.server";

export type PersonRow = typeof people.$inferSelect;
export type NewPerson = {
  id: string; // unguessable
  name: string;
  staffNumber: string | null;
  mobile: string | null;
  preferences: Preferences;
  demo: boolean;
  madeBy: string | null;
  at: Date;
  appointment?: { site: string; right: Right };
};

/** With the first appointment, if one is given: both or neither. */
export async function makePerson(db: Database, { appointment, at, ...person }: NewPerson): Promise<void> {
  await db.orm.transaction(async (tx) => {
    await tx.insert(people).values({ ...person, createdAt: at });
    if (appointment)
      await tx.insert(appointments).values({ ...appointment, person: person.id, from: at, madeBy: person.madeBy });
  });
}

export async function appoint(
  db: Database,
  given: { person: string; site: string; right: Right; madeBy: string | null; at: Date },
) {
  const { at, ...row } = given;
  await db.orm.insert(appointments).values({ ...row, from: at });
}

export async function endAppointment(
  db: Database,
  person: string,
  site: string,
  right: Right,
  at: Date,
): Promise<void> {
  await db.orm
    .update(appointments)
    .set({ until: at })
    .where(
      and(
        eq(appointments.person, person),
        eq(appointments.site, site),
        eq(appointments.right, right),
        isNull(appointments.until),
      ),
    );
}

/** By staff number or mobile: whichever was typed. */
export async function personByAccount(db: Database, account: string): Promise<PersonRow | null> {
  const [row] = await db.orm
    .select()
    .from(people)
    .where(or(eq(people.staffNumber, account), eq(people.mobile, account)))
    .limit(1);
  return row ?? null;
}

export async function personRow(db: Database, id: string): Promise<PersonRow | null> {
  const [row] = await db.orm.select().from(people).where(eq(people.id, id)).limit(1);
  return row ?? null;
}

const holds = (at: Date) =>
  and(sql`${appointments.from} <= ${at.toISOString()}`, or(isNull(appointments.until), gt(appointments.until, at)));

/** The person with the appointments that hold at `at`, in one query. */
export async function personById(db: Database, id: string, at: Date): Promise<Person | null> {
  const rows = await db.orm
    .select({
      id: people.id,
      name: people.name,
      preferences: people.preferences,
      site: appointments.site,
      siteName: sites.name,
      tier: sites.tier,
      right: appointments.right,
    })
    .from(people)
    .leftJoin(appointments, and(eq(appointments.person, people.id), holds(at)))
    .leftJoin(sites, eq(sites.id, appointments.site))
    .where(and(eq(people.id, id), isNull(people.erasedAt)))
    .orderBy(asc(appointments.id));
  const [first] = rows;
  if (!first) return null;
  const { id: self, name, preferences } = first;
  return { id: self, name, preferences, appointments: rows.flatMap(appointment) };
}

function appointment(row: { [K in keyof Appointment]: Appointment[K] | null }): Appointment[] {
  const { site, siteName, tier, right } = row;
  return site && siteName && tier && right ? [{ site, siteName, tier, right }] : [];
}

export type ListedPerson = {
  id: string;
  name: string;
  staffNumber: string | null;
  mobile: string | null;
  appointments: { site: string; siteName: string; right: Right }[];
};

/** People appointed at these sites, by name; `after` is the id of the last one on the page before. Two queries. */
export async function peopleAt(
  db: Database,
  at: { sites: string[]; now: Date; limit: number; after?: string | undefined },
): Promise<ListedPerson[]> {
  if (at.sites.length === 0) return [];
  const here = db.orm
    .select({ one: sql`1` })
    .from(appointments)
    .where(and(eq(appointments.person, people.id), inArray(appointments.site, at.sites), holds(at.now)));
  const past = at.after
    ? sql`(${people.name}, ${people.id}) > (select p.name, p.id from people p where p.id = ${at.after})`
    : undefined;
  const found = await db.orm
    .select({ id: people.id, name: people.name, staffNumber: people.staffNumber, mobile: people.mobile })
    .from(people)
    .where(and(isNull(people.erasedAt), exists(here), past))
    .orderBy(asc(people.name), asc(people.id))
    .limit(at.limit);
  if (found.length === 0) return [];
  const held = await db.orm
    .select({ person: appointments.person, site: appointments.site, siteName: sites.name, right: appointments.right })
    .from(appointments)
    .innerJoin(sites, eq(sites.id, appointments.site))
    .where(
      and(
        inArray(
          appointments.person,
          found.map((p) => p.id),
        ),
        holds(at.now),
      ),
    )
    .orderBy(asc(appointments.id));
  return found.map((person) => ({
    ...person,
    appointments: held.filter((row) => row.person === person.id).map(({ person: _, ...row }) => row),
  }));
}

/** The sites of the appointments that somebody holds now. */
export async function sitesOf(db: Database, person: string, now: Date): Promise<string[]> {
  const rows = await db.orm
    .selectDistinct({ site: appointments.site })
    .from(appointments)
    .where(and(eq(appointments.person, person), holds(now)));
  return rows.map((row) => row.site);
}

export async function setPreferences(db: Database, person: string, preferences: Preferences): Promise<void> {
  await db.orm.update(people).set({ preferences }).where(eq(people.id, person));
}

export async function census(db: Database): Promise<{ people: number; notOfTheDemo: number }> {
  const [row] = await db.orm
    .select({
      people: sql<number>`count(*)::int`,
      notOfTheDemo: sql<number>`(count(*) filter (where not ${people.demo}))::int`,
    })
    .from(people);
  return row ?? { people: 0, notOfTheDemo: 0 };
}
