import { describe, expect, it } from "vitest";
import type { Scenario } from "~/engine/scenario";
import { checkScenario } from "~/engine/scenario-check";
import { checkPlays, playedOf } from "~/engine/scenario-check-plays";
import { HEARING, type Rates } from "~/engine/scenario-check-rates";
import { reporter } from "~/engine/scenario-check-report";
import { beatNamed, choiceNamed, must, proofsOnly, sampleGround, sampleWith } from "../support/scenario-sample";

/** So wide that the sample below, which is no hearing, falls outside nowhere. */
const WIDE = {
  ...HEARING,
  ending: { least: 0.01, most: 0.95 },
  decisions: { least: 1, most: 5 },
  earliest: 1,
  longest: { least: 0, most: 0.9 },
  places: { least: 0, most: 0.9 },
  idle: 1,
} as unknown as Rates;

/** A small play in which each one-sided manner ends by itself, and only listening ends well. */
function manners(change: (doc: Scenario) => void = () => {}): Scenario {
  return sampleWith((doc) => {
    const morning = beatNamed(doc, "morning");
    const sound = choiceNamed(doc, "morning", "visit");
    const others = (["force", "smooth", "stall", "recite"] as const).map((temper, at) => {
      doc.beats.push({
        id: `end-${temper}`,
        title: temper,
        stage: "afterwards",
        lines: [],
        ending: { kind: "poor", text: `到此为止，第 ${at} 样。`, epilogue: [] },
      });
      return {
        ...structuredClone(choiceNamed(doc, "morning", "wait")),
        id: temper,
        text: `照${temper}那样做，一直做到底，别的先都不管`,
        temper: [temper],
        merit: "tempting" as const,
        evidence: { neutral: 1 + (at % 2) },
        consequence: { gauges: { trust: temper === "smooth" ? 20 : 0 } },
        to: [{ to: `end-${temper}` }],
      };
    });
    morning.choices = [must(others[0]), sound, ...others.slice(1)];
    morning.after = undefined;
    doc.injects = [];
    doc.beats = doc.beats.filter((beat) => beat.id !== "smoke-out");
    const rules = beatNamed(doc, "rules");
    rules.choices = rules.choices?.toReversed();
    choiceNamed(doc, "rules", "promise").to = [{ to: "stuck" }];
    change(doc);
  });
}

function warnings(doc: Scenario, rates: Rates = WIDE) {
  const { say, findings } = reporter();
  checkPlays(doc, playedOf(doc, 200, 1), rates, say);
  return findings.map((one) => `${one.level} ${one.rule} ${one.field} ${one.expected} ${one.found}`);
}

it("has no warning for a play that has every way out", () => {
  expect(warnings(manners())).toEqual([]);
});

