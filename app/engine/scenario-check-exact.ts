import type { Plot } from "./plot";
import { holds, knowsFact } from "./plot-holds";
import type { Beat } from "./scenario-beat";
import type { Effects } from "./scenario-check-effect";
import type { Live } from "./scenario-check-live";
import type { Bounds } from "./scenario-check-regions";
import { PROMISE } from "./scenario-check-slots";
import { seatsOf } from "./scenario-play";
import type { Move, Walk, Walker } from "./scenario-walk";

/**
 * The fifth tier: every play there is, one plot at a time, plots that differ in nothing that still matters taken as one.
 * Complete, it decides; cut short by its bounds, it still shows what it has met.
 */
export type Exact = {
  complete: boolean;
  states: number;
  beats: Set<string>;
  moves: Set<string>;
  /** The shortest way to where nobody can go on, or from where no ending is left; null when none was met. */
  stuck: { beat: string; path: string[]; plot: Plot; dead: boolean } | null;
  /** Choices of a beat, and how to get where all of them are closed. */
  path: (beat: string) => string[] | null;
};

export function exactOf(
  walker: Walker,
  effects: Effects,
  live: Pick<Live, "has">,
  trained: string | null,
  bounds: Bounds,
): Exact {
  const keyOf = keyMaker(effects, live, walker);
  const seen = new Map<string, number>();
  const from: number[] = [];
  const by: string[] = [];
  const beats: string[] = [];
  const onward: number[][] = [];
  const walks: (Walk | null)[] = [];
  const exact: Exact = {
    complete: true,
    states: 0,
    beats: new Set(),
    moves: new Set(),
    stuck: null,
    path: (beat) => {
      const at = beats.indexOf(beat);
      return at < 0 ? null : trail(at, from, by);
    },
  };
  const put = (walk: Walk, parent: number, label: string): number => {
    const key = keyOf(walk.plot);
    const known = seen.get(key);
    if (known !== undefined) return known;
    const at = walks.length;
    seen.set(key, at);
    walks.push(walk);
    from.push(parent);
    by.push(label);
    beats.push(walk.plot.beat);
    onward.push([]);
    return at;
  };
  const ends: boolean[] = [];
  for (const mode of ["solo", "live"] as const) put(walker.start(mode, seatsOf(walker.doc, mode)), -1, "");
  const until = bounds.now() + bounds.ms;
  for (let at = 0; at < walks.length; at++) {
    if (walks.length > bounds.states || (at % 64 === 0 && bounds.now() > until)) {
      exact.complete = false;
      break;
    }
    const walk = walks[at] as Walk;
    walks[at] = null;
    const beat = walker.beat(walk.plot.beat);
    exact.beats.add(beat.id);
    ends[at] = beat.ending !== undefined;
    if (ends[at]) continue;
    const moves = movesOf(walker, walk, beat);
    if (moves.length === 0) {
      exact.stuck = { beat: beat.id, path: trail(at, from, by), plot: walk.plot, dead: true };
      break;
    }
    if (trained && walk.plot.came === null && !walk.plot.injected.includes(trained) && !beat.aside)
      moves.push({ do: "inject", inject: trained });
    for (const move of moves) {
      const label = labelOf(move);
      exact.moves.add(`${beat.id}/${label}`);
      const to = put(walker.step(walk, move), at, `${beat.id}/${label}`);
      if (move.do !== "inject") onward[at]?.push(to);
    }
  }
  exact.states = walks.length;
  if (exact.complete && !exact.stuck) {
    const trap = trapped(onward, ends);
    if (trap >= 0)
      exact.stuck = { beat: beats[trap] ?? "", path: trail(trap, from, by), plot: walker.start().plot, dead: false };
  }
  return exact;
}

/** What somebody may do now. A poll: every way the seats may vote. */
export function movesOf(walker: Walker, walk: Walk, beat: Beat): Move[] {
  const moves: Move[] = walker.openChoices(walk).map((choice) => ({ do: "choose", choice }));
  if (beat.floor) {
    const { cards, speakers, rounds } = beat.floor;
    const { played, visits } = walk.plot;
    const spoken = (role: string) => cards.filter((card) => card.by === role && played.includes(card.id)).length;
    for (const card of cards)
      if (!played.includes(card.id) && spoken(card.by) < rounds * (visits[beat.id] ?? 1) && holds(card.when, walk.plot))
        moves.push({ do: "card", card: card.id });
    moves.push({ do: "floor-done", heardAll: true });
    if (!speakers.every((role) => spoken(role) > 0)) moves.push({ do: "floor-done", heardAll: false });
  }
  if (beat.poll) {
    const options = beat.poll.options.map((option) => option.id);
    for (const counts of shares(options, beat.poll.by.length)) moves.push({ do: "poll-closed", counts });
  }
  if (beat.after) moves.push({ do: "lapse" });
  return moves;
}

