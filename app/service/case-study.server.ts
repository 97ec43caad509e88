import { madeCase, madeCases } from "~/compile/case-study-shelf.server";
import { lessonCard } from "~/compile/lesson-shelf.server";
import { lineOf, type Person } from "~/engine/academy";
import type { CaseMoment, Parts } from "~/engine/case-study";
import { foldCase } from "~/engine/case-study-machine";
import type { MadeCase } from "~/engine/case-study-made";
import { ASK_AFTER } from "~/engine/cycle";
import { mayNot, type NotAllowed } from "~/engine/permission";
import { allSites } from "~/store/academy.server";
import { listCases } from "~/store/case-list.server";
import * as store from "~/store/case-study.server";
import { approvedCases, isShownTo } from "./case-study-link.server";
import { askedOfMe, casesToReview } from "./case-study-review.server";
import { house } from "./house.server";
import { currentScenario, scenarioCards } from "./scenario.server";

export type ShelfRow = { slug: string; title: string; failed: boolean; about: string };
export type OwnRow = { slug: string; title: string; state: string; about: string };
export type Shelf = {
  made: ShelfRow[];
  cases: ShelfRow[];
  next: number | null;
  own: OwnRow[];
  toReview: OwnRow[];
  asked: { slug: string; note: string; title: string; words: string; answer: string }[];
};

const page = 20;

/** Everything that stands in the library for this reader, what is theirs, and what waits for them. */
export async function caseShelf(person: Person, before: number | undefined): Promise<Shelf | NotAllowed> {
  const refused = mayNot(person, { verb: "read-case", open: false, inside: null });
  if (refused) return refused;
  const { db } = house();
  const titles = new Map((await scenarioCards()).map(({ id, title }) => [id, title]));
  const { cases, sites } = await approvedCases();
  const open = cases.filter((one) => (before === undefined || one.id < before) && isShownTo(person, one, sites));
  const shown = open.slice(0, page);
  const about = (scenario: string) => titles.get(scenario) ?? scenario;
  const rowOf = (one: { slug: string; title: string; state: string; scenario: string }): OwnRow => ({
    slug: one.slug,
    title: one.title,
    state: one.state,
    about: about(one.scenario),
  });
  const own = before === undefined ? await listCases(db, { author: person.id, limit: 30 }) : [];
  return {
    made:
      before === undefined
        ? madeCases().map(({ slug, title, failed, place }) => ({ slug, title, failed, about: place }))
        : [],
    cases: shown.map(({ slug, title, failed, siteName }) => ({ slug, title, failed, about: siteName })),
    next: open.length > page ? (shown.at(-1)?.id ?? null) : null,
    own: own.map(rowOf),
    toReview: before === undefined ? (await casesToReview(person)).map(rowOf) : [],
    asked: (await askedOfMe(person)).map(({ slug, note, words, answer, scenario }) => ({
      slug,
      note,
      words,
      answer,
      title: about(scenario),
    })),
  };
}

export type LibraryCase = {
  kind: "case";
  slug: string;
  title: string;
  failed: boolean;
  siteName: string;
  scenario: { id: string; title: string } | null;
  lessons: { slug: string; title: string }[];
  parts: Parts;
  moments: CaseMoment[];
  mine: boolean;
  /** Asked of the author once, when a month has passed. */
  asksUse: boolean;
  /** What the author said then; null until it was said. */
  used: string | null;
  mayWithdraw: boolean;
};
export type ShippedCase = { kind: "shipped"; made: MadeCase; lessons: { slug: string; title: string }[] };
/** Not in the library: the author and the reviewer are led on to their own pages. */
export type Elsewhere = { kind: "elsewhere"; href: string };

export async function openCase(
  { person, open }: { person: Person | null; open: boolean },
  slug: string,
): Promise<LibraryCase | ShippedCase | Elsewhere | NotAllowed | null> {
  const made = madeCase(slug);
  if (made)
    return (
      mayNot(person, { verb: "read-case", open, inside: null }) ?? {
        kind: "shipped",
        made,
        lessons: cards(made.lessons),
      }
    );
  const signedOut = mayNot(person, { verb: "read-case", open: false, inside: null });
  if (signedOut || !person) return signedOut;
  const { db } = house();
  const row = await store.caseBySlug(db, slug);
  if (!row) return null;
  const events = await store.caseEventsOf(db, row.id);
  const { state, told, may } = foldCase(events);
  const mine = row.author === person.id;
  const line = lineOf(await allSites(db), row.site);
  const approved = events.filter(({ type }) => type === "approved").at(-1);
  const version = (await store.versionsOf(db, row.id)).find(({ number }) => number === approved?.version);
  if (state !== "approved" || !approved || !version) {
    if (mine) return { kind: "elsewhere", href: `/cases/${slug}/draft` };
    return mayNot(person, { verb: "review-case", learner: row.author, line })
      ? null // that there is such a draft is nobody else's business
      : { kind: "elsewhere", href: `/cases/${slug}/review` };
  }
  const no = mine ? null : mayNot(person, { verb: "read-case", open: false, inside: version.failed ? line : null });
  if (no) return no;
  const doc = (await currentScenario(row.scenario))?.doc;
  return {
    kind: "case",
    slug,
    title: version.title,
    failed: version.failed,
    siteName: row.siteName,
    scenario: doc ? { id: doc.id, title: doc.title } : null,
    lessons: cards(row.lessons),
    parts: version.parts,
    moments: row.moments,
    mine,
    asksUse: mine && !told && Date.now() - approved.at.getTime() >= ASK_AFTER,
    used: events.find(({ type }) => type === "used")?.words ?? null,
    mayWithdraw: mine && may.includes("withdrawn"),
  };
}

function cards(slugs: readonly string[]): { slug: string; title: string }[] {
  return slugs.flatMap((slug) => {
    const card = lessonCard(slug);
    return card ? [{ slug, title: card.title }] : [];
  });
}
