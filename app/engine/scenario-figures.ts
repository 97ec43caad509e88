import { FORM_PLAYERS, type Learner, ONE_SIDED } from "./learner";
import type { Scenario } from "./scenario";
import { type Play, playOut, seededDice } from "./scenario-play";
import { Walker } from "./scenario-walk";

/** Figures of a scenario under seeded random play (the learner uniform, scripted seats by their scripts). */
export type Figures = {
  plays: number;
  unended: number;
  /** Ending → share of plays, 0..1. */
  endings: Record<string, number>;
  decisions: { min: number; p10: number; p50: number; p90: number; max: number };
  /** Fewest decisions before any ending. */
  earliest: number;
  /** "beat/choice" → share of plays that made it. */
  coverage: Record<string, number>;
  /** Learner model → its ending. */
  learners: Partial<Record<Learner, string | null>>;
  /** Minutes of reading and deciding: 300 characters a minute and 20 s a decision. */
  minutes: { p10: number; p50: number; p90: number };
  /** Beats never met in a play. */
  unmet: string[];
};

export const PLAYS = 10_000;

/** @param seed the same document and seed give the same figures everywhere */
export function figuresOf(doc: Scenario, plays = PLAYS, seed = 1, each?: (play: Play, index: number) => void): Figures {
  const walker = new Walker(doc);
  const endings: Record<string, number> = Object.fromEntries(
    doc.beats.filter((beat) => beat.ending).map((beat) => [beat.id, 0]),
  );
  const coverage: Record<string, number> = {};
  const met = new Set<string>();
  const counts: number[] = [];
  const minutes: number[] = [];
  let unended = 0;
  for (let index = 0; index < plays; index++) {
    const play = playOut(walker, "uniform", seededDice(seed * 1_000_003 + index));
    each?.(play, index);
    if (play.ending === null) unended++;
    else endings[play.ending] = (endings[play.ending] ?? 0) + 1;
    for (const decision of new Set(play.decisions)) coverage[decision] = (coverage[decision] ?? 0) + 1;
    for (const beat of Object.keys(play.last.plot.visits)) met.add(beat);
    counts.push(play.decisions.length);
    minutes.push(play.said.reduce((sum, one) => sum + [...one.said.text].length, 0) / 300 + play.decisions.length / 3);
  }
  const decisions = quantiles(counts);
  const read = quantiles(minutes);
  return {
    plays,
    unended,
    endings: shares(endings, plays),
    decisions,
    earliest: decisions.min,
    coverage: shares(coverage, plays),
    learners: Object.fromEntries(
      [...ONE_SIDED, ...FORM_PLAYERS, "sound" as const].map((learner) => [
        learner,
        playOut(walker, learner, seededDice(seed)).ending,
      ]),
    ),
    minutes: { p10: read.p10, p50: read.p50, p90: read.p90 },
    unmet: doc.beats.map((beat) => beat.id).filter((id) => !met.has(id)),
  };
}

const shares = (counts: Record<string, number>, of: number) =>
  Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, count / of]));

function quantiles(values: number[]): { min: number; p10: number; p50: number; p90: number; max: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
  return { min: at(0), p10: at(0.1), p50: at(0.5), p90: at(0.9), max: at(1) };
}
