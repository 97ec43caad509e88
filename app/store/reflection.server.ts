import { and, asc, desc, eq } from "drizzle-orm";
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
