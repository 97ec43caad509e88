import { describe, expect, it } from "vitest";
import type { Scenario } from "~/engine/scenario";
import { Effects } from "~/engine/scenario-check-effect";
import { exactOf, labelOf, movesOf } from "~/engine/scenario-check-exact";
import { Live } from "~/engine/scenario-check-live";
import { Steps } from "~/engine/scenario-check-node";
import { partsOf } from "~/engine/scenario-check-parts";
import { type Bounds, regionsOf } from "~/engine/scenario-check-regions";
import { spreadOf } from "~/engine/scenario-check-spread";
import { unsureBeats } from "~/engine/scenario-check-ways";
import { seatsOf, seededDice } from "~/engine/scenario-play";
import { Walker } from "~/engine/scenario-walk";
import { randomScenario } from "../support/scenario-generator";

/** By states alone: a clock would make the test depend on the machine. */
const bounds: Bounds = { states: 4000, ms: 1, now: () => 0 };

type Met = { beats: Set<string>; moves: Set<string>; stuck: string | null };

/** Random plays with every move there is, in both modes; with one inject sent in by the trainer, or none. */
function plays(doc: Scenario, trained: string | null, seed: number): Met {
  const walker = new Walker(doc);
  const met: Met = { beats: new Set(), moves: new Set(), stuck: null };
  for (let play = 0; play < 40; play++) {
    const dice = seededDice(seed * 1000 + play);
    const mode = play % 2 ? "solo" : "live";
    let walk = walker.start(mode, seatsOf(walker.doc, mode));
    for (let n = 0; n < 60; n++) {
      const beat = walker.beat(walk.plot.beat);
      met.beats.add(beat.id);
      if (beat.ending) break;
      const moves = movesOf(walker, walk, beat);
      if (moves.length === 0) met.stuck = beat.id;
      if (trained && !beat.aside && walk.plot.came === null && !walk.plot.injected.includes(trained) && dice() < 0.3)
        moves.push({ do: "inject", inject: trained });
      const move = moves[Math.floor(dice() * moves.length)];
      if (!move) break;
      met.moves.add(`${beat.id}/${labelOf(move)}`);
      walk = walker.step(walk, move);
    }
  }
  return met;
}

const within = (a: Set<string>, b: Set<string>) => [...a].filter((one) => !b.has(one));

describe("the tiers of the checker hold one another", () => {
  it("plays ⊆ exact ⊆ regions ⊆ spread; what is proved never gets stuck; what is shown does", () => {
    const tally = { exact: 0, regions: 0, proved: 0, dead: 0, stuck: 0 };
    for (let seed = 1; seed <= 45; seed++) {
      const doc = randomScenario(seed, {
        beats: 5 + (seed % 6),
        guarded: seed % 3 === 0 ? 0.95 : 0.5,
        counters: seed % 4 === 0,
      });
      const parts = partsOf(doc);
      const effects = new Effects(doc, parts);
      const all = doc.injects.map((inject) => inject.id);
      const spread = spreadOf(new Steps(doc, effects, all), effects);
      const live = new Live(doc, parts, effects);
      const sure = unsureBeats(doc, effects, spread).unsure.length === 0;
      const spreadBeats = new Set(spread.arrived.keys());
      for (const trained of [null, doc.injects.find((inject) => inject.by !== "when")?.id ?? null]) {
        const where = `document ${seed}, ${trained ?? "no inject"}`;
        const played = plays(doc, trained, seed);
        const exact = exactOf(new Walker(doc), effects, live, trained, bounds);
        const regions = regionsOf(new Steps(doc, effects, trained ? [trained] : []), effects, live, spread, bounds);
        expect(within(played.beats, spreadBeats), where).toEqual([]);
        expect(within(played.moves, spread.moves), where).toEqual([]);
        expect(within(exact.beats, spreadBeats), where).toEqual([]);
        expect(within(exact.moves, spread.moves), where).toEqual([]);
        if (regions.complete) {
          tally.regions++;
          expect(within(played.moves, regions.moves), where).toEqual([]);
          expect(within(exact.moves, regions.moves), where).toEqual([]);
          expect(within(regions.moves, spread.moves), where).toEqual([]);
          if (regions.unsure.size === 0) expect(exact.stuck, where).toBeNull();
        }
        if (exact.complete && !exact.stuck) {
          tally.exact++;
          expect(within(played.beats, exact.beats), where).toEqual([]);
          expect(within(played.moves, exact.moves), where).toEqual([]);
        }
        const proved = sure || (regions.complete && regions.unsure.size === 0);
        if (proved) {
          tally.proved++;
          expect(exact.stuck, where).toBeNull();
        }
        if (proved || (exact.complete && !exact.stuck)) expect(played.stuck, where).toBeNull();
        if (played.stuck) tally.stuck++;
        if (exact.stuck?.dead) {
          tally.dead++;
          replay(doc, exact.stuck.path, exact.stuck.beat);
        }
      }
    }
    // The property says something only if each case comes about.
    expect(tally.exact).toBeGreaterThan(20);
    expect(tally.regions).toBeGreaterThan(30);
    expect(tally.proved).toBeGreaterThan(20);
    expect(tally.dead).toBeGreaterThan(5);
  });
});

