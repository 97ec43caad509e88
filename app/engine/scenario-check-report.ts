import type { Finding } from "./finding";
import type { Played } from "./scenario-check-plays";
import type { Statutes } from "./statute";

/** What a scenario is held against. */
export type ScenarioGround = {
  statutes: Statutes;
  /** Lessons that stand, and those that are only planned (a link to one of these opens nothing yet). */
  lessons: ReadonlySet<string>;
  planned: ReadonlySet<string>;
};

/**
 * Two-sided: proved (it holds in every play), shown (a play that does it stands in `path`), not-proved (neither; never
 * worded as passed).
 */
export type Proof = {
  what: string;
  answer: "proved" | "shown" | "not-proved";
  /** Which tier, and within what bounds. */
  how: string;
  path?: string[];
};

export type Report = { findings: Finding[]; proofs: Proof[]; figures: Played | null };

/** @param field path by ids, such as `beats.tonight.choices.knock.to` */
export type Say = (rule: string, field: string, expected: string, found: string, level?: Finding["level"]) => void;

export function reporter(): { say: Say; findings: Finding[] } {
  const findings: Finding[] = [];
  const say: Say = (rule, field, expected, found, level = "error") => {
    findings.push({ rule, level, file: "", line: null, field, expected, found });
  };
  return { say, findings };
}

/** Shape errors make the deeper tiers meaningless (and could stop them half-way). */
export const hasErrors = (findings: readonly Finding[]): boolean => findings.some((one) => one.level === "error");
