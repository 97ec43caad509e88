import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { debriefOf } from "~/engine/debrief";
import { levelOf, medianDown } from "~/engine/debrief-criterion";
import { charactersIn } from "~/engine/debrief-fairness";
import { groundOf } from "~/engine/debrief-ground";
import { headline, MOMENTS } from "~/engine/debrief-moment";
import { contextOf, foldAll, forkRoom } from "~/engine/rehearsal";
import { happen } from "~/engine/rehearsal-decide";
import type { Statute } from "~/engine/statute";
import { PlayedRoom, smallScenario } from "../support/play-room";

const doc = smallScenario();
const statutes = new Map<string, Statute>();
const debrief = (played: PlayedRoom) => debriefOf({ doc, start: played.start, events: played.log }, statutes);

/** Takes these choices where they come up, hears whoever raises a hand, and stops at the ending. */
function play(choices: string[], seed = 3): PlayedRoom {
  const played = new PlayedRoom(doc, seed);
  played.act({ type: "start" });
  for (let n = 0; n < 60; n++) {
    played.settle();
    const acts = played.open();
    const wanted = acts.find((act) => act.type === "choose" && choices.includes(`${act.beat}/${act.choice}`));
    const next = wanted ?? acts.find((act) => ["grant", "close-floor", "vote", "close-poll"].includes(act.type));
    if (!next || played.act(next)) break;
  }
  return played;
}

describe("a level", () => {
  const levels = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 });

  it("is the median of the evidence, rounded down", () => {
    expect([medianDown([1, 2, 4]), medianDown([2, 3]), medianDown([4]), medianDown([1, 1, 4, 4])]).toEqual([
      2, 2, 4, 2,
    ]);
  });

  it("does not hang on the order of the evidence, and lies among it", () => {
    fc.assert(
      fc.property(levels, (given) => {
        const level = medianDown(given) ?? 0;
        expect(medianDown([...given].reverse())).toBe(level);
        expect(medianDown([...given].sort())).toBe(level);
        expect(level).toBeGreaterThanOrEqual(Math.min(...given));
        expect(level).toBeLessThanOrEqual(Math.max(...given));
      }),
    );
  });

  it("never falls when a piece of evidence is better", () => {
    fc.assert(
      fc.property(levels, fc.nat(), (given, at) => {
        const better = given.map((one, index) => (index === at % given.length ? Math.min(4, one + 1) : one));
        expect(medianDown(better)).toBeGreaterThanOrEqual(medianDown(given) ?? 0);
      }),
    );
  });

  it("is held at 1 by a breach, and is unseen, not 0, without evidence", () => {
    fc.assert(fc.property(levels, (given) => levelOf(given, true) === 1));
    expect(levelOf([], false)).toBeNull();
    expect(levelOf([], true)).toBe(1);
  });
});

