import type { Person } from "~/engine/academy";
import { type Part, type Parts, tidy } from "~/engine/case-study";
import { type CaseFold, foldCase, isOpen } from "~/engine/case-study-machine";
import { mayNot, type NotAllowed } from "~/engine/permission";
import { addConsents } from "~/store/case-consent.server";
import * as store from "~/store/case-study.server";
import { type CaseCheck, checkCase, passes } from "./case-study-check.server";
import { forgetCaseLinks } from "./case-study-link.server";
import { addToCycle, type CycleView, cycleView, isNewestOfCycle } from "./cycle.server";
import { isNotAllowed } from "./debrief-log.server";
import { house } from "./house.server";
import { currentScenario } from "./scenario.server";

export type Remark = { seq: number; type: string; name: string; words: string; version: number; at: string };

export type DraftPage = {
  slug: string;
  title: string;
  failed: boolean;
  parts: Parts;
  moments: store.CaseRow["moments"];
  version: number;
  fold: CaseFold;
  remarks: Remark[];
  check: CaseCheck;
  cycle: CycleView;
  siteName: string;
};

type Own = { row: store.CaseRow; events: store.CaseEventRow[]; fold: CaseFold; newest: store.CaseVersion };

/** The author's own, with its newest version. */
async function ownCase(person: Person, slug: string): Promise<Own | NotAllowed | null> {
  const { db } = house();
  const row = await store.caseBySlug(db, slug);
  if (!row) return null;
  const no = mayNot(person, { verb: "write-case", learner: row.author });
  if (no) return no;
  const [events, [newest]] = await Promise.all([store.caseEventsOf(db, row.id), store.versionsOf(db, row.id)]);
  return newest ? { row, events, fold: foldCase(events), newest } : null;
}

export async function readDraft(
  person: Person,
  slug: string,
  known: readonly string[],
): Promise<DraftPage | NotAllowed | null> {
  const own = await ownCase(person, slug);
  if (!own || isNotAllowed(own)) return own;
  const { row, events, fold, newest } = own;
  const key = row.moments[0]?.key ?? "";
  return {
    slug,
    title: newest.title,
    failed: newest.failed,
    parts: newest.parts,
    moments: row.moments,
    version: newest.number,
    fold,
    remarks: remarksOf(events),
    check: await checkCase(row, newest, (await currentScenario(row.scenario))?.doc ?? null, known),
    cycle: await cycleView(person, row.scenario, key),
    siteName: row.siteName,
  };
}

export function remarksOf(events: readonly store.CaseEventRow[]): Remark[] {
  return events.map(({ seq, type, name, words, version, at }) => ({
    seq,
    type,
    name: name ?? "",
    words,
    version,
    at: at.toISOString(),
  }));
}

export type Saved = { done: boolean };
const nothing: Saved = { done: false };
const done: Saved = { done: true };

/** While it is being written. What was submitted stands as it was: a change after that begins the next version. */
export async function saveDraft(
  person: Person,
  slug: string,
  given: { title: string; failed: boolean; parts: Parts },
): Promise<Saved | NotAllowed | null> {
  const own = await ownCase(person, slug);
  if (!own || isNotAllowed(own)) return own;
  if (!isOpen(own.fold)) return nothing;
  const parts = Object.fromEntries(Object.entries(given.parts).map(([part, text]) => [part, tidy(text)])) as Parts;
  const { title, failed } = given;
  await store.writeVersion(house().db, own.row.id, {
    number: numberOf(own),
    title,
    failed,
    parts,
    savedAt: new Date(),
  });
  return done;
}

/** Some of it, as it is typed. */
export async function saveParts(
  person: Person,
  slug: string,
  words: Partial<Record<Part, string>>,
): Promise<Saved | NotAllowed | null> {
  const own = await ownCase(person, slug);
  if (!own || isNotAllowed(own)) return own;
  if (!isOpen(own.fold)) return nothing;
  const { db } = house();
  const [number, savedAt] = [numberOf(own), new Date()];
  const tidied = Object.fromEntries(Object.entries(words).map(([part, text]) => [part, tidy(text)]));
  if (number !== own.newest.number) await store.writeVersion(db, own.row.id, { ...own.newest, number, savedAt });
  await store.writeParts(db, { caseStudy: own.row.id, number, savedAt }, tidied);
  return done;
}

