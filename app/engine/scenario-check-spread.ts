import type { Effects } from "./scenario-check-effect";
import { join } from "./scenario-check-formula";
import type { Node, Steps } from "./scenario-check-node";
import { bit, bits, type Values, YES } from "./scenario-check-slots";

/**
 * The second tier: for each beat, and for each slot alone, every value that it may have there. What this rules out can
 * never come about; what it allows may still be impossible. Kept apart: an aside for each beat
 * it may return to (else what happens late would seem to leak through it to what comes early), and every beat by the
 * injects that have happened (else one inject would seem to come again and again).
 */
export type Spread = {
  /** Beat → values at rest there; a beat that is missing is never reached. */
  rest: Map<string, Values>;
  arrived: Map<string, Values>;
  /** "beat/label": moves that may be made. */
  moves: Set<string>;
  /** What a node may hold where it stands, given what lies beneath it and which injects have happened. */
  at: (node: Node) => Values | null;
};

type Held = { node: Node; rounds: number; queued: boolean; order: number };

export function spreadOf(steps: Steps, effects: Effects): Spread {
  const held = new Map<string, Held>();
  const queue: Held[] = [];
  const moves = new Set<string>();
  const injected = effects.slots.list.flatMap((slot, at) => (slot.name.startsWith("injected:") ? [at] : []));
  const apart = injected.slice(0, MOST_APART);
  // In the order of the story, and before injects rather than after: then most places are worked through once.
  const beats = new Map(steps.doc.beats.map((beat, at) => [beat.id, at]));
  const orderOf = (node: Node) =>
    injected.filter((slot) => node.values[slot] === YES).length * 10_000 +
    (beats.get(node.beat) ?? 0) * 2 +
    (node.rest ? 1 : 0);
  const keyOf = (node: Node, values: Values, beneath: number) =>
    `${node.beat}${node.rest ? "." : "<"}${beneath}|${apart.map((slot) => values[slot]).join()}`;
  const put = (node: Node) => {
    for (const [beneath, values] of byCame(node, steps, effects)) {
      const key = keyOf(node, values, beneath);
      const before = held.get(key);
      const after = before ? join(before.node.values, values) : values;
      if (!after || (before && same(before.node.values, after))) continue;
      const now = before ?? { node: { ...node, values }, rounds: 0, queued: false, order: orderOf(node) };
      now.rounds++;
      now.node.values = now.rounds > PATIENCE ? widen(now.node.values, after, effects) : after;
      held.set(key, now);
      if (!now.queued) {
        const place = queue.findLastIndex((one) => one.order <= now.order);
        queue.splice(place + 1, 0, now);
      }
      now.queued = true;
    }
  };
  for (const node of steps.start()) put(node);
  for (let now = queue.shift(); now; now = queue.shift()) {
    now.queued = false;
    for (const next of steps.next({ ...now.node })) {
      moves.add(`${now.node.beat}/${next.label}`);
      for (const outcome of next.outcomes) put(outcome);
    }
  }
  const at = (node: Node) => {
    const [one, ...more] = byCame(node, steps, effects);
    if (!one || more.length > 0) return null;
    return held.get(keyOf(node, one[1], one[0]))?.node.values ?? null;
  };
  return gathered([...held.values()], moves, at);
}

/** The values of an aside, apart for each beat beneath. */
function byCame(node: Node, steps: Steps, effects: Effects): [number, Values][] {
  const slot = effects.slots.place("came") ?? 0;
  const came = node.values[slot] ?? 0n;
  if (!steps.beat(node.beat).aside) return [[0, node.values]];
  const apart: [number, Values][] = [];
  for (let at = 0; came >> BigInt(at); at++)
    if (came & bit(at)) apart.push([at, effects.set(node.values, "came", bit(at))]);
  return apart;
}

function gathered(all: readonly Held[], moves: Set<string>, at: Spread["at"]): Spread {
  const spread: Spread = { rest: new Map(), arrived: new Map(), moves, at };
  for (const { node } of all) {
    const place = node.rest ? spread.rest : spread.arrived;
    const both = join(place.get(node.beat) ?? null, node.values);
    if (both) place.set(node.beat, both);
  }
  return spread;
}

/** Beyond so many injects, the others are not kept apart. */
const MOST_APART = 6;

/** After so many rounds a number that still grows is given up: it may be anything. */
const PATIENCE = 40;

const same = (a: Values, b: Values) => a.every((value, index) => value === b[index]);

function widen(before: Values, after: Values, effects: Effects): Values {
  return after.map((value, index) => {
    const slot = effects.slots.list[index];
    return slot && value !== before[index] && slot.size > 8 ? bits(0, slot.size - 1) : value;
  });
}
