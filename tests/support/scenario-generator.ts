import type { Condition } from "~/engine/condition";
import { type Scenario, scenario } from "~/engine/scenario";
import { seededDice } from "~/engine/scenario-play";

/**
 * Random valid documents: choices with guards, gauges, flags, facts, promises, floors, polls, owners' votes, injects and
 * asides. The same seed gives the same document. Beats that only pass on lead forward; all others anywhere.
 */
export function randomScenario(
  seed: number,
  options: { beats?: number; guarded?: number; counters?: boolean } = {},
): Scenario {
  const made = new Maker(seed, options.guarded ?? 0.5, options.counters ?? true).make(options.beats ?? 8);
  // Through JSON, as a document comes: without fields that are there and undefined.
  return scenario.parse(JSON.parse(JSON.stringify(made)));
}

const ROLES = ["ann", "bo", "cy"];
const GAUGES = ["trust", "heat"];
const FACTS = ["fa", "fb"];
const PROMISES = ["pa", "pb"];
const WORDS = ["calm", "angry"];

type Kind = "choices" | "floor" | "poll" | "ownersVote" | "next" | "ending" | "aside";

class Maker {
  private readonly dice: () => number;
  private kinds: Kind[] = [];
  private cards: string[] = [];

  constructor(
    seed: number,
    private readonly guarded: number,
    private readonly counters: boolean,
  ) {
    this.dice = seededDice(seed);
  }

  make(count: number): unknown {
    const middle = Array.from({ length: Math.max(1, count - 3) }, () =>
      this.one<Kind>(["choices", "choices", "choices", "floor", "poll", "ownersVote", "next"]),
    );
    this.kinds = ["choices", ...middle, "ending", "ending", "aside"];
    this.cards = this.kinds.flatMap((kind, at) => (kind === "floor" ? [`c${at}x`, `c${at}y`] : []));
    return {
      format: 1,
      id: "random",
      title: "随机",
      practicum: "flying-wire",
      minutes: { solo: 5, live: 5 },
      summary: "试演",
      place: "某处",
      stages: [
        { id: "one", label: "一", meeting: "会外" },
        { id: "two", label: "二", meeting: "听证会", chair: "ann" },
      ],
      roles: ROLES.map((id, at) => ({
        id,
        name: id,
        title: id,
        call: id,
        seal: "甲",
        side: "host",
        lead: at === 0 ? true : undefined,
        stance: "立场",
        brief: "底细",
        goals: ["想"],
        fear: "怕",
        bottom: "底线",
        duty: "本职",
      })),
      facts: FACTS.map((id, at) => ({ id, text: id, known: at === 0 ? ["ann"] : ["ann", "bo", "cy"] })),
      promises: PROMISES.map((id) => ({ id, by: "ann", text: id })),
      counters: [{ id: "doors", label: "门" }],
      gauges: GAUGES.map((id) => ({
        id,
        label: id,
        start: this.number(20, 80),
        good: "high",
        shown: "room",
        words: [
          { from: 0, word: "低" },
          { from: 50, word: "高" },
        ],
      })),
      rubric: [{ id: "fair", label: "公道", levels: ["一", "二", "三", "四"] }],
      injects: this.injects(),
      beats: this.kinds.map((kind, at) => this.beat(kind, at)),
    };
  }

