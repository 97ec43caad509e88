import { and, desc, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Database } from "./db.server";
import { sqlState } from "./db.server";
import { rehearsals, seatHolders } from "./schema.server";

export type Rehearsal = typeof rehearsals.$inferSelect;

export type NewRehearsal = {
  key: string; // unguessable: at least 80 random bits
  version: string;
  scenario: string;
  compiler: number;
  rules: number;
  mode: "solo" | "live";
  openedBy: string | null;
  parent?: { id: number; seq: number };
  at: Date;
};

const uniqueViolation = "23505";

/** Numbers the attempt within the person and scenario; two at once get two numbers. */
export async function createRehearsal(db: Database, { parent, at, ...given }: NewRehearsal): Promise<Rehearsal> {
  for (let tries = 1; ; tries++) {
    try {
      const [row] = await db.orm
        .insert(rehearsals)
        .values({
          ...given,
          parent: parent?.id ?? null,
          parentSeq: parent?.seq ?? null,
          createdAt: at,
          attempt: sql`1 + coalesce((select max(r.attempt) from rehearsals r where r.opened_by = ${given.openedBy} and r.scenario = ${given.scenario}), 0)`,
        })
        .returning();
      if (row) return row;
    } catch (error) {
      if (sqlState(error) !== uniqueViolation || tries === 5) throw error;
    }
  }
}

export async function rehearsalByKey(db: Database, key: string): Promise<Rehearsal | null> {
  const [row] = await db.orm.select().from(rehearsals).where(eq(rehearsals.key, key)).limit(1);
  return row ?? null;
}

export async function rehearsalById(db: Database, id: number): Promise<Rehearsal | null> {
  const [row] = await db.orm.select().from(rehearsals).where(eq(rehearsals.id, id)).limit(1);
  return row ?? null;
}

/** Once; a second closing changes nothing. The view must hold no words and no names: it is not erased. */
export async function closeRehearsal(db: Database, id: number, at: Date, finalView: unknown): Promise<void> {
  await db.orm
    .update(rehearsals)
    .set({ closedAt: at, finalView })
    .where(and(eq(rehearsals.id, id), isNull(rehearsals.closedAt)));
}

export type ListedRehearsal = Omit<Rehearsal, "finalView">;
const listed = {
  id: rehearsals.id,
  key: rehearsals.key,
  version: rehearsals.version,
  scenario: rehearsals.scenario,
  compiler: rehearsals.compiler,
  rules: rehearsals.rules,
  mode: rehearsals.mode,
  parent: rehearsals.parent,
  parentSeq: rehearsals.parentSeq,
  openedBy: rehearsals.openedBy,
  attempt: rehearsals.attempt,
  createdAt: rehearsals.createdAt,
  closedAt: rehearsals.closedAt,
};

/** Newest first, those that the person opened or holds a seat in; `before` is the last id of the page before. */
export async function rehearsalsOf(
  db: Database,
  person: string,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<ListedRehearsal[]> {
  const seated = db.orm
    .select({ one: sql`1` })
    .from(seatHolders)
    .where(and(eq(seatHolders.person, person), eq(seatHolders.rehearsal, rehearsals.id)));
  return db.orm
    .select(listed)
    .from(rehearsals)
    .where(
      and(
        or(eq(rehearsals.openedBy, person), sql`exists ${seated}`),
        before === undefined ? undefined : lt(rehearsals.id, before),
      ),
    )
    .orderBy(desc(rehearsals.id))
    .limit(limit);
}

/** All attempts of one person at one scenario, newest first: the cycle's second and third step compare them. */
export async function attemptsAt(
  db: Database,
  person: string,
  scenario: string,
  limit = 50,
): Promise<ListedRehearsal[]> {
  return db.orm
    .select(listed)
    .from(rehearsals)
    .where(and(eq(rehearsals.openedBy, person), eq(rehearsals.scenario, scenario)))
    .orderBy(desc(rehearsals.attempt))
    .limit(limit);
}

/** One clock for all servers, in milliseconds. */
export async function databaseClock(db: Database): Promise<number> {
  const [row] = await db.rows<{ now: number | string }>(
    "select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as now",
  );
  return Number(row?.now);
}
