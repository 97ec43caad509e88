import type { Effects } from "./scenario-check-effect";
import { join } from "./scenario-check-formula";
import type { Node, Steps } from "./scenario-check-node";
import { bits, type Values } from "./scenario-check-slots";

/**
 * The second tier: for each beat, and for each slot alone, every value that it may have there. What this rules out can
 * never come about; what it allows may still be impossible.
 */
export type Spread = {
  /** Beat → values at rest there; a beat that is missing is never reached. */
  rest: Map<string, Values>;
  arrived: Map<string, Values>;
  /** "beat/label": moves that may be made. */
  moves: Set<string>;
};

export function spreadOf(steps: Steps, effects: Effects): Spread {
  const spread: Spread = { rest: new Map(), arrived: new Map(), moves: new Set() };
  const rounds = new Map<Values | string, number>();
  const queue: Node[] = [];
  const put = (node: Node) => {
    const place = node.rest ? spread.rest : spread.arrived;
    const before = place.get(node.beat);
    const after = join(before ?? null, node.values);
    if (!after || (before && same(before, after))) return;
    const key = `${node.beat}${node.rest ? "" : "<"}`;
    const round = (rounds.get(key) ?? 0) + 1;
    rounds.set(key, round);
    const widened = round > PATIENCE ? widen(before ?? after, after, effects) : after;
    place.set(node.beat, widened);
    if (!queue.some((one) => one.beat === node.beat && one.rest === node.rest))
      queue.push({ ...node, values: widened });
  };
  for (const node of steps.start()) put(node);
  for (let node = queue.shift(); node; node = queue.shift()) {
    const values = (node.rest ? spread.rest : spread.arrived).get(node.beat);
    if (!values) continue;
    for (const next of steps.next({ ...node, values })) {
      spread.moves.add(`${node.beat}/${next.label}`);
      for (const outcome of next.outcomes) put(outcome);
    }
  }
  return spread;
}

/** After so many rounds a slot that still grows is given up: it may be anything. */
const PATIENCE = 40;

const same = (a: Values, b: Values) => a.every((value, index) => value === b[index]);

function widen(before: Values, after: Values, effects: Effects): Values {
  return after.map((value, index) => {
    const slot = effects.slots.list[index];
    return slot && value !== before[index] && slot.size > 8 ? bits(0, slot.size - 1) : value;
  });
}
