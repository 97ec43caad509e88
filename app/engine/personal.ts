import { type Line, lineOf, type Site } from "./academy";

/** The kinds of what is kept on a person, in the order they are shown. */
export const personalKinds = [
  "account",
  "appointments",
  "rehearsals",
  "utterances",
  "reflections",
  "replies",
  "quiz",
  "notesOnMe",
  "overruledForMe",
  "notes",
  "overrulings",
  "invitations",
  "cycles",
  "cases",
  "caseRemarks",
  "consents",
  "seats",
  "acts",
  "codes",
  "sessions",
] as const;
export type ShownKind = (typeof personalKinds)[number];
export type PersonalKind = ShownKind | "log";

/** What a file for another program holds besides: one's own acts in the log, by their ids. */
export const personalFileKinds: readonly PersonalKind[] = [...personalKinds, "log"];

/** One thing that is kept: when, about what, in which words, and the rest by name. */
export type PersonalItem = {
  at: Date | null;
  about: string | null;
  words: string | null;
  facts: Record<string, string | number | boolean | null>;
};

/** words: what I wrote. all: who I am. */
export type ErasureLevel = "words" | "all";

/** The name as whoever erases has to write it: the keyboard's spaces and wide letters count for nothing. */
export function isSameName(name: string, typed: string): boolean {
  const bare = (text: string) => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  return bare(name) !== "" && bare(name) === bare(typed);
}

export type Manager = { person: string; site: string };

/** The sites that nobody would look after if this manager went: neither there nor at a site above. */
export function sitesLeftAlone(person: string, managers: readonly Manager[], sites: readonly Site[]): string[] {
  const others = new Set(managers.filter((one) => one.person !== person).map(({ site }) => site));
  const covered = (line: Line) => line.some((site) => others.has(site));
  const mine = new Set(managers.filter((one) => one.person === person).map(({ site }) => site));
  return [...mine].filter((site) => !covered(lineOf(sites, site)));
}