describe("from plays", () => {
  it.each<[string, (doc: Scenario) => void, RegExp]>([
    [
      "an ending that chance never finds",
      (doc) => {
        beatNamed(doc, "count").next = [{ to: "stuck" }];
      },
      /结局 beats.opened.ending/,
    ],
    [
      "a play that is over at once",
      (doc) => {
        const first = must(doc.beats[0]);
        doc.beats.unshift({
          ...first,
          id: "porch",
          choices: undefined,
          by: undefined,
          ask: undefined,
          next: [{ when: { mode: "live" }, to: "morning" }, { to: "stuck" }],
        });
      },
      /决定数 beats 第 1 个决定以前不散场/,
    ],
    [
      "more to read than the minutes allow",
      (doc) => {
        must(beatNamed(doc, "rules").lines).push({ text: "很长的一段话。".repeat(600) });
        choiceNamed(doc, "morning", "force").to = [{ to: "rules" }];
      },
      /时长 minutes.solo/,
    ],
    [
      "force that ends well",
      (doc) => {
        choiceNamed(doc, "morning", "force").to = [{ to: "opened" }];
      },
      /性格 beats.opened.ending 硬来的走不到好结局/,
    ],
    [
      "force and recital that end alike",
      (doc) => {
        choiceNamed(doc, "morning", "force").to = [{ to: "end-recite" }];
      },
      /性格 beats.end-recite.ending 硬来和只背法条的去不同的结局/,
    ],
    [
      "listening that does not end well",
      (doc) => {
        must(beatNamed(doc, "opened").ending).kind = "mixed";
      },
      /性格 beats 每次都选好的/,
    ],
    [
      "the longest answer that ends well",
      (doc) => {
        choiceNamed(doc, "morning", "visit").text = "很长".repeat(30);
        choiceNamed(doc, "rules", "ask-oxygen").text = "很长".repeat(30);
      },
      /只选最长的走不到好结局/,
    ],
    [
      "a gauge that stands at its end",
      (doc) => {
        must(doc.gauges[1]).start = 0;
      },
      /指标 gauges.risk/,
    ],
    [
      "a criterion that nobody can reach",
      (doc) => {
        for (const beat of doc.beats)
          for (const one of beat.choices ?? []) if (one.evidence) one.evidence = { neutral: 2 };
        must(beatNamed(doc, "floor").floor).heardAll = undefined;
      },
      /评分 rubric.neutral 有一种走法做得到/,
    ],
    [
      "a criterion that nobody can miss",
      (doc) => {
        for (const beat of doc.beats)
          for (const one of beat.choices ?? []) Object.assign(one, { evidence: { neutral: 4 }, breach: undefined });
        must(beatNamed(doc, "floor").floor).heardSome = { evidence: { neutral: 4 } };
      },
      /评分 rubric.neutral 也有走法做不到/,
    ],
    [
      "a word that only sound choices bear",
      (doc) => {
        for (const beat of doc.beats)
          for (const one of beat.choices ?? []) if (one.merit === "sound") one.text = `依法${one.text}`;
      },
      /痕迹 beats “依法”/,
    ],
  ])("%s is a warning", (_, plant, expected) => {
    const found = warnings(manners(plant));
    expect(found.join("\n")).toMatch(expected);
    expect(found.every((one) => one.startsWith("warning"))).toBe(true);
  });

  it.each<[string, Partial<Record<keyof Rates, unknown>>, RegExp]>([
    ["decisions", { decisions: { least: 14, most: 22 } }, /决定数 beats 一次 14 到 22 个决定/],
    ["seats that wait", { idle: 0.5 }, /席位 roles.rider/],
    ["endings", { ending: { least: 0.02, most: 0.1 } }, /结局 .*±/],
    ["the longest choice", { longest: { least: 0.9, most: 1 } }, /痕迹 beats 好的选择最长的占/],
    ["places", { places: { least: 0.9, most: 1 } }, /痕迹 beats 好的选择站在第 1 位/],
  ])("the table of rates is what %s are held against", (_, tighter, expected) => {
    expect(warnings(manners(), { ...WIDE, ...tighter } as Rates).join("\n")).toMatch(expected);
  });

  it("plays that differ early and sound alike later are a warning, with the pair", () => {
    const doc = manners();
    const played = playedOf(doc, 50, 1);
    const { say, findings } = reporter();
    checkPlays(doc, { ...played, alike: { worst: 0.7, mean: 0.5, pairs: 3, pair: [["a/b"], ["a/c"]] } }, WIDE, say);
    expect(findings.map((one) => `${one.rule} ${one.found}`).join()).toContain(
      "岔路 开头不同、后面一样地演：70.0 %（a/b ｜ a/c）",
    );
  });
});

it("stores figures and both sides of each criterion with the way there, the same each time", () => {
  const options = { ...proofsOnly, plays: 100, rates: WIDE };
  const one = checkScenario(manners(), sampleGround, options);
  const two = checkScenario(manners(), sampleGround, options);
  expect(JSON.stringify(two)).toBe(JSON.stringify(one));
  expect(one.figures?.plays).toBe(100);
  const shown = one.proofs.filter((proof) => proof.answer === "shown" && proof.path);
  expect(shown.map((proof) => proof.what)).toEqual(["“中立”最高见过 4", "“中立”最低见过 1"]);
  expect(shown.every((proof) => (proof.path?.length ?? 0) > 0)).toBe(true);
});

it("a choice that no play met and no tier ruled out is open, not passed and not wrong", () => {
  const doc = manners((one) => {
    // Only together could these hold, and chance in so few plays does not bring them together.
    Object.assign(choiceNamed(one, "rules", "turns"), {
      when: { all: [{ gauge: "trust", gte: 50 }, { gauge: "trust", lte: 50 }, { mode: "live" }] },
      why: "还不行",
    });
  });
  const { findings } = checkScenario(doc, sampleGround, { ...proofsOnly, plays: 20, rates: null });
  const open = findings.filter((one) => one.field === "beats.rules.choices.turns");
  expect(open.map((one) => [one.level, one.rule])).toEqual([["open", "没有证明"]]);
});
