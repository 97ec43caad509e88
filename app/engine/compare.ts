import type { Debrief } from "./debrief";
import type { CriterionHeld } from "./debrief-criterion";
import type { Decision } from "./debrief-decision";
import type { ProcedureHeld } from "./debrief-procedure";

/** Two decisions at the same beat (and the same visit of it), or one that only one attempt came to. */
export type Pair = { key: string; title: string; first: Decision | null; second: Decision | null; same: boolean };

export type Comparison = {
  /** The first decision where the attempts part; null when they never do. */
  parts: Pair | null;
  pairs: Pair[];
  criteria: { id: string; label: string; first: CriterionHeld; second: CriterionHeld }[];
  procedure: { first: ProcedureHeld; second: ProcedureHeld }[];
  /** Each gauge's course in both, pair by pair; what only one attempt came to leaves the other where it stood. */
  gauges: { id: string; label: string; good: "high" | "low"; first: number[]; second: number[] }[];
  /** What the second attempt came to that the first did not. */
  fresh: { beats: string[]; learned: string[]; kept: string[]; heard: string[] };
};

const keyOf = (one: Decision) => `${one.beat}/${one.visit}`;

/** Both are attempts at one scenario; of different versions of it, what only one has stays unpaired. */
export function compareOf(first: Debrief, second: Debrief): Comparison {
  const pairs = pairsOf(first.decisions, second.decisions);
  return {
    parts: pairs.find((pair) => !pair.same) ?? null,
    pairs,
    criteria: first.criteria.flatMap((one) => {
      const other = second.criteria.find(({ id }) => id === one.id);
      return other ? [{ id: one.id, label: one.label, first: one, second: other }] : [];
    }),
    procedure: first.procedure.flatMap((one) => {
      const other = second.procedure.find(({ step }) => step === one.step);
      return other ? [{ first: one, second: other }] : [];
    }),
    gauges: first.line.courses.map(({ id, label, good }) => ({
      id,
      label,
      good,
      first: courseAlong(pairs, first, id, "first"),
      second: courseAlong(pairs, second, id, "second"),
    })),
    fresh: freshIn(first, second),
  };
}

/** In the order of the first attempt; what only the second came to stands where it came, after its forerunner. */
function pairsOf(first: readonly Decision[], second: readonly Decision[]): Pair[] {
  const others = new Map(second.map((one) => [keyOf(one), one]));
  const own = new Set(first.map(keyOf));
  const pairs = first.map((one) => pair(one, others.get(keyOf(one)) ?? null));
  second.forEach((one, index) => {
    if (own.has(keyOf(one))) return;
    const before = second[index - 1];
    const after = before ? pairs.findIndex(({ key }) => key === keyOf(before)) : -1;
    pairs.splice(after + 1, 0, pair(null, one));
  });
  return pairs;
}

function pair(first: Decision | null, second: Decision | null): Pair {
  const one = first ?? second;
  return {
    key: one ? keyOf(one) : "",
    title: one?.title ?? "",
    first,
    second,
    same: first !== null && first.chosen === second?.chosen,
  };
}

/** Where a gauge stood at first, and at the end of what followed each decision. */
function courseAlong(
  pairs: readonly Pair[],
  { line, decisions }: Debrief,
  id: string,
  side: "first" | "second",
): number[] {
  const values = line.courses.find((course) => course.id === id)?.values ?? [];
  const before = (place: number) => {
    const mark = line.marks.findIndex((one) => one.place >= place);
    return values[mark === -1 ? values.length - 1 : mark] ?? 0;
  };
  let now = decisions[0] ? before(decisions[0].place) : (values.at(-1) ?? 0);
  const along = pairs.map((pair) => {
    const decision = pair[side];
    if (!decision) return now;
    const next = decisions[decisions.indexOf(decision) + 1];
    now = next ? before(next.place) : (values.at(-1) ?? 0);
    return now;
  });
  return [values[0] ?? 0, ...along];
}

function freshIn(first: Debrief, second: Debrief): Comparison["fresh"] {
  const beats = new Set(first.decisions.map((one) => one.beat));
  const still = new Set(second.unlearned.map((one) => one.text));
  const kept = new Set(first.promises.filter((one) => one.state === "kept").map((one) => one.text));
  const silent = new Set(second.fairness.silent.map((one) => one.role));
  return {
    beats: [...new Set(second.decisions.filter((one) => !beats.has(one.beat)).map((one) => one.title))],
    learned: first.unlearned.filter((one) => !still.has(one.text)).map((one) => one.text),
    kept: second.promises.filter((one) => one.state === "kept" && !kept.has(one.text)).map((one) => one.text),
    heard: first.fairness.silent.filter((one) => !silent.has(one.role)).map((one) => one.call),
  };
}
