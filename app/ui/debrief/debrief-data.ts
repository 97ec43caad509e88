import type { Right } from "~/engine/academy";
import type { CriterionRuled, ToDo } from "~/engine/coach";
import type { CycleStep } from "~/engine/cycle";
import type { Debrief } from "~/engine/debrief";

export type Note = { id: string; seq: number; name: string; words: string; mine: boolean };

/** What the debrief's page shows to this reader. */
export type DebriefData = {
  key: string;
  attempt: number;
  scenario: string;
  learner: string;
  mine: boolean;
  mayOverrule: boolean;
  parent: number | null;
  debrief: Debrief;
  criteria: CriterionRuled[];
  retries: Record<number, { key: string; seq: number }>;
  lessons: Record<string, string>;
  attempts: { key: string; attempt: number; over: boolean }[];
  notes: Note[];
  coaches: { coach: string; name: string }[];
  choices: { id: string; name: string; right: Right; siteName: string }[];
  reflections: Record<number, string>;
  toDos: ToDo[];
  /** The four steps, for the learner. */
  cycle: { steps: CycleStep[]; caseHref: string | null } | null;
  /** A fresh id for the next note: the same note sent twice is one note. */
  noteId: string;
};

export const clock = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const rest = String(seconds % 60).padStart(2, "0");
  if (minutes < 60) return `${minutes}:${rest}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:${rest}`;
};

/** Moments have their own card; every other decision stands in the list. */
export const hrefOf = (place: number, moments: readonly { place: number }[]): string =>
  moments.some((one) => one.place === place) ? `#m${place}` : `#d${place}`;
