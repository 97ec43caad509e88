import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { CaseMoment, Parts } from "~/engine/case-study";
import type { CaseEventType } from "~/engine/case-study-machine";
import type { Database } from "./db.server";
import { caseEvents, caseStudies, caseVersions, people, sites } from "./schema.server";

export type CaseRow = typeof caseStudies.$inferSelect & { siteName: string };
export type CaseVersion = { number: number; title: string; failed: boolean; parts: Parts; savedAt: Date };

export type NewCase = {
  slug: string; // unguessable
  cycle: number;
  scenario: string;
  practicum: string;
  lessons: string[];
  site: string;
  author: string;
  moments: CaseMoment[];
  draft: { title: string; failed: boolean; parts: Parts };
  at: Date;
};

/** With its first version: both or neither. The same slug again changes nothing. */
export async function createCase(db: Database, { draft, at, ...row }: NewCase): Promise<void> {
  await db.orm.transaction(async (tx) => {
    const [made] = await tx
      .insert(caseStudies)
      .values({ ...row, begunAt: at })
      .onConflictDoNothing()
      .returning({ id: caseStudies.id });
    if (made) await tx.insert(caseVersions).values({ caseStudy: made.id, number: 1, savedAt: at, ...draft });
  });
}

export async function caseBySlug(db: Database, slug: string): Promise<CaseRow | null> {
  const [row] = await db.orm
    .select({ row: caseStudies, siteName: sites.name })
    .from(caseStudies)
    .innerJoin(sites, eq(sites.id, caseStudies.site))
    .where(eq(caseStudies.slug, slug))
    .limit(1);
  return row ? { ...row.row, siteName: row.siteName } : null;
}

/** The cases of a cycle, newest first. */
export async function casesOfCycle(db: Database, cycle: number): Promise<{ id: number; slug: string }[]> {
  return db.orm
    .select({ id: caseStudies.id, slug: caseStudies.slug })
    .from(caseStudies)
    .where(eq(caseStudies.cycle, cycle))
    .orderBy(desc(caseStudies.id));
}

/** Newest first. */
export async function versionsOf(db: Database, caseStudy: number): Promise<CaseVersion[]> {
  const { caseStudy: _, ...shown } = columns;
  return db.orm
    .select(shown)
    .from(caseVersions)
    .where(eq(caseVersions.caseStudy, caseStudy))
    .orderBy(desc(caseVersions.number));
}

const columns = {
  caseStudy: caseVersions.caseStudy,
  number: caseVersions.number,
  title: caseVersions.title,
  failed: caseVersions.failed,
  parts: caseVersions.parts,
  savedAt: caseVersions.savedAt,
};

/** A version that is still written on; a number that is not there yet begins it. */
export async function writeVersion(db: Database, caseStudy: number, version: CaseVersion): Promise<void> {
  const { number, ...words } = version;
  await db.orm
    .insert(caseVersions)
    .values({ caseStudy, number, ...words })
    .onConflictDoUpdate({ target: [caseVersions.caseStudy, caseVersions.number], set: words });
}

/** Some parts of it: two areas saved at once leave each other alone. */
export async function writeParts(
  db: Database,
  at: { caseStudy: number; number: number; savedAt: Date },
  words: Partial<Parts>,
): Promise<void> {
  await db.orm
    .update(caseVersions)
    .set({ parts: sql`${caseVersions.parts} || ${JSON.stringify(words)}::text::jsonb`, savedAt: at.savedAt })
    .where(and(eq(caseVersions.caseStudy, at.caseStudy), eq(caseVersions.number, at.number)));
}

export type CaseEventRow = {
  seq: number;
  type: CaseEventType;
  version: number;
  by: string | null;
  name: string | null;
  words: string;
  known: string[] | null;
  at: Date;
};

export async function caseEventsOf(db: Database, caseStudy: number): Promise<CaseEventRow[]> {
  return db.orm
    .select({
      seq: caseEvents.seq,
      type: caseEvents.type,
      version: caseEvents.version,
      by: caseEvents.by,
      name: people.name,
      words: caseEvents.words,
      known: caseEvents.known,
      at: caseEvents.at,
    })
    .from(caseEvents)
    .leftJoin(people, eq(people.id, caseEvents.by))
    .where(eq(caseEvents.caseStudy, caseStudy))
    .orderBy(asc(caseEvents.seq));
}

/** false: somebody was quicker, and what was decided may no longer hold. */
export async function addCaseEvent(
  db: Database,
  event: Omit<typeof caseEvents.$inferInsert, "words"> & { words?: string },
): Promise<boolean> {
  const made = await db.orm.insert(caseEvents).values(event).onConflictDoNothing().returning({ seq: caseEvents.seq });
  return made.length > 0;
}
