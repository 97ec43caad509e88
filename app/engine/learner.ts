import type { Dice } from "./policy";
import type { Gauge } from "./scenario";
import type { Choice, TEMPERS } from "./scenario-beat";

/** How a test's learner chooses: the four one-sided ones (硬来, 和稀泥, 拖着, 只背法条), and those who play the form. */
export type Learner = (typeof TEMPERS)[number] | "uniform" | "first" | "longest" | "kindest" | "sound";

export const ONE_SIDED = ["force", "smooth", "stall", "recite"] as const;
export const FORM_PLAYERS = ["first", "longest", "kindest"] as const;

export function pick(learner: Learner, open: Choice[], gauges: readonly Gauge[], dice: Dice): Choice | undefined {
  const first = open[0];
  if (learner === "uniform") return open[Math.floor(dice() * open.length)];
  if (learner === "first") return first;
  if (learner === "longest") return best(open, (choice) => [...choice.text].length);
  if (learner === "kindest") return best(open, (choice) => kindness(choice, gauges));
  if (learner === "sound") return open.find((choice) => choice.merit === "sound") ?? first;
  return (
    open.find((choice) => choice.temper?.includes(learner)) ??
    open.find((choice) => choice.merit === "tempting") ??
    first
  );
}

/** What a choice does at once to the mood of the room: points in the good direction on the gauges that the room sees. */
function kindness(choice: Choice, gauges: readonly Gauge[]): number {
  const seen = gauges.filter((gauge) => gauge.shown === "room");
  return seen.reduce(
    (sum, { id, good }) => sum + (choice.consequence?.gauges?.[id] ?? 0) * (good === "high" ? 1 : -1),
    0,
  );
}

function best(open: Choice[], value: (choice: Choice) => number): Choice | undefined {
  return open.reduce<Choice | undefined>(
    (top, choice) => (top === undefined || value(choice) > value(top) ? choice : top),
    undefined,
  );
}
