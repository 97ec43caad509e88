import { and, asc, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { CycleEvent, CycleFacts, Owed } from "~/engine/cycle";
import type { Database } from "./db.server";
import { coachNotes, cycleEvents, cycles, reflections, rehearsals } from "./schema.server";

export type KeptCycle = { id: number; seq: number; events: CycleEvent[] };

/** Opened where there is none: one for a person and a scenario. */
export async function openCycle(db: Database, person: string, scenario: string, at: Date): Promise<KeptCycle> {
  const found = await cycleOf(db, person, scenario);
  if (found) return found;
  await db.orm.insert(cycles).values({ person, scenario, begunAt: at }).onConflictDoNothing();
  return (await cycleOf(db, person, scenario)) ?? { id: 0, seq: 0, events: [] };
}

export async function cycleOf(db: Database, person: string, scenario: string): Promise<KeptCycle | null> {
  const rows = await db.orm
    .select({ id: cycles.id, seq: cycleEvents.seq, type: cycleEvents.type, rehearsal: cycleEvents.rehearsal })
    .from(cycles)
    .leftJoin(cycleEvents, eq(cycleEvents.cycle, cycles.id))
    .where(and(eq(cycles.person, person), eq(cycles.scenario, scenario)))
    .orderBy(asc(cycleEvents.seq));
  const [first] = rows;
  if (!first) return null;
  return { id: first.id, seq: rows.at(-1)?.seq ?? 0, events: rows.flatMap(eventOf) };
}

function eventOf({ type, rehearsal }: { type: CycleEvent["type"] | null; rehearsal: number | null }): CycleEvent[] {
  if (type === null) return [];
  if (type === "simulated" || type === "revised" || type === "coached") return [{ type, rehearsal: rehearsal ?? 0 }];
  return [{ type }];
}

/** Behind `seq`; where somebody was quicker nothing is written, and the rows are read again. */
export async function addCycleEvents(
  db: Database,
  { id, seq }: Pick<KeptCycle, "id" | "seq">,
  by: string,
  events: readonly (Owed | { type: CycleEvent["type"]; at: number })[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event, index) => ({
    cycle: id,
    seq: seq + 1 + index,
    type: event.type,
    rehearsal: "rehearsal" in event ? event.rehearsal : null,
    by,
    at: new Date(event.at),
  }));
  await db.orm.insert(cycleEvents).values(rows).onConflictDoNothing();
}

/** What has happened to this person's plays of a scenario. One query. */
export async function cycleFacts(db: Database, person: string, scenario: string): Promise<CycleFacts> {
  const answered = db.orm
    .select({ at: sql`min(${reflections.at})` })
    .from(reflections)
    .where(and(eq(reflections.rehearsal, rehearsals.id), eq(reflections.person, person), ne(reflections.words, "")));
  const remarked = db.orm
    .select({ at: sql`min(${coachNotes.at})` })
    .from(coachNotes)
    .where(eq(coachNotes.rehearsal, rehearsals.id));
  const rows = await db.orm
    .select({
      id: rehearsals.id,
      closedAt: rehearsals.closedAt,
      looked: sql<number | string | null>`(extract(epoch from least((${answered}), (${remarked}))) * 1000)::float8`,
    })
    .from(rehearsals)
    .where(and(eq(rehearsals.openedBy, person), eq(rehearsals.scenario, scenario), isNotNull(rehearsals.closedAt)))
    .orderBy(asc(rehearsals.id))
    .limit(500);
  return {
    plays: rows.flatMap(({ id, closedAt }) => (closedAt ? [{ rehearsal: id, overAt: closedAt.getTime() }] : [])),
    looks: rows.flatMap(({ id, looked }) => (looked === null ? [] : [{ rehearsal: id, at: Number(looked) }])),
  };
}
