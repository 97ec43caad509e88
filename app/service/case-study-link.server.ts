import { madeCases } from "~/compile/case-study-shelf.server";
import { lineOf, type Person, type Site } from "~/engine/academy";
import { mayNot } from "~/engine/permission";
import { allSites } from "~/store/academy.server";
import { type ListedCase, listCases } from "~/store/case-list.server";
import { house } from "./house.server";

/** A line that leads to a case from the scenario or the lesson that it belongs to. */
export type CaseLink = { slug: string; title: string; failed: boolean };

type Known = { until: number; cases: ListedCase[]; sites: Site[] };
let known: Known | null = null;
const most = 300;
const fresh = 30_000; // for what another server approved; this one forgets at once

export function forgetCaseLinks(): void {
  known = null;
}

/** What stands in the library. Lessons ask at every reading, so it is held for a moment. */
export async function approvedCases(): Promise<Known> {
  if (known && known.until > Date.now()) return known;
  const { db } = house();
  const [cases, sites] = await Promise.all([listCases(db, { states: ["approved"], limit: most }), allSites(db)]);
  known = { until: Date.now() + fresh, cases, sites };
  return known;
}

/** What did not work out stays at its site. */
export function isShownTo(person: Person | null, { site, failed }: Pick<ListedCase, "site" | "failed">, sites: Site[]) {
  const inside = failed ? lineOf(sites, site) : null;
  return mayNot(person, { verb: "read-case", open: false, inside }) === null;
}

const shown = 6;
const linkOf = ({ slug, title, failed }: CaseLink): CaseLink => ({ slug, title, failed });

export async function casesOfScenario(
  person: Person | null,
  { scenario, practicum }: { scenario: string; practicum: string },
): Promise<CaseLink[]> {
  const { cases, sites } = await approvedCases();
  const own = cases.filter((one) => one.scenario === scenario && isShownTo(person, one, sites));
  const made = madeCases().filter((one) => one.practicum === practicum);
  return [...own, ...made].slice(0, shown).map(linkOf);
}

/** A guest of open lessons gets the cases that ship with them. */
export async function casesOfLesson(person: Person | null, lesson: string): Promise<CaseLink[]> {
  const made = madeCases().filter((one) => one.lessons.includes(lesson));
  if (!person) return made.slice(0, shown).map(linkOf);
  const { cases, sites } = await approvedCases();
  const own = cases.filter((one) => one.lessons.includes(lesson) && isShownTo(person, one, sites));
  return [...made, ...own].slice(0, shown).map(linkOf);
}
