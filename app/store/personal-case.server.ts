import { and, desc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import { quotedIn, withoutQuotes } from "~/engine/case-study-quote";
import type { Orm } from "./db.server";
import type { PersonalRule } from "./personal.server";
import { caseConsents, caseEvents, caseStudies, caseVersions, coachNotes, cycleEvents, cycles } from "./schema.server";

const titled = `from case_studies c join lateral (
  select title, parts from case_versions where case_study = c.id order by number desc limit 1) v on true`;
const partsAs = `(select string_agg(value, E'\\n\\n') from jsonb_each_text(v.parts))`;

/** Before the tables of coaching: what cases quote is found through the remarks. */
export const personalCases: Record<string, PersonalRule> = {
  case_versions: { nothing: "shown and erased with its case" },
  case_consents: {
    whose: [caseConsents.by],
    reads: [
      {
        kind: "consents",
        select: `select x.at, v.title as about, n.words, x.answer from case_consents x join coach_notes n on n.id = x.note
          join case_studies c on c.id = x.case_study join lateral (
          select title from case_versions where case_study = c.id order by number desc limit 1) v on true
          where x.by = $1 order by x.id`,
      },
    ],
    all: (tx, person) => tx.update(caseConsents).set({ by: null }).where(eq(caseConsents.by, person)),
  },
  case_events: {
    whose: [caseEvents.by],
    reads: [
      {
        kind: "caseRemarks",
        select: `select x.at, v.title as about, x.words, x.type ${titled.replace("from case_studies c", "from case_events x join case_studies c on c.id = x.case_study")}
          where x.by = $1 order by x.at, x.case_study, x.seq`,
      },
    ],
    words: (tx, person) => tx.update(caseEvents).set({ words: "", known: null }).where(eq(caseEvents.by, person)),
    all: (tx, person) => tx.update(caseEvents).set({ by: null }).where(eq(caseEvents.by, person)),
  },
  case_studies: {
    whose: [caseStudies.author],
    reads: [
      {
        kind: "cases",
        select: `select c.begun_at as at, v.title as about, ${partsAs} as words ${titled} where c.author = $1 order by c.id`,
      },
    ],
    words: async (tx, person) => {
      await cutQuotes(tx, await quotable(tx, eq(coachNotes.author, person)));
      const own = await tx.select({ id: caseStudies.id }).from(caseStudies).where(eq(caseStudies.author, person));
      for (const { id } of own) await eraseDraft(tx, id);
    },
    // What the library shows has no names in it and was given to it: it stays, without its author.
    all: async (tx, person) => {
      // The coaches' remarks go with the author; without them nobody could find the quotes again.
      await cutQuotes(tx, await quotable(tx, eq(caseStudies.author, person)));
      await tx.update(caseStudies).set({ author: null }).where(eq(caseStudies.author, person));
    },
  },
  cycle_events: {
    whose: [cycleEvents.by],
    reads: [],
    all: (tx, person) => tx.update(cycleEvents).set({ by: null }).where(eq(cycleEvents.by, person)),
  },
  cycles: {
    whose: [cycles.person],
    reads: [
      {
        kind: "cycles",
        select: `select x.at, s.document->>'title' as about, null as words, x.type
          from cycles y join cycle_events x on x.cycle = y.id join lateral (
          select document from scenario_versions where scenario = y.scenario order by published_at desc limit 1) s on true
          where y.person = $1 order by x.at, x.cycle, x.seq`,
      },
    ],
    all: (tx, person) => tx.update(cycles).set({ person: null }).where(eq(cycles.person, person)),
  },
};

/** All of a case that the library doesn't show; of one that it shows, the versions before, and what was said about them. */
async function eraseDraft(tx: Orm, id: number): Promise<void> {
  const [last] = await tx
    .select({ type: caseEvents.type, version: caseEvents.version })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseStudy, id), inArray(caseEvents.type, ["approved", "withdrawn"])))
    .orderBy(desc(caseEvents.seq))
    .limit(1);
  if (last?.type !== "approved") {
    await tx.delete(caseStudies).where(eq(caseStudies.id, id));
    return;
  }
  await tx.delete(caseVersions).where(and(eq(caseVersions.caseStudy, id), ne(caseVersions.number, last.version)));
  await tx.update(caseEvents).set({ words: "", known: null }).where(eq(caseEvents.caseStudy, id));
}

type Quotable = { caseStudy: number; words: string };

/** Remarks on the plays that cases were made of. */
function quotable(tx: Orm, whose: ReturnType<typeof eq>): Promise<Quotable[]> {
  return tx
    .selectDistinct({ caseStudy: caseStudies.id, words: coachNotes.words })
    .from(coachNotes)
    .innerJoin(cycleEvents, and(eq(cycleEvents.rehearsal, coachNotes.rehearsal), isNotNull(cycleEvents.rehearsal)))
    .innerJoin(caseStudies, eq(caseStudies.cycle, cycleEvents.cycle))
    .where(whose);
}

async function cutQuotes(tx: Orm, notes: readonly Quotable[]): Promise<void> {
  for (const id of new Set(notes.map(({ caseStudy }) => caseStudy))) {
    const said = notes.filter(({ caseStudy }) => caseStudy === id);
    const versions = await tx.select().from(caseVersions).where(eq(caseVersions.caseStudy, id));
    for (const { number, parts } of versions) {
      const quoted = quotedIn(parts, said);
      if (quoted.length === 0) continue;
      const left = quoted.reduce((before, { words }) => withoutQuotes(before, words), parts);
      await tx
        .update(caseVersions)
        .set({ parts: left })
        .where(and(eq(caseVersions.caseStudy, id), eq(caseVersions.number, number)));
    }
  }
}
