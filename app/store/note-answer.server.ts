import { and, desc, eq, isNull, lt } from "drizzle-orm";
import type { Database } from "./db.server";
import { coachNotes, noteAnswers, people, rehearsals } from "./schema.server";

export async function answerNote(
  db: Database,
  given: { note: string; rehearsal: number; place: number | null; at: Date },
): Promise<void> {
  await db.orm.insert(noteAnswers).values(given);
}

/** Note → the place that answers it in this rehearsal, or null where that was taken back. */
export async function noteAnswersIn(db: Database, rehearsal: number): Promise<Map<string, number | null>> {
  const rows = await db.orm
    .selectDistinctOn([noteAnswers.note], { note: noteAnswers.note, place: noteAnswers.place })
    .from(noteAnswers)
    .where(eq(noteAnswers.rehearsal, rehearsal))
    .orderBy(noteAnswers.note, desc(noteAnswers.id));
  return new Map(rows.map((row) => [row.note, row.place]));
}

export type EarlierNote = { id: string; words: string; name: string; attempt: number };

/** What coaches remarked on this person's earlier attempts at the same scenario, newest attempt first. */
export async function notesBefore(
  db: Database,
  { person, scenario, attempt }: { person: string; scenario: string; attempt: number },
  limit = 20,
): Promise<EarlierNote[]> {
  return db.orm
    .select({ id: coachNotes.id, words: coachNotes.words, name: people.name, attempt: rehearsals.attempt })
    .from(coachNotes)
    .innerJoin(rehearsals, eq(rehearsals.id, coachNotes.rehearsal))
    .innerJoin(people, and(eq(people.id, coachNotes.author), isNull(people.erasedAt)))
    .where(and(eq(rehearsals.openedBy, person), eq(rehearsals.scenario, scenario), lt(rehearsals.attempt, attempt)))
    .orderBy(desc(rehearsals.attempt), coachNotes.seq, coachNotes.at)
    .limit(limit);
}
