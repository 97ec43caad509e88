/** What can be found, in the order it is shown. Another kind is added here, and given its entries at build. */
export const searchKinds = ["lesson", "point", "scenario"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What somebody at a door needs from a lesson before they can read it. */
export type DoorAnswer = {
  call: string;
  step: { head: string; text: string };
  say: { to: string; when: string; text: string } | null;
  /** What is somebody else's to decide or do; where the lesson draws no such line, what people get wrong. */
  not: { kind: "yours"; text: string } | { kind: "pitfall"; said: string; text: string } | null;
};

/** One thing that can be found, with the lines a result may show. */
export type SearchEntry = {
  kind: SearchKind;
  slug: string;
  title: string;
  /** The field as lessons name it; empty for what belongs to none. */
  field: string;
  /** MM-DD; empty for what has no day. */
  date: string;
  lines: string[];
  answer: DoorAnswer | null;
  /** law#article, the weightiest first. */
  cites: string[];
};

/** Words with one meaning (the first is the lessons' own), words of asking, and examples to begin with. */
export type Synonyms = { same: string[][]; filler: string[]; examples: string[] };

/** A run of text, and whether it is what was asked for. */
export type Marked = { text: string; hit: boolean }[];

export type Found = {
  entry: SearchEntry;
  score: number;
  /** Share of what was asked that this answers, 0 to 1. */
  share: number;
};

/** `words`: what to mark in the text that is shown. `law`: a law was named, and this is where it is cited. */
export type Answered = { found: Found[]; words: string[]; law: boolean };

export type SearchHit = Pick<SearchEntry, "kind" | "slug" | "field" | "date"> & { title: Marked; line: Marked | null };
export type OpenedAnswer = DoorAnswer & { slug: string; title: Marked; field: string };

/** What the page is drawn from. */
export type SearchResult = {
  question: string;
  /** Only the beginning of what was typed was searched for. */
  cut: boolean;
  /** found: these answer it. near: nothing does, and these stand next to it. none: not even that. empty: not asked. */
  state: "empty" | "found" | "near" | "none";
  /** The first lesson, opened. */
  answer: OpenedAnswer | null;
  /** The first thing found is a point that is still being written. */
  coming: SearchHit | null;
  groups: { kind: SearchKind; hits: SearchHit[] }[];
  examples: string[];
};

/** Longer questions are cut here, and the page says so. */
export const longestQuestion = 60;
