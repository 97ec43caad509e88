import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Scenario, scenario } from "~/engine/scenario";
import { checkScenario } from "~/engine/scenario-check";
import { randomScenario } from "../support/scenario-generator";
import { beatNamed, choiceNamed, proofsOnly, sampleGround, sampleWith, soundSample } from "../support/scenario-sample";

const check = (doc: Scenario, states = 20_000) =>
  checkScenario(doc, sampleGround, { ...proofsOnly, bounds: { states, ms: 1, now: () => 0 } });

/** Both choices of `rules` guarded as given; trust is 40, 30 or 50 there. */
const guarded = (first: object, second: object) =>
  sampleWith((doc) => {
    beatNamed(doc, "rules").choices = (beatNamed(doc, "rules").choices ?? []).slice(0, 2);
    for (const [at, when] of [first, second].entries())
      Object.assign(beatNamed(doc, "rules").choices?.[at] ?? {}, { when, why: "还不行" });
  });

describe("can anybody be stuck?", () => {
  it("a gap between two guards is shown with the shortest way into it, in the author's words", () => {
    const { findings, proofs } = check(guarded({ gauge: "trust", gte: 45 }, { gauge: "trust", lte: 35 }));
    const found = findings.find((one) => one.rule === "走不下去");
    expect(found?.level).toBe("error");
    expect(found?.field).toBe("beats.rules");
    expect(found?.found).toContain("信任 40");
    expect(found?.found).toContain("早上：");
    const shown = proofs.find((one) => one.answer === "shown");
    expect(shown?.path).toHaveLength(1);
  });

  it("two guards that complete each other are proved, by regions", () => {
    const { findings, proofs } = check(guarded({ gauge: "trust", gte: 41 }, { gauge: "trust", lte: 40 }));
    expect(findings.filter((one) => one.level === "error" || one.level === "open")).toEqual([]);
    const ways = proofs.filter((one) => one.what.startsWith("无论怎么演"));
    expect(ways).toHaveLength(3);
    expect(ways.every((one) => one.answer === "proved" && one.how.startsWith("分区"))).toBe(true);
    expect(ways.map((one) => one.what).join()).toContain("只下达“rain”");
  });

  it("guards that only plays tell apart, number by number, are proved by the exact search", () => {
    // After scolding trust is 30, then 35: the second is open. Seen as regions, 30 and 40 are one, and 45 would close it.
    const doc = guarded({ not: { chose: "morning/scold" } }, { gauge: "trust", lte: 40 });
    for (const choice of beatNamed(doc, "morning").choices ?? []) choice.to = [{ to: "hall" }];
    doc.beats.push({ id: "hall", title: "门厅", stage: "before", lines: [], next: [{ to: "rules" }] });
    beatNamed(doc, "rules").enter = { gauges: { trust: 5 } };
    const { findings, proofs } = check(doc);
    expect(findings.filter((one) => one.level === "error" || one.level === "open")).toEqual([]);
    const ways = proofs.filter((one) => one.what.startsWith("无论怎么演"));
    expect(ways.every((one) => one.answer === "proved" && one.how.startsWith("逐一搜索"))).toBe(true);
    expect(check(doc, 1).proofs.some((one) => one.answer === "not-proved")).toBe(true);
  });

  it("one of two flags, each the other's opposite, is proved", () => {
    const { proofs } = check(guarded({ chose: "morning/visit" }, { not: { chose: "morning/visit" } }));
    expect(proofs.every((one) => one.answer === "proved")).toBe(true);
  });

  it("a ring of choices that never leads out is shown", () => {
    const doc = sampleWith((one) => {
      for (const choice of beatNamed(one, "rules").choices ?? []) choice.to = [{ to: "morning" }];
    });
    const found = check(doc).findings.find((one) => one.rule === "走不下去");
    expect(found?.found).toContain("再也到不了任何结局");
  });

  it("a way out that only blurred numbers seem to open is no way out", () => {
    // Two beats that lead to one another; trust goes 45, 52, 45 … or 38, 52, 38 …, and at 50 the first would let one out.
    const doc = sampleWith((one) => {
      const choice = (id: string, to: string, when: object, trust: number) => ({
        ...structuredClone(choiceNamed(one, "morning", "wait")),
        id,
        text: id,
        when,
        why: "还不行",
        consequence: { gauges: { trust } },
        to: [{ to }],
      });
      const [kind, harsh] = [{ chose: "morning/visit" }, { chose: "morning/scold" }];
      const base = { title: "来回", stage: "before", lines: [], by: "lan", ask: "？" };
      one.beats.push(
        {
          ...base,
          id: "there",
          choices: [
            choice("on-a", "back", kind, 7),
            choice("on-b", "back", harsh, 14),
            choice("out", "rules", { gauge: "trust", gte: 50 }, 0),
          ],
        },
        { ...base, id: "back", choices: [choice("back-a", "there", kind, -7), choice("back-b", "there", harsh, -14)] },
      );
      for (const [id, trust] of [
        ["visit", 5],
        ["scold", -2],
      ] as const)
        Object.assign(choiceNamed(one, "morning", id), { consequence: { gauges: { trust } }, to: [{ to: "there" }] });
    });
    expect(check(doc).findings.find((one) => one.rule === "走不下去")?.found).toContain("再也到不了任何结局");
  });

  it("a bound too small to tell is said to be no proof, and is no error", () => {
    const { findings, proofs } = check(guarded({ gauge: "trust", gte: 41 }, { gauge: "trust", lte: 40 }), 1);
    expect(findings.some((one) => one.level === "open" && one.found.includes("没有证明"))).toBe(true);
    expect(findings.filter((one) => one.level === "error")).toEqual([]);
    expect(proofs.filter((one) => one.answer === "not-proved").length).toBeGreaterThan(0);
    expect(
      JSON.stringify([
        findings.filter((one) => one.level === "open"),
        proofs.filter((one) => one.answer === "not-proved"),
      ]),
    ).not.toMatch(/通过|安全|没有问题|已证/);
  });

  it("a deadline is a way on where every choice may be closed", () => {
    const doc = guarded({ gauge: "trust", gte: 45 }, { gauge: "trust", lte: 35 });
    beatNamed(doc, "rules").after = { seconds: 60, dither: "再等等", to: [{ to: "floor" }] };
    expect(check(doc).findings.filter((one) => one.rule === "走不下去")).toEqual([]);
  });
});