describe("a debrief", () => {
  it("ends every gauge where the fold does, and is the same from the same log", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (seed) => {
        const played = new PlayedRoom(doc, seed).playOut();
        const made = debrief(played);
        const { plot } = contextOf(foldAll(played.start, played.log));
        for (const course of made.line.courses) {
          expect(course.values.at(-1)).toBe(plot.gauges[course.id]);
          expect(course.values).toHaveLength(made.line.marks.length + 1);
        }
        expect(JSON.stringify(debrief(played))).toBe(JSON.stringify(made));
        expect(made.ending?.beat).toBe(plot.beat);
      }),
      { numRuns: 25 },
    );
  });

  it("links every piece of evidence to a decision, and every moment to its place in the log", () => {
    for (let seed = 1; seed < 30; seed++) {
      const made = debrief(new PlayedRoom(doc, seed).playOut());
      const places = made.decisions.map((one) => one.place);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const { place } of made.criteria.flatMap((one) => one.held)) expect(places).toContain(place);
      for (const { place } of made.procedure.flatMap((one) => one.held)) expect(places).toContain(place);
      expect(made.moments.length).toBeLessThanOrEqual(MOMENTS);
      const marks = made.line.marks.map((one) => one.place);
      for (const { place, title, decision } of made.moments) {
        expect(marks).toContain(place);
        if (decision?.kind !== "floor") expect(title).not.toBe("");
      }
    }
  });

  it("tells a decision with what it changed, what it rests on and what might have been said", () => {
    const made = debrief(play(["morning/scold", "smoke-out/use-it", "rules/turns"]));
    const [scold] = made.decisions;
    expect(scold).toMatchObject({
      kind: "choice",
      text: "先去敲小魏的门，叫他当场拆线",
      sound: { text: "先去老顾家里坐一坐", price: "少了一个晚上" },
      merit: "harmful",
      breaches: [{ criterion: "neutral", text: "会还没开，先站了一边" }],
      moved: [
        { gauge: "trust", from: 40, to: 30 },
        { gauge: "risk", from: 50, to: 55 },
      ],
      injects: [{ label: "楼道冒烟" }],
    });
    expect(made.criteria[0]).toMatchObject({ level: 1 });
    expect(made.moments[0]).toMatchObject({ tone: "poor", title: "会还没开，先站了一边" });
    expect(made.moments.some((one) => one.tone === "good")).toBe(true);
    const rules = made.decisions.find((one) => one.beat === "rules");
    expect(rules?.sound).toBeNull();
    expect(rules?.grounds).toEqual([{ kind: "own-rule", text: "先举手，后发言，一人一轮" }]);
    expect(made.procedure.find((one) => one.step === "rules")).toMatchObject({
      state: "done",
      ground: { kind: "own-rule" },
      held: [{ place: rules?.place }],
    });
    expect(made.procedure.find((one) => one.step === "record")?.state).toBe("unseen");
  });

  it("offers no sound answer that was not open", () => {
    const made = debrief(play(["morning/wait", "rules/promise"]));
    // 「请老顾自己说说」 needs what only a visit tells; the other sound choice stands instead.
    expect(made.decisions.find((one) => one.beat === "rules")?.sound?.text).toBe("先举手后发言，一人一轮");
  });

  it("shows what was never found out, and every promise", () => {
    const blind = debrief(play(["morning/wait", "rules/promise"], 5));
    expect(blind.unlearned.map((one) => one.text)).toContain("私事·小魏欠着房租");
    expect(blind.promises.find((one) => one.text === "月底前打开车棚")?.state).toBe("open");
    const seen = debrief(play(["morning/visit", "rules/turns"]));
    expect(seen.unlearned.map((one) => one.text)).not.toContain("私事·顾家老人夜里吸氧");
    expect(seen.promises.find((one) => one.text === "月底前打开车棚")?.state).toBe("never");
  });

  it("names whom a floor left unheard, and counts characters of the meeting alone", () => {
    const played = new PlayedRoom(doc, 3);
    played.act({ type: "start" });
    played.act({ type: "choose", beat: "morning", choice: "visit" });
    played.act({ type: "choose", beat: "rules", choice: "turns" });
    played.settle();
    played.act({ type: "grant", to: "rider" });
    played.settle();
    played.act({ type: "close-floor", beat: "floor" });
    played.settle();
    const made = debrief(played);
    const floor = made.decisions.find((one) => one.kind === "floor");
    expect(floor?.unheard).toEqual(["老顾"]);
    expect(floor?.evidence).toEqual([{ criterion: "neutral", level: 2 }]);
    // The talk apart at his door is not the meeting's.
    expect(made.fairness.silent.map((one) => one.call)).toEqual(["老顾"]);
    expect(made.fairness.talks.find((one) => one.role === "elder")?.waitedInVain).toBe(1);
    expect(made.fairness.talks.find((one) => one.me)?.characters).toBe(charactersIn("现在请两位说话。"));
  });

  it("puts what was typed in the place of the script's words, and forgets it with them", () => {
    const played = play(["morning/visit", "rules/turns"]);
    const place = debrief(played).decisions[0]?.place ?? 0;
    const log = { doc, start: played.start, events: played.log };
    const typed = debriefOf({ ...log, words: new Map([[place, "我先上楼看看老人"]]) }, statutes);
    expect(typed.decisions[0]?.words).toBe("我先上楼看看老人");
    expect(debriefOf(log, statutes).decisions[0]?.words).toBeNull();
  });

  it("marks what a retry inherited, and counts no time between", () => {
    const first = play(["morning/scold", "smoke-out/use-it", "rules/turns"]);
    const fork = first.log.findIndex((event) => event.body.choice === "turns");
    const kept = first.log.slice(0, fork);
    const room = forkRoom(foldAll(first.start, kept));
    const own = happen(room, {
      at: 1_800_000_000_000,
      by: "seat:lan",
      command: "x",
      type: "choose",
      body: { beat: "rules", choice: "promise" },
    });
    const made = debriefOf({ doc, start: first.start, events: [...kept, own.event], inherited: fork }, statutes);
    expect(made.line.marks.map((one) => one.inherited)).toEqual([true, true, false]);
    expect(made.decisions.at(-1)).toMatchObject({ inherited: false, chosen: "promise", place: fork + 1 });
    expect(made.line.elapsed).toBeLessThan(3_600_000);
  });
});

describe("a moment's title", () => {
  it("is whole clauses of what was said", () => {
    expect(headline("您先到楼外，打一一九；我叫陆经理带灭火器，一道过来。")).toBe("您先到楼外，打一一九");
    expect(headline("等一等")).toBe("等一等");
    expect(headline("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十")).toHaveLength(21);
  });
});

describe("a ground", () => {
  const law = { short: "民法典", title: "中华人民共和国民法典" } as Statute;
  it("names its kind, with the law's full name and the article", () => {
    const known = new Map([["民法典", law]]);
    expect(groundOf("民法典#278", doc, known)).toEqual({ kind: "law", law: "民法典", article: "第二百七十八条" });
    expect(groundOf("议事规则:turns", doc, known)).toEqual({ kind: "own-rule", text: "先举手，后发言，一人一轮" });
    expect(groundOf("惯例", doc, known)).toEqual({ kind: "custom" });
  });
});