function shares(options: readonly string[], votes: number): Record<string, number>[] {
  const [first, ...rest] = options;
  if (first === undefined) return [{}];
  if (rest.length === 0) return [{ [first]: votes }];
  return Array.from({ length: votes + 1 }, (_, own) =>
    shares(rest, votes - own).map((others) => ({ [first]: own, ...others })),
  ).flat();
}

export function labelOf(move: Move): string {
  switch (move.do) {
    case "choose":
      return `choose:${move.choice}`;
    case "card":
      return `card:${move.card}`;
    case "floor-done":
      return move.heardAll ? "heard-all" : "heard-some";
    case "inject":
      return `inject:${move.inject}`;
    default:
      return move.do;
  }
}

function keyMaker(effects: Effects, live: Pick<Live, "has">, walker: Walker): (plot: Plot) => string {
  const slots = effects.slots.list.map((slot, index) => ({ ...slot, index }));
  const reads = new Map<string, ((plot: Plot) => unknown)[]>();
  return (plot) => {
    const aside = walker.beat(plot.beat).aside ? plot.came : null;
    const where = `${plot.beat}<${aside ?? ""}`;
    let list = reads.get(where);
    if (!list) {
      list = slots.filter((slot) => live.has(slot.index, plot.beat, aside)).map((slot) => reader(slot.name, slot.size));
      reads.set(where, list);
    }
    const opened = walker.beat(plot.beat).floor ? plot.visits[plot.beat] : 0;
    const coming = plot.scheduled.length > 0 ? scheduleKey(plot) : "";
    return `${where}|${opened}|${list.map((read) => read(plot)).join()}|${coming}`;
  };
}

/** Of several appointments of one inject the earliest counts; one that has happened waits for nothing. */
function scheduleKey(plot: Plot): string {
  const soonest = new Map<string, number>();
  for (const { inject, in: after, stage } of plot.scheduled) {
    if (plot.injected.includes(inject)) continue;
    const key = `${inject}@${stage ?? ""}`;
    soonest.set(key, Math.min(soonest.get(key) ?? 99, after ?? 0));
  }
  return [...soonest].sort().join(";");
}

function reader(name: string, size: number): (plot: Plot) => unknown {
  const [kind = "", rest = ""] = name.split(/:(.*)/s);
  const [one = "", two = ""] = rest.split("/");
  switch (kind) {
    case "gauge":
      return (plot) => plot.gauges[rest];
    case "counter":
      return (plot) => plot.counters[rest] ?? 0;
    case "chose":
      return (plot) => +plot.chose.includes(rest);
    case "played":
      return (plot) => +plot.played.includes(rest);
    case "injected":
      return (plot) => +plot.injected.includes(rest);
    case "revealed":
      return (plot) => +plot.revealed.includes(rest);
    case "knows":
      return (plot) => +knowsFact(one, two, plot);
    case "spoke":
      return (plot) => Math.min(size - 1, plot.spoke[rest] ?? 0);
    case "visits":
      return (plot) => Math.min(size - 1, plot.visits[rest] ?? 0);
    case "promise":
      return (plot) => PROMISE.indexOf(plot.promises[rest] ?? "none");
    case "poll":
      return (plot) => plot.polls[one]?.[two] ?? 0;
    case "vote":
      return (plot) => plot.votes[one]?.results[two]?.result ?? "none";
    case "stance":
      return (plot) => plot.stance[rest] ?? "";
    case "mood":
      return (plot) => plot.mood[rest] ?? "";
    case "mode":
      return (plot) => plot.mode;
    case "came":
      return (plot) => plot.came ?? "";
    default:
      return () => "";
  }
}

function trail(at: number, from: readonly number[], by: readonly string[]): string[] {
  const path: string[] = [];
  for (let now = at; now >= 0 && by[now]; now = from[now] ?? -1) path.unshift(by[now] ?? "");
  return path;
}

/** The first state from which no ending can be reached, or -1. */
function trapped(onward: readonly number[][], ends: readonly boolean[]): number {
  const back: number[][] = onward.map(() => []);
  onward.forEach((list, at) => {
    for (const to of list) back[to]?.push(at);
  });
  const good = onward.map((_, at) => ends[at] === true);
  const queue = good.flatMap((one, at) => (one ? [at] : []));
  for (let at = queue.pop(); at !== undefined; at = queue.pop())
    for (const before of back[at] ?? [])
      if (!good[before]) {
        good[before] = true;
        queue.push(before);
      }
  return good.findIndex((one) => !one);
}