describe("what the tiers are made of", () => {
  it("moves every value of a gauge as the play does, and loses none of a counter", () => {
    const doc = randomScenario(4, { beats: 10 });
    const first = doc.beats[0]?.choices?.[0];
    if (first)
      Object.assign(first, {
        when: {
          all: [
            { gauge: "trust", gte: 1 },
            { counter: "doors", gte: 1 },
          ],
        },
      });
    const { slots } = new Effects(doc, partsOf(doc));
    const gauge = slots.place("gauge:trust") ?? -1;
    const counter = slots.place("counter:doors") ?? -1;
    const low = slots.list[counter]?.low ?? 0;
    for (let by = -100; by <= 100; by++) {
      let want = 0n;
      let from = 0n;
      for (let value = by & 3; value <= 100; value += 7) {
        from |= 1n << BigInt(value);
        want |= 1n << BigInt(Math.max(0, Math.min(100, value + by)));
        const counted = slots.moved(counter, 1n << BigInt(value - low), by);
        expect((counted >> BigInt(Math.min(value + by - low, (slots.list[counter]?.size ?? 1) - 1))) & 1n).toBe(1n);
      }
      expect(slots.moved(gauge, from, by)).toBe(want);
    }
  });

  it("forgetting what no longer matters changes nothing that a search finds", () => {
    const large: Bounds = { states: 12_000, ms: 1, now: () => 0 };
    let compared = 0;
    for (let seed = 100; seed < 160; seed++) {
      const doc = randomScenario(seed, { beats: 5 + (seed % 4), guarded: 0.25, counters: false });
      const parts = partsOf(doc);
      const effects = new Effects(doc, parts);
      const live = new Live(doc, parts, effects);
      const all = exactOf(new Walker(doc), effects, { has: () => true }, null, large);
      const some = exactOf(new Walker(doc), effects, live, null, large);
      if (!all.complete) continue;
      compared++;
      expect(some.complete, `document ${seed}`).toBe(true);
      expect([...some.moves].sort(), `document ${seed}`).toEqual([...all.moves].sort());
      expect(some.stuck?.path.length, `document ${seed}`).toBe(all.stuck?.path.length);
      expect(some.states).toBeLessThanOrEqual(all.states);
    }
    expect(compared).toBeGreaterThan(15);
  });
});

/** The way that the search gives does lead to a beat where nothing is open. */
function replay(doc: Scenario, path: readonly string[], dead: string): void {
  const walker = new Walker(doc);
  const ends = (["solo", "live"] as const).flatMap((mode) =>
    follow(walker, walker.start(mode, seatsOf(walker.doc, mode)), path),
  );
  expect(ends.some((walk) => walk.plot.beat === dead && movesOf(walker, walk, walker.beat(dead)).length === 0)).toBe(
    true,
  );
}

function follow(
  walker: Walker,
  walk: ReturnType<Walker["start"]>,
  path: readonly string[],
): ReturnType<Walker["start"]>[] {
  const [step, ...rest] = path;
  if (step === undefined) return [walk];
  const beat = walker.beat(walk.plot.beat);
  if (beat.ending) return [];
  const moves = movesOf(walker, walk, beat);
  const inject = /\/inject:(.+)$/.exec(step)?.[1];
  if (inject) moves.push({ do: "inject", inject });
  return moves
    .filter((move) => `${beat.id}/${labelOf(move)}` === step)
    .flatMap((move) => follow(walker, walker.step(walk, move), rest));
}