describe("whatever stands in a document", () => {
  /** Puts something else at one place of a document: a value from elsewhere in it, nothing, or plain nonsense. */
  function mutated(doc: unknown, places: readonly number[]): unknown {
    const root: Record<string, unknown> = { doc: structuredClone(doc) };
    const none: [Record<string, unknown>, string] = [root, "doc"];
    for (const seed of places) {
      const all: [Record<string, unknown>, string][] = [];
      const visit = (node: unknown) => {
        if (node === null || typeof node !== "object") return;
        for (const key of Object.keys(node)) {
          all.push([node as Record<string, unknown>, key]);
          visit((node as Record<string, unknown>)[key]);
        }
      };
      visit(root);
      const [node, key] = all[seed % all.length] ?? none;
      // Mostly what stands under the same name elsewhere, which the schema is likely to accept.
      const alike = all.filter(([, name]) => name === key);
      const [other, otherKey] = alike[(seed * 7919) % alike.length] ?? none;
      const nonsense = [undefined, undefined, 0, 101, "x", "return", [], {}, null, "morning/visit"];
      const value = seed % 4 === 0 ? nonsense[(seed >> 4) % nonsense.length] : structuredClone(other[otherKey]);
      if (value === undefined) delete node[key];
      else node[key] = value;
    }
    return root.doc;
  }

  it("the checker answers and never throws", () => {
    const base = [soundSample(), randomScenario(7, { beats: 9 }), randomScenario(8, { beats: 9, guarded: 0.9 })];
    let read = 0;
    let wrong = 0;
    fc.assert(
      fc.property(fc.nat(2), fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 2 }), (which, places) => {
        const parsed = scenario.safeParse(mutated(base[which], places));
        if (!parsed.success) return;
        read++;
        const { findings } = checkScenario(parsed.data, sampleGround, {
          ...proofsOnly,
          bounds: { states: 300, ms: 1, now: () => 0 },
          plays: which === 0 ? 2 : 0,
        });
        if (findings.some((one) => one.level === "error")) wrong++;
      }),
      { numRuns: 260, seed: 24 },
    );
    expect(read).toBeGreaterThan(100);
    expect(wrong).toBeGreaterThan(50);
  });
});
