import { lineOf, type Person } from "~/engine/academy";
import type { Parts } from "~/engine/case-study";
import { type CaseFold, foldCase } from "~/engine/case-study-machine";
import { mayNot, type NotAllowed } from "~/engine/permission";
import { allSites } from "~/store/academy.server";
import { type AskedOfMe, addConsents, consentsAskedOf } from "~/store/case-consent.server";
import { type ListedCase, listCases } from "~/store/case-list.server";
import * as store from "~/store/case-study.server";
import { invitedAmong } from "~/store/coach-choice.server";
import { rehearsalByKey } from "~/store/rehearsal.server";
import { forgetCaseLinks } from "./case-study-link.server";
import { type Remark, remarksOf, type Saved } from "./case-study-write.server";
import { addToCycle, isNewestOfCycle } from "./cycle.server";
import { isNotAllowed } from "./debrief-log.server";
import { house } from "./house.server";

export type ReviewPage = {
  slug: string;
  title: string;
  failed: boolean;
  parts: Parts;
  moments: (store.CaseRow["moments"][number] & { open: boolean })[];
  /** The version that is shown, and all there are that were submitted. */
  version: number;
  versions: number[];
  fold: CaseFold;
  remarks: Remark[];
  siteName: string;
  /** Words that the author says are no names. */
  known: string[];
};

type Judged = { row: store.CaseRow; events: store.CaseEventRow[]; fold: CaseFold };

/** Of a case that was submitted; before that it is the author's alone. */
async function forReview(person: Person, slug: string): Promise<Judged | NotAllowed | null> {
  const { db } = house();
  const row = await store.caseBySlug(db, slug);
  if (!row) return null;
  const line = lineOf(await allSites(db), row.site);
  const no = mayNot(person, { verb: "review-case", learner: row.author, line });
  if (no) return no;
  const events = await store.caseEventsOf(db, row.id);
  return events.some(({ type }) => type === "submitted") ? { row, events, fold: foldCase(events) } : null;
}

export async function readForReview(
  person: Person,
  slug: string,
  asked: number | null,
): Promise<ReviewPage | NotAllowed | null> {
  const found = await forReview(person, slug);
  if (!found || isNotAllowed(found)) return found;
  const { row, events, fold } = found;
  if (fold.state === "withdrawn" || fold.state === "draft") return null;
  const { db } = house();
  const submitted = events.filter(({ type }) => type === "submitted");
  const numbers = [...new Set(submitted.map(({ version }) => version))].sort((a, b) => b - a);
  const versions = (await store.versionsOf(db, row.id)).filter(({ number }) => numbers.includes(number));
  const shown = versions.find(({ number }) => number === asked) ?? versions[0];
  if (!shown) return null;
  return {
    slug,
    title: shown.title,
    failed: shown.failed,
    parts: shown.parts,
    moments: await openTo(person, row.moments),
    version: shown.number,
    versions: versions.map(({ number }) => number),
    fold,
    remarks: remarksOf(events),
    siteName: row.siteName,
    known: submitted.at(-1)?.known ?? [],
  };
}

/** A moment leads into the debrief for those whom the learner asked to look at it; for others it is named. */
async function openTo(person: Person, moments: store.CaseRow["moments"]): Promise<ReviewPage["moments"]> {
  const { db } = house();
  const keys = [...new Set(moments.map(({ key }) => key))];
  const rows = (await Promise.all(keys.map((key) => rehearsalByKey(db, key)))).filter((row) => row !== null);
  const invited = await invitedAmong(
    db,
    person.id,
    rows.map(({ id }) => id),
  );
  const open = new Set(rows.filter(({ id }) => invited.has(id)).map(({ key }) => key));
  return moments.map((one) => ({ ...one, open: open.has(one.key) }));
}

/** A word about it, a change that is asked for (with the word), or the yes that puts it into the library. */
export async function judgeCase(
  person: Person,
  slug: string,
  given: { type: "commented" | "changes-asked" | "approved"; words: string; version: number },
): Promise<Saved | NotAllowed | null> {
  const found = await forReview(person, slug);
  if (!found || isNotAllowed(found)) return found;
  const { row, events, fold } = found;
  const last = events.filter(({ type }) => type === "submitted").at(-1)?.version;
  // What was read is what is judged: a version that was replaced meanwhile is read again first.
  if (!fold.may.includes(given.type) || last === undefined || (given.type !== "commented" && given.version !== last))
    return { done: false };
  const made = await store.addCaseEvent(house().db, {
    caseStudy: row.id,
    seq: (events.at(-1)?.seq ?? 0) + 1,
    type: given.type,
    version: given.type === "commented" ? given.version : last,
    by: person.id,
    words: given.words,
    at: new Date(),
  });
  if (made && given.type === "approved") {
    forgetCaseLinks();
    if (row.author !== null && (await isNewestOfCycle(row.id, row.cycle)))
      await addToCycle(row.author, row.scenario, person.id, "case-approved");
  }
  return { done: made };
}

/** What waits for this mentor or expert, newest first. */
export async function casesToReview(person: Person, limit = 20): Promise<ListedCase[]> {
  const { db } = house();
  const sites = await allSites(db);
  const mine = sites.filter(
    ({ id }) => !mayNot(person, { verb: "review-case", learner: null, line: lineOf(sites, id) }),
  );
  if (mine.length === 0) return [];
  const rows = await listCases(db, { states: ["submitted"], sites: mine.map(({ id }) => id), limit });
  return rows.filter(({ author }) => author !== person.id);
}

/** Remarks of this person that somebody would like to quote, and what they answered. */
export async function askedOfMe(person: Person): Promise<AskedOfMe[]> {
  return consentsAskedOf(house().db, person.id);
}

export async function answerConsent(
  person: Person,
  slug: string,
  { note, answer }: { note: string; answer: "given" | "refused" },
): Promise<Saved | NotAllowed | null> {
  const { db } = house();
  const row = await store.caseBySlug(db, slug);
  const asked = (await consentsAskedOf(db, person.id, 200)).find((one) => one.slug === slug && one.note === note);
  const no = mayNot(person, { verb: "consent-to-quote", learner: asked ? person.id : null });
  if (no || !row) return no;
  await addConsents(db, [{ caseStudy: row.id, note, answer, by: person.id, at: new Date() }]);
  return { done: true };
}
