import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "./db.server";
import { appointments, caseConsents, caseStudies, coachNotes, cycleEvents, people, rehearsals } from "./schema.server";

export type ConsentAnswer = "asked" | "given" | "refused";

/** What coaches said of the plays of a cycle, with the seat that each held first. */
export type CycleNote = {
  id: string;
  key: string;
  place: number;
  words: string;
  author: string;
  name: string;
  right: string | null;
};

export async function notesOfCycle(db: Database, cycle: number): Promise<CycleNote[]> {
  const right = db.orm
    .select({ right: appointments.right })
    .from(appointments)
    .where(
      and(eq(appointments.person, coachNotes.author), sql`${appointments.right} in ('mentor', 'trainer', 'expert')`),
    )
    .orderBy(appointments.id)
    .limit(1);
  return db.orm
    .selectDistinct({
      id: coachNotes.id,
      key: rehearsals.key,
      place: coachNotes.seq,
      words: coachNotes.words,
      author: coachNotes.author,
      name: people.name,
      right: sql<string | null>`(${right})`,
      at: coachNotes.at,
    })
    .from(coachNotes)
    .innerJoin(rehearsals, eq(rehearsals.id, coachNotes.rehearsal))
    .innerJoin(people, eq(people.id, coachNotes.author))
    .innerJoin(
      cycleEvents,
      and(
        eq(cycleEvents.rehearsal, coachNotes.rehearsal),
        eq(cycleEvents.cycle, cycle),
        isNotNull(cycleEvents.rehearsal),
      ),
    )
    .orderBy(coachNotes.at, coachNotes.id)
    .limit(100);
}

/** Remark → the last word about quoting it in this case. */
export async function consentsIn(db: Database, caseStudy: number): Promise<Map<string, ConsentAnswer>> {
  const rows = await db.orm
    .selectDistinctOn([caseConsents.note], { note: caseConsents.note, answer: caseConsents.answer })
    .from(caseConsents)
    .where(eq(caseConsents.caseStudy, caseStudy))
    .orderBy(caseConsents.note, desc(caseConsents.id));
  return new Map(rows.map(({ note, answer }) => [note, answer]));
}

export async function addConsents(
  db: Database,
  rows: { caseStudy: number; note: string; answer: ConsentAnswer; by: string; at: Date }[],
): Promise<void> {
  if (rows.length > 0) await db.orm.insert(caseConsents).values(rows);
}

export type AskedOfMe = {
  slug: string;
  scenario: string;
  note: string;
  words: string;
  answer: ConsentAnswer;
  at: Date;
};

/** Where this coach was asked whether they may be quoted, newest first; the last answer to each. */
export async function consentsAskedOf(db: Database, coach: string, limit = 20): Promise<AskedOfMe[]> {
  const rows = await db.orm
    .selectDistinctOn([caseConsents.caseStudy, caseConsents.note], {
      slug: caseStudies.slug,
      scenario: caseStudies.scenario,
      note: caseConsents.note,
      words: coachNotes.words,
      answer: caseConsents.answer,
      at: caseConsents.at,
    })
    .from(caseConsents)
    .innerJoin(coachNotes, eq(coachNotes.id, caseConsents.note))
    .innerJoin(caseStudies, eq(caseStudies.id, caseConsents.caseStudy))
    .where(eq(coachNotes.author, coach))
    .orderBy(caseConsents.caseStudy, caseConsents.note, desc(caseConsents.id));
  return rows.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit);
}

/** Names of the academy's people that stand in a text. The names themselves never leave the database otherwise. */
export async function namesIn(db: Database, text: string): Promise<string[]> {
  const rows = await db.rows<{ name: string }>(
    "select distinct name from people where erased_at is null and char_length(name) >= 2 and strpos($1, name) > 0 limit 50",
    [text],
  );
  return rows.map(({ name }) => name);
}
