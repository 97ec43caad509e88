import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "./db.server";
import { reflections } from "./schema.server";

export type Reflection = { question: number; words: string; at: Date };

/** Each saving is a row: the four questions of a 复盘 can be answered again after a retry. */
export async function reflect(
  db: Database,
  given: { rehearsal: number; person: string; question: number; words: string; at: Date },
): Promise<void> {
  await db.orm.insert(reflections).values(given);
}

/** The newest answer to each question. */
export async function reflectionsOf(db: Database, rehearsal: number, person: string): Promise<Reflection[]> {
  return db.orm
    .selectDistinctOn([reflections.question], {
      question: reflections.question,
      words: reflections.words,
      at: reflections.at,
    })
    .from(reflections)
    .where(and(eq(reflections.rehearsal, rehearsal), eq(reflections.person, person)))
    .orderBy(asc(reflections.question), desc(reflections.id));
}

/** Which of these rehearsals the person has answered any question of. */
export async function reflectedAmong(
  db: Database,
  person: string,
  among: readonly number[],
): Promise<ReadonlySet<number>> {
  if (among.length === 0) return new Set();
  const rows = await db.orm
    .selectDistinct({ rehearsal: reflections.rehearsal })
    .from(reflections)
    .where(and(eq(reflections.person, person), inArray(reflections.rehearsal, [...among])));
  return new Set(rows.map((row) => row.rehearsal));
}
