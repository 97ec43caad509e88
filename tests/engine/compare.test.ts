import { describe, expect, it } from "vitest";
import { compareOf } from "~/engine/compare";
import { debriefOf } from "~/engine/debrief";
import { PlayedRoom, smallScenario } from "../support/play-room";

const doc = smallScenario();

function attempt(first: string, second: string) {
  const played = new PlayedRoom(doc, 3);
  played.act({ type: "start" });
  played.act({ type: "choose", beat: "morning", choice: first });
  if (first === "scold") played.act({ type: "choose", beat: "smoke-out", choice: "calm" });
  played.act({ type: "choose", beat: "rules", choice: second });
  for (let n = 0; n < 40; n++) {
    played.settle();
    const next = played.open().find((act) => ["grant", "close-floor", "vote", "close-poll"].includes(act.type));
    if (!next || played.act(next)) break;
  }
  return debriefOf({ doc, start: played.start, events: played.log }, new Map());
}

describe("two attempts", () => {
  const scold = attempt("scold", "turns");
  const visit = attempt("visit", "ask-oxygen");

  it("part at the first decision that differs", () => {
    expect(compareOf(scold, visit).parts).toMatchObject({ key: "morning/1", same: false });
    expect(compareOf(scold, attempt("scold", "promise")).parts).toMatchObject({ key: "rules/1" });
    expect(compareOf(scold, scold).parts).toBeNull();
  });

  it("are aligned by beat; what only one came to stands alone, in its place", () => {
    const one = compareOf(scold, visit);
    expect(one.pairs.map(({ key }) => key)).toEqual(["morning/1", "smoke-out/1", "rules/1", "floor/1"]);
    expect(one.pairs.map(({ first, second }) => [first !== null, second !== null])).toEqual([
      [true, true],
      [true, false],
      [true, true],
      [true, true],
    ]);
    expect(compareOf(visit, scold).pairs.map(({ key }) => key)).toEqual([
      "morning/1",
      "smoke-out/1",
      "rules/1",
      "floor/1",
    ]);
  });

  it("show what the second came to, side by side with the first", () => {
    const one = compareOf(scold, visit);
    expect(one.fresh.learned).toContain("私事·顾家老人夜里吸氧");
    expect(compareOf(visit, scold).fresh.beats).toEqual(["下楼看烟"]);
    expect(one.gauges.map(({ id }) => id)).toEqual(["trust", "risk"]);
    expect(one.criteria[0]).toMatchObject({ first: { level: 1 } });
    expect(one.criteria[0]?.second.level).toBeGreaterThan(1);
  });
});
