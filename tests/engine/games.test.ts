import { describe, expect, it } from "vitest";
import { canonicalRoom, foldAll, statusOfRoom } from "~/engine/rehearsal";
import { seededDice } from "~/engine/scenario-play";
import { PlayedRoom, scenarioAt } from "../support/play-room";

/** The hearing in the room itself, log and all. GAMES=10000 plays all ten thousand. */
const doc = scenarioAt("content/scenarios/flying-wire-hearing/scenario.yaml");
const games = Number(process.env.GAMES ?? 250);
const first = Number(process.env.FIRST_GAME ?? 1);

describe("games of the flying-wire hearing", () => {
  it(`${games} random games end, and each log folds again to the same bytes`, { timeout: 60_000 + games * 300 }, () => {
    const endings = new Set<string>();
    for (let seed = first; seed < first + games; seed++) {
      const played = new PlayedRoom(doc, seed, seededDice(seed * 48_271)).playOut();
      expect(statusOfRoom(played.room), `game ${seed}`).toBe("debrief");
      expect(canonicalRoom(foldAll(played.start, played.log)), `game ${seed}`).toBe(canonicalRoom(played.room));
      endings.add(played.room.snapshot.context.plot.beat);
    }
    expect(endings.size).toBeGreaterThanOrEqual(Math.min(4, games));
  });
});