  private beat(kind: Kind, at: number): unknown {
    const base = {
      id: `b${at}`,
      title: `b${at}`,
      stage: this.one(["one", "two"]),
      enter: this.some(0.4, () => this.consequence()),
      lines: this.dice() < 0.3 ? [this.line()] : [],
    };
    if (kind === "ending") return { ...base, ending: { kind: "mixed", text: "完" } };
    if (kind === "aside")
      return {
        ...base,
        aside: true,
        by: "ann",
        ask: "？",
        choices: [this.choice(at, 0, "return"), this.choice(at, 1, "return")],
      };
    const after = this.some(0.2, () => ({
      seconds: 30,
      dither: "等",
      consequence: this.some(0.5, () => this.consequence()),
      to: this.ways(at, false),
    }));
    if (kind === "choices")
      return { ...base, by: this.one(ROLES), ask: "？", choices: [0, 1, 2].map((nth) => this.choice(at, nth)), after };
    if (kind === "next") return { ...base, next: this.ways(at, true) };
    const next = this.ways(at, kind === "ownersVote");
    if (kind === "floor")
      return {
        ...base,
        floor: {
          chair: "ann",
          speakers: ["bo", "cy"],
          seconds: 30,
          rounds: 1,
          cards: ["bo", "cy"].map((by, nth) => ({
            id: `c${at}${"xy"[nth]}`,
            by,
            kind: "claim",
            text: "话",
            when: this.some(0.4, () => this.condition(2, ["spoke"])),
            consequence: this.some(0.7, () => this.consequence()),
          })),
        },
        next,
        after: undefined,
      };
    if (kind === "poll")
      return {
        ...base,
        poll: {
          question: "意向？",
          options: [
            { id: "yes", text: "好" },
            { id: "no", text: "不" },
          ],
          by: ["bo", "cy"],
          ballot: "open",
          lean: [{ role: "bo", option: "yes", when: this.some(0.5, () => this.condition()) }],
          crowd: { yes: this.tally(3, 4) },
        },
        next,
      };
    return {
      ...base,
      ownersVote: {
        households: 100,
        area: "even",
        turnout: this.tally(60, 15),
        questions: [{ id: "q", text: "问", matter: this.one(["change-use", "other"]), support: this.tally(40, 20) }],
      },
      next,
    };
  }

  private choice(at: number, nth: number, to?: string): unknown {
    const when = this.some(this.guarded, () => this.condition());
    return {
      id: `k${nth}`,
      text: `选${nth}`,
      when,
      why: when ? "还不行" : undefined,
      lines: this.dice() < 0.2 ? [this.line()] : undefined,
      consequence: this.some(0.8, () => this.consequence()),
      merit: nth === 0 ? "sound" : "tempting",
      price: "代价",
      coach: "话",
      grounds: ["惯例"],
      evidence: { fair: this.number(1, 4) },
      to: to ?? this.ways(at, false),
    };
  }

  private ways(at: number, forward: boolean): unknown {
    const last = this.kinds.length - 2;
    const target = () => {
      const from = forward || this.dice() < 0.8 ? at + 1 : 0;
      return `b${this.number(Math.min(from, last), Math.min(last, from + 3))}`;
    };
    if (this.dice() < 0.6) return target();
    return [{ when: this.condition(), to: target() }, { to: target() }];
  }

  private line(): unknown {
    return {
      by: "ann",
      text: this.dice() < 0.5 ? "一句话" : [{ when: this.condition(), text: "甲" }, { text: "乙" }],
      when: this.some(0.5, () => this.condition()),
      mood: this.some(0.4, () => this.one(WORDS)),
      to: this.some(0.2, () => ["bo"]),
      reveals: this.some(0.3, () => [this.one(FACTS)]),
    };
  }

  private injects(): unknown[] {
    const when = () => this.condition(2, ["spoke"]);
    return [
      {
        id: "ia",
        label: "一",
        text: "突发",
        by: "both",
        when: when(),
        to: `b${this.kinds.length - 1}`,
        consequence: this.consequence(),
      },
      { id: "ib", label: "二", text: "突发", by: "trainer", consequence: this.consequence() },
      { id: "ic", label: "三", text: "突发", by: "when", when: when(), then: "stay", to: `b${this.kinds.length - 2}` },
    ].slice(0, this.number(0, 3));
  }

