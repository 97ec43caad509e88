import type { Learner } from "./learner";
import type { Scenario } from "./scenario";
import { type Play, playOut, seededDice } from "./scenario-play";
import { Walker } from "./scenario-walk";

/**
 * How much two plays that differ in their first three decisions have in common afterwards: of the lines heard after the
 * third decision, those that stand in both, as a share of the mean of the two lengths (Dice's coefficient).
 */
export type Overlap = { worst: number; mean: number; pair: [string[], string[]]; pairs: number };

const FIRST = 3;
const laterLines = (play: Play): Set<string> =>
  new Set(play.said.filter((one) => one.after >= FIRST && one.said.kind !== "count").map((one) => one.said.text));

export function shareOf(a: Set<string>, b: Set<string>): number {
  let common = 0;
  for (const line of a) if (b.has(line)) common++;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** Plays that begin in every possible way and then go on alike, by each of these learners: the hardest pairs there are. */
export function overlapAlike(doc: Scenario, learners: readonly Learner[]): Overlap {
  const walker = new Walker(doc);
  let all: Overlap = { worst: 0, mean: 0, pair: [[], []], pairs: 0 };
  for (const learner of learners)
    all = merge(all, compare(openings(walker).map((prefix) => playOut(walker, learner, seededDice(1), prefix))));
  return all;
}

/** Random plays, compared pair by pair with those whose first three decisions differ. */
export function overlapRandom(doc: Scenario, plays: number, seed = 1): Overlap {
  const walker = new Walker(doc);
  return compare(
    Array.from({ length: plays }, (_, index) => playOut(walker, "uniform", seededDice(seed * 7_000_003 + index))),
  );
}

/** Every way to make the first three decisions. */
function openings(walker: Walker): string[][] {
  let prefixes: string[][] = [[]];
  for (let depth = 0; depth < FIRST; depth++)
    prefixes = prefixes.flatMap((prefix) => nextOf(walker, prefix).map((choice) => [...prefix, choice]));
  return prefixes;
}

function nextOf(walker: Walker, prefix: string[]): string[] {
  const play = playOut(walker, "first", seededDice(1), prefix);
  const decision = play.decisions[prefix.length];
  const beat = decision?.split("/")[0];
  if (!beat) return [];
  return (walker.beat(beat).choices ?? [])
    .map((choice) => `${beat}/${choice.id}`)
    .filter(
      (choice) => playOut(walker, "first", seededDice(1), [...prefix, choice]).decisions[prefix.length] === choice,
    );
}

function compare(plays: Play[]): Overlap {
  const heard = plays.map((play) => ({ play, start: play.decisions.slice(0, FIRST).join(), lines: laterLines(play) }));
  const overlap: Overlap = { worst: 0, mean: 0, pair: [[], []], pairs: 0 };
  let sum = 0;
  for (const [index, a] of heard.entries()) {
    for (const b of heard.slice(index + 1)) {
      if (a.start === b.start) continue;
      const share = shareOf(a.lines, b.lines);
      sum += share;
      overlap.pairs++;
      if (share > overlap.worst) Object.assign(overlap, { worst: share, pair: [a.play.decisions, b.play.decisions] });
    }
  }
  overlap.mean = overlap.pairs === 0 ? 0 : sum / overlap.pairs;
  return overlap;
}

const merge = (a: Overlap, b: Overlap): Overlap => ({
  worst: Math.max(a.worst, b.worst),
  pair: b.worst > a.worst ? b.pair : a.pair,
  pairs: a.pairs + b.pairs,
  mean: a.pairs + b.pairs === 0 ? 0 : (a.mean * a.pairs + b.mean * b.pairs) / (a.pairs + b.pairs),
});
