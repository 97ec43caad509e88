import type { Effects } from "./scenario-check-effect";
import type { Live } from "./scenario-check-live";
import type { Next, Node, Steps } from "./scenario-check-node";
import { bit, bits, type Values } from "./scenario-check-slots";
import type { Spread } from "./scenario-check-spread";

export type Bounds = { states: number; ms: number; now: () => number };

/**
 * The fourth tier: flags exactly, numbers only as far as conditions tell them apart. Every real play runs inside this
 * graph. When from each of its states somebody can surely reach an ending, nobody is ever stuck.
 */
export type Regions = {
  complete: boolean;
  states: number;
  beats: Set<string>;
  moves: Set<string>;
  /** Beats with a state from which no ending is sure. */
  unsure: Set<string>;
};

export function regionsOf(
  steps: Steps,
  effects: Effects,
  live: Pick<Live, "has">,
  spread: Spread,
  bounds: Bounds,
): Regions {
  const split = new Splitter(effects, live, steps, spread);
  const nodes: Node[] = [];
  const index = new Map<string, number>();
  const nexts: { by: Next["by"]; sure: boolean; outcomes: number[] }[][] = [];
  const regions: Regions = { complete: true, states: 0, beats: new Set(), moves: new Set(), unsure: new Set() };
  const place = (node: Node): number[] =>
    split.parts(node).map((part) => {
      const key = `${part.beat}${part.rest ? "." : "<"}${part.values.join()}`;
      const known = index.get(key);
      if (known !== undefined) return known;
      index.set(key, nodes.length);
      nodes.push(part);
      return nodes.length - 1;
    });
  for (const node of steps.start()) place(node);
  const until = bounds.now() + bounds.ms;
  for (let at = 0; at < nodes.length; at++) {
    if (nodes.length > bounds.states || (at % 64 === 0 && bounds.now() > until)) {
      regions.complete = false;
      break;
    }
    const node = nodes[at] as Node;
    regions.beats.add(node.beat);
    nexts[at] = steps.next(node).map((next) => {
      regions.moves.add(`${node.beat}/${next.label}`);
      return { by: next.by, sure: next.sure, outcomes: next.outcomes.flatMap(place) };
    });
  }
  regions.states = nodes.length;
  if (regions.complete) {
    const wins = winning(nodes, nexts, steps);
    nodes.forEach((node, at) => {
      if (!wins[at]) regions.unsure.add(node.beat);
    });
  }
  return regions;
}

type Move = { at: number; left: number };

/** Backwards from the endings: a state wins when one of its sure moves has only outcomes that win. */
function winning(
  nodes: readonly Node[],
  nexts: readonly { by: Next["by"]; sure: boolean; outcomes: number[] }[][],
  steps: Steps,
): boolean[] {
  const into: Move[][] = nodes.map(() => []);
  nexts.forEach((list, at) => {
    for (const next of list) {
      if (next.by === "trainer" || !next.sure || next.outcomes.length === 0) continue;
      const outcomes = new Set(next.outcomes);
      const move = { at, left: outcomes.size };
      for (const outcome of outcomes) into[outcome]?.push(move);
    }
  });
  const wins = nodes.map((node) => steps.beat(node.beat).ending !== undefined);
  const queue = wins.flatMap((won, at) => (won ? [at] : []));
  for (let at = queue.pop(); at !== undefined; at = queue.pop())
    for (const move of into[at] ?? []) {
      move.left--;
      if (move.left > 0 || wins[move.at]) continue;
      wins[move.at] = true;
      queue.push(move.at);
    }
  return wins;
}

/** More parts than this from one node, and the rest of its slots stay sets (which only makes the graph coarser). */
const MOST_PARTS = 512;

class Splitter {
  private readonly cells: bigint[][];
  private readonly came: number;

  constructor(
    private readonly effects: Effects,
    private readonly live: Pick<Live, "has">,
    private readonly steps: Steps,
    private readonly spread: Spread,
  ) {
    this.cells = effects.slots.list.map((slot) => {
      if (slot.cuts.size === 0) return Array.from({ length: slot.size }, (_, value) => bit(value));
      const cuts = [0, ...[...slot.cuts].filter((one) => one > 0 && one < slot.size).sort((a, b) => a - b), slot.size];
      return cuts.slice(1).map((end, at) => bits(cuts[at] ?? 0, end - 1));
    });
    this.came = effects.slots.place("came") ?? 0;
  }

  /** The node cut into regions; what no longer matters is forgotten. */
  parts(node: Node): Node[] {
    const came = this.steps.doc.beats[log2(node.values[this.came] ?? 1n) - 1]?.id ?? null;
    const aside = this.steps.beat(node.beat).aside === true;
    let parts: Values[] = [node.values.slice()];
    this.effects.slots.list.forEach((slot, at) => {
      const now = node.values[at] ?? 0n;
      if (!this.live.has(at, node.beat, aside ? came : null)) {
        for (const part of parts) part[at] = bits(0, slot.size - 1);
        return;
      }
      const cells = (this.cells[at] ?? []).filter((cell) => cell & now);
      if (cells.length === 1 || parts.length * cells.length > MOST_PARTS) {
        const whole = cells.reduce((sum, cell) => sum | cell, 0n);
        for (const part of parts) part[at] = whole;
      } else
        parts = parts.flatMap((part) =>
          cells.map((cell) => {
            const copy = part.slice();
            copy[at] = cell;
            return copy;
          }),
        );
    });
    return parts.flatMap((values) => this.within({ ...node, values }));
  }

  /** A region holds values that no play brings about; those that the spread rules out are left out, with their parts. */
  private within(node: Node): Node[] {
    const may = this.spread.at(node);
    if (!may) return [node];
    const values = node.values.map((value, at) => value & (may[at] ?? 0n));
    return values.includes(0n) ? [] : [{ ...node, values }];
  }
}

/** The place of the lowest bit. */
const log2 = (mask: bigint): number => {
  let at = 0;
  while (mask && !((mask >> BigInt(at)) & 1n)) at++;
  return at;
};