  private consequence(): unknown {
    const { dice } = this;
    return {
      gauges: dice() < 0.7 ? { [this.one(GAUGES)]: this.number(-25, 25) } : undefined,
      count: this.counters && dice() < 0.2 ? { doors: this.number(-2, 3) } : undefined,
      give: dice() < 0.15 ? [{ fact: this.one(FACTS), to: [this.one(ROLES)] }] : undefined,
      reveal: dice() < 0.1 ? [this.one(FACTS)] : undefined,
      promise: dice() < 0.2 ? [this.one(PROMISES)] : undefined,
      keep: dice() < 0.1 ? [this.one(PROMISES)] : undefined,
      break: dice() < 0.1 ? [this.one(PROMISES)] : undefined,
      stance: dice() < 0.1 ? { bo: this.one(WORDS) } : undefined,
      mood: dice() < 0.1 ? { bo: this.one(WORDS) } : undefined,
    };
  }

  private condition(depth = 2, without: string[] = []): Condition {
    const kind = this.one(
      [
        "gauge",
        "gauge",
        "gauge",
        "chose",
        "knows",
        "revealed",
        "promised",
        "kept",
        "visits",
        "stance",
        "mood",
        "counter",
        "spoke",
        "played",
        "poll",
        "vote",
        "injected",
        "mode",
        "all",
        "any",
        "not",
      ].filter((one) => !without.includes(one)),
    );
    const again = () => this.condition(depth - 1, without);
    const at = (wanted: Kind) => this.kinds.flatMap((one, place) => (one === wanted ? [place] : []));
    const range = (most: number) =>
      this.dice() < 0.5 ? { gte: this.number(1, most) } : { lte: this.number(0, most - 1) };
    if (kind === "gauge") return { gauge: this.one(GAUGES), ...range(90) };
    if (kind === "chose") return { chose: `b${this.one(at("choices"))}/k${this.number(0, 2)}` };
    if (kind === "knows") return { knows: this.one(ROLES), fact: this.one(FACTS) };
    if (kind === "revealed") return { revealed: this.one(FACTS) };
    if (kind === "promised") return { promised: this.one(PROMISES) };
    if (kind === "kept") return { kept: this.one(PROMISES) };
    if (kind === "visits") return { visits: `b${this.one(at("choices"))}`, ...range(3) };
    if (kind === "stance") return { stance: "bo", is: this.one(WORDS) };
    if (kind === "mood") return { mood: "ann", is: this.one(WORDS) };
    if (kind === "counter" && this.counters) return { counter: "doors", ...range(4) };
    if (kind === "spoke" && at("floor").length > 0) return { spoke: "bo", times: this.number(1, 2) };
    if (kind === "played" && this.cards.length > 0) return { played: this.one(this.cards) };
    if (kind === "poll" && at("poll").length > 0)
      return { poll: `b${this.one(at("poll"))}`, option: "yes", ...range(6) };
    if (kind === "vote" && at("ownersVote").length > 0)
      return { vote: `b${this.one(at("ownersVote"))}`, is: this.one(["passed", "failed", "short"]) };
    if (kind === "mode") return { mode: this.one(["solo", "live"] as const) };
    if (depth > 0 && kind === "all") return { all: [again(), again()] };
    if (depth > 0 && kind === "any") return { any: [again(), again()] };
    if (depth > 0 && kind === "not") return { not: again() };
    return { gauge: this.one(GAUGES), ...range(90) };
  }

  private tally(base: number, add: number): unknown {
    return {
      base: this.number(base - 5, base + 15),
      terms: [
        { when: this.condition(), add: this.number(-add, add) },
        { when: this.condition(), add: this.number(0, add) },
      ],
    };
  }

  private number(from: number, to: number): number {
    return from + Math.floor(this.dice() * (to - from + 1));
  }
  private one<T>(list: readonly T[]): T {
    return list[Math.floor(this.dice() * list.length)] as T;
  }
  private some<T>(odds: number, make: () => T): T | undefined {
    return this.dice() < odds ? make() : undefined;
  }
}
