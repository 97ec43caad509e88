import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readScenario, scenarioHash } from "~/compile/scenario.server";
import { canonicalJson, contextOf, fold, openRoom, type Room } from "~/engine/rehearsal";
import { choicesOf } from "~/engine/rules-plot";
import type { Scenario } from "~/engine/scenario";
import { movesOf } from "~/engine/scenario-check-exact";
import { compilePlot } from "~/engine/scenario-machine";
import { seatsOf, seededDice } from "~/engine/scenario-play";
import { type Move, type Walk, Walker } from "~/engine/scenario-walk";
import { smallScenario } from "../support/play-room";
import { randomScenario } from "../support/scenario-generator";

/** The room's own events for one move of the walker. */
class Pair {
  room: Room;
  walk: Walk;
  readonly walker: Walker;
  moves = 0;

  constructor(readonly doc: Scenario) {
    const people = doc.roles.map((role) => role.id);
    this.walker = new Walker(doc);
    this.room = openRoom(doc, { mode: "live", people });
    this.walk = this.walker.start("live", seatsOf(this.walker.doc, "live"));
    this.send("start");
    this.agree("start");
  }

  send(type: string, body: Record<string, string> = {}, role = "ann"): void {
    this.room = fold(this.room, { at: 0, by: `seat:${role}`, type, body });
  }

  /** @returns false when nothing more can be done */
  move(dice: () => number): boolean {
    const { walker } = this;
    const beat = walker.beat(this.walk.plot.beat);
    if (beat.ending) return false;
    expect(choicesOf(this.room).filter((choice) => walker.openChoices(this.walk).includes(choice.id)).length).toBe(
      walker.openChoices(this.walk).length,
    );
    const moves = movesOf(walker, this.walk, beat).filter((move) => this.fits(move));
    if (this.walk.plot.came === null && !beat.aside)
      for (const inject of this.doc.injects)
        if (inject.by !== "when" && !this.walk.plot.injected.includes(inject.id) && dice() < 0.2)
          moves.push({ do: "inject", inject: inject.id });
    const move = moves[Math.floor(dice() * moves.length)];
    if (!move) return false;
    this.act(move);
    this.walk = walker.step(this.walk, move);
    this.moves++;
    this.floorRanOut();
    this.agree(JSON.stringify(move));
    return true;
  }

  /** The room knows who has had the floor; the walker is told by its moves. */
  private fits(move: Move): boolean {
    const floor = contextOf(this.room).floor;
    if (!floor) return true;
    const turns = (role: string) => floor.turns[role] ?? 0;
    if (move.do === "floor-done") return move.heardAll === floor.speakers.every((role) => turns(role) > 0);
    if (move.do !== "card") return true;
    const by = this.walker.beat(floor.beat).floor?.cards.find((card) => card.id === move.card)?.by ?? "";
    return turns(by) < floor.rounds;
  }

  private act(move: Move): void {
    const { plot } = contextOf(this.room);
    if (move.do === "choose") this.send("choose", { beat: plot.beat, choice: move.choice });
    else if (move.do === "lapse") this.send("lapse", { beat: plot.beat });
    else if (move.do === "inject") this.send("inject", { inject: move.inject });
    else if (move.do === "floor-done") this.send("close-floor", { beat: plot.beat });
    else if (move.do === "card") {
      const by = this.walker.beat(plot.beat).floor?.cards.find((card) => card.id === move.card)?.by ?? "";
      this.send("raise", {}, by);
      this.send("grant", { to: by });
      this.send("play", { card: move.card }, by);
      if (contextOf(this.room).floor?.speaking) this.send("yield", {}, by);
    } else {
      const voters = contextOf(this.room).poll?.voters ?? [];
      const votes = Object.entries(move.counts).flatMap(([option, count]) => Array<string>(count).fill(option));
      voters.forEach((role, at) => {
        this.send("vote", { beat: plot.beat, option: votes[at] ?? "" }, role);
      });
      this.send("close-poll", { beat: plot.beat });
    }
  }

  /** When every turn is used up the room closes the floor by itself. */
  private floorRanOut(): void {
    for (let n = 0; n < 20; n++) {
      const flag = contextOf(this.room).plot.chose[this.walk.plot.chose.length];
      if (!flag?.startsWith(`${this.walk.plot.beat}/heard-`)) return;
      this.walk = this.walker.step(this.walk, { do: "floor-done", heardAll: flag.endsWith("all") });
    }
  }

  private agree(after: string): void {
    expect(canonicalJson(this.walk.plot), after).toBe(canonicalJson(contextOf(this.room).plot));
  }
}

function playPair(doc: Scenario, seed: number): number {
  const pair = new Pair(doc);
  const dice = seededDice(seed);
  for (let n = 0; n < 60 && pair.move(dice); n++);
  return pair.moves;
}

describe("the walker and the compiled room", () => {
  it("agree move by move on random documents", () => {
    let moves = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 4, max: 14 }), (seed, beats) => {
        const doc = randomScenario(seed, { beats });
        for (let play = 0; play < 4; play++) moves += playPair(doc, seed + play);
      }),
      { numRuns: 120, seed: 22 },
    );
    expect(moves).toBeGreaterThan(2000);
  });

  it("agree on the small sample", () => {
    let moves = 0;
    for (let seed = 0; seed < 60; seed++) moves += playPair(smallScenario(), seed);
    expect(moves).toBeGreaterThan(300);
  });
});

describe("a document", () => {
  it("compiles to a config that equals its own JSON, and the machine made from that plays alike", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const config = compilePlot(randomScenario(seed, { beats: 10 }));
      expect(JSON.parse(JSON.stringify(config))).toStrictEqual(config);
    }
  });

  it("has a hash that does not know the order of keys", () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (value === null || typeof value !== "object") return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, one]) => [key, turned(one)]),
      );
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const doc = randomScenario(seed);
        const again = readScenario(JSON.stringify(turned(doc)));
        if ("faults" in again) throw new Error(JSON.stringify(again.faults));
        expect(again.hash).toBe(scenarioHash(doc));
      }),
      { numRuns: 40, seed: 22 },
    );
  });
});
