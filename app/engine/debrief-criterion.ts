import type { Decision } from "./debrief-decision";
import type { Scenario } from "./scenario";

/** Where a level comes from: the moment, and what it showed. */
export type Held = { place: number; title: string; level: number; breach: string | null };

/** One criterion held against the evidence. `level` null: 未见, nothing was seen; that is not 0. No sum, no mark. */
export type CriterionHeld = {
  id: string;
  label: string;
  descriptors: readonly string[];
  level: number | null;
  held: Held[];
};

/** The middle of the levels, the lower of two middles' mean: order doesn't count, one slip doesn't either. */
export function medianDown(levels: readonly number[]): number | null {
  if (levels.length === 0) return null;
  const sorted = [...levels].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return Math.floor((lower + upper) / 2);
}

/** A line that was crossed holds the criterion at 1, whatever else was shown. */
export function levelOf(levels: readonly number[], breached: boolean): number | null {
  return breached ? 1 : medianDown(levels);
}

export function criteriaOf(doc: Pick<Scenario, "rubric">, decisions: readonly Decision[]): CriterionHeld[] {
  return doc.rubric.map(({ id, label, levels: descriptors }) => {
    const held = decisions.flatMap(({ place, title, evidence, breaches }): Held[] => [
      ...evidence.filter((one) => one.criterion === id).map(({ level }) => ({ place, title, level, breach: null })),
      ...breaches.filter((one) => one.criterion === id).map(({ text }) => ({ place, title, level: 1, breach: text })),
    ]);
    const levels = held.filter((one) => one.breach === null).map((one) => one.level);
    return {
      id,
      label,
      descriptors,
      level: levelOf(
        levels,
        held.some((one) => one.breach !== null),
      ),
      held,
    };
  });
}