/** The version that is written on: the newest, unless it has been submitted. */
function numberOf({ events, newest }: Own): number {
  const submitted = events.some(({ type, version }) => type === "submitted" && version === newest.number);
  return submitted ? newest.number + 1 : newest.number;
}

/** Only what passes the check gets to its reader; the refusal is on the page, with its places. */
export async function submitCase(
  person: Person,
  slug: string,
  { agrees, known }: { agrees: boolean; known: string[] },
): Promise<Saved | NotAllowed | null> {
  const own = await ownCase(person, slug);
  if (!own || isNotAllowed(own)) return own;
  const { row, newest, fold } = own;
  if (!agrees || !fold.may.includes("submitted")) return nothing;
  const check = await checkCase(row, newest, (await currentScenario(row.scenario))?.doc ?? null, known);
  if (!passes(check)) return nothing;
  return (await note(own, person, "submitted", { known, version: newest.number })) ? done : nothing;
}

/** Each coach whose words are quoted is asked, once; asked again only after the sentence has changed its remark. */
export async function askToQuote(person: Person, slug: string): Promise<Saved | NotAllowed | null> {
  const own = await ownCase(person, slug);
  if (!own || isNotAllowed(own)) return own;
  if (!isOpen(own.fold)) return nothing;
  const { quoted } = await checkCase(own.row, own.newest, null, []);
  const open = quoted.filter(({ answer }) => answer === "not-asked");
  const at = new Date();
  const rows = open.map((one) => ({
    caseStudy: own.row.id,
    note: one.note,
    answer: "asked" as const,
    by: person.id,
    at,
  }));
  await addConsents(house().db, rows);
  return done;
}

/** Also out of the library: who agreed can think again. */
export async function withdrawCase(person: Person, slug: string): Promise<Saved | NotAllowed | null> {
  const own = await ownCase(person, slug);
  if (!own || isNotAllowed(own)) return own;
  if (!own.fold.may.includes("withdrawn") || !(await note(own, person, "withdrawn"))) return nothing;
  await tellCycle(own, person, "case-withdrawn");
  forgetCaseLinks();
  return done;
}

export async function reopenCase(person: Person, slug: string): Promise<Saved | NotAllowed | null> {
  const own = await ownCase(person, slug);
  if (!own || isNotAllowed(own)) return own;
  if (!own.fold.may.includes("reopened") || !(await note(own, person, "reopened"))) return nothing;
  await tellCycle(own, person, "case-begun");
  return done;
}

/** 用上了吗: one line, once. An empty line is an answer too. */
export async function sayUsed(person: Person, slug: string, words: string): Promise<Saved | NotAllowed | null> {
  const own = await ownCase(person, slug);
  if (!own || isNotAllowed(own)) return own;
  if (!own.fold.may.includes("used")) return nothing;
  return (await note(own, person, "used", { words: words.trim().slice(0, 200) })) ? done : nothing;
}

type More = { words?: string; known?: string[]; version?: number };

function note({ row, events, newest }: Own, person: Person, type: store.CaseEventRow["type"], more: More = {}) {
  const seq = (events.at(-1)?.seq ?? 0) + 1;
  const version = more.version ?? newest.number;
  return store.addCaseEvent(house().db, {
    caseStudy: row.id,
    seq,
    type,
    by: person.id,
    at: new Date(),
    words: more.words ?? "",
    known: more.known ?? null,
    version,
  });
}

async function tellCycle({ row }: Own, person: Person, type: "case-begun" | "case-withdrawn"): Promise<void> {
  if (await isNewestOfCycle(row.id, row.cycle)) await addToCycle(person.id, row.scenario, person.id, type);
}
