import { describe, expect, it } from "vitest";
import type { Scenario } from "~/engine/scenario";
import { checkScenario } from "~/engine/scenario-check";
import {
  beatNamed,
  choiceNamed,
  must,
  proofsOnly,
  sampleGround,
  sampleWith,
  soundSample,
} from "../support/scenario-sample";

const check = (doc: Scenario) => checkScenario(doc, sampleGround, proofsOnly);

it("finds nothing in the sound sample, and proves that somebody can always go on", () => {
  const { findings, proofs } = check(soundSample());
  expect(findings.filter((one) => one.level !== "notice")).toEqual([]);
  expect(proofs.map((one) => one.answer)).toEqual(["proved", "proved"]);
});

type Planted = { name: string; plant: (doc: Scenario) => void; rule: string; field: string; says?: string };

const way = (to: string) => [{ to }];
const consequence = (doc: Scenario, part: object) =>
  Object.assign(choiceNamed(doc, "morning", "scold"), { consequence: part });
const guard = (doc: Scenario, when: object) =>
  Object.assign(choiceNamed(doc, "rules", "turns"), { when, why: "还不行" });

const REFERENCES: Planted[] = [
  {
    name: "two beats of one id",
    plant: (doc) => doc.beats.push(structuredClone(must(doc.beats.at(-1)))),
    rule: "编号",
    field: "beats.stuck",
  },
  {
    name: "two choices of one id",
    plant: (doc) => {
      choiceNamed(doc, "rules", "promise").id = "turns";
    },
    rule: "编号",
    field: "beats.rules.choices.turns",
  },
  {
    name: "a voice with a role's id",
    plant: (doc) => {
      must(doc.voices[0]).id = "rider";
    },
    rule: "编号",
    field: "roles.rider",
  },
  {
    name: "one card in two floors",
    plant: (doc) => {
      must(beatNamed(doc, "floor").floor).cards.push(structuredClone(must(beatNamed(doc, "floor").floor?.cards[0])));
    },
    rule: "编号",
    field: "beats.floor.cards.fear-card",
  },
  {
    name: "no lead",
    plant: (doc) => {
      must(doc.roles[0]).lead = false;
    },
    rule: "主角",
    field: "roles",
  },
  {
    name: "two leads",
    plant: (doc) => {
      must(doc.roles[1]).lead = true;
    },
    rule: "主角",
    field: "roles",
  },
  {
    name: "a way to nowhere",
    plant: (doc) => {
      choiceNamed(doc, "morning", "visit").to = way("nowhere");
    },
    rule: "编号",
    field: "beats.morning.choices.visit.to",
    says: "nowhere",
  },
  {
    name: "an unknown stage",
    plant: (doc) => {
      beatNamed(doc, "rules").stage = "x";
    },
    rule: "编号",
    field: "beats.rules.stage",
  },
  {
    name: "a gauge nobody wrote",
    plant: (doc) => consequence(doc, { gauges: { trsut: 5 } }),
    rule: "编号",
    field: "beats.morning.choices.scold.consequence.gauges.trsut",
  },
  {
    name: "a counter nobody wrote",
    plant: (doc) => consequence(doc, { count: { doors: 1 } }),
    rule: "编号",
    field: "beats.morning.choices.scold.consequence.count.doors",
  },
  {
    name: "a fact given to nobody",
    plant: (doc) => consequence(doc, { give: [{ fact: "rent", to: ["xx"] }] }),
    rule: "编号",
    field: "beats.morning.choices.scold.consequence.give",
  },
  {
    name: "a promise nobody wrote",
    plant: (doc) => consequence(doc, { promise: ["px"] }),
    rule: "编号",
    field: "beats.morning.choices.scold.consequence.promise",
  },
  {
    name: "a stance of nobody",
    plant: (doc) => consequence(doc, { stance: { xx: "软" } }),
    rule: "编号",
    field: "beats.morning.choices.scold.consequence.stance.xx",
  },
  {
    name: "a scheduled inject nobody wrote",
    plant: (doc) => consequence(doc, { schedule: [{ inject: "hail", in: 1 }] }),
    rule: "编号",
    field: "beats.morning.choices.scold.consequence.schedule",
  },
  {
    name: "an unknown criterion",
    plant: (doc) => {
      choiceNamed(doc, "morning", "visit").evidence = { fair: 3 };
    },
    rule: "编号",
    field: "beats.morning.choices.visit.evidence.fair",
  },
  {
    name: "a breach of an unknown criterion",
    plant: (doc) => {
      choiceNamed(doc, "morning", "visit").breach = { fair: "x" };
    },
    rule: "编号",
    field: "beats.morning.choices.visit.breach.fair",
  },
  ...[
    { gauge: "x", gte: 1 },
    { counter: "x", gte: 1 },
    { chose: "morning/x" },
    { played: "x" },
    { spoke: "x" },
    { knows: "lan", fact: "x" },
    { knows: "x", fact: "rent" },
    { revealed: "x" },
    { promised: "x" },
    { kept: "x" },
    { broken: "x" },
    { poll: "morning", option: "try", gte: 1 },
    { poll: "show", option: "x", gte: 1 },
    { vote: "show", is: "passed" },
    { vote: "count", question: "x", is: "passed" },
    { vote: "count", is: "won" },
    { injected: "x" },
    { visits: "x", gte: 1 },
    { stance: "x", is: "软" },
    { mood: "x", is: "急" },
    { seats: "x", is: "person" },
    { seats: "lan", is: "robot" },
    { any: [{ not: { chose: "morning/x" } }] },
  ].map(
    (when): Planted => ({
      name: `a condition that asks ${JSON.stringify(when)}`,
      plant: (doc) => guard(doc, when),
      rule: "编号",
      field: "beats.rules.choices.turns.when",
    }),
  ),
  {
    name: "a line by nobody",
    plant: (doc) => {
      must(beatNamed(doc, "morning").lines[1]).by = "nobody";
    },
    rule: "编号",
    field: "beats.morning.lines.1.by",
  },
  {
    name: "a line that only a stranger hears",
    plant: (doc) => {
      must(beatNamed(doc, "morning").lines[1]).to = ["guard"];
    },
    rule: "编号",
    field: "beats.morning.lines.1.to",
  },
  {
    name: "a fact nobody wrote",
    plant: (doc) => {
      must(beatNamed(doc, "morning").lines[1]).reveals = ["x"];
    },
    rule: "编号",
    field: "beats.morning.lines.1.reveals",
  },
  {
    name: "a decision by a voice",
    plant: (doc) => {
      beatNamed(doc, "rules").by = "guard";
    },
    rule: "席位",
    field: "beats.rules.by",
  },
  {
    name: "a stage chaired by nobody",
    plant: (doc) => {
      must(doc.stages[1]).chair = "x";
    },
    rule: "编号",
    field: "stages.hearing.chair",
  },
  {
    name: "words for an unknown stage",
    plant: (doc) => {
      doc.latecomers.x = "话";
    },
    rule: "编号",
    field: "latecomers.x",
  },
  {
    name: "a promise by nobody",
    plant: (doc) => {
      must(doc.promises[0]).by = "x";
    },
    rule: "编号",
    field: "promises.open-shed.by",
  },
  {
    name: "a script that plays another's card",
    plant: (doc) => {
      must(doc.roles[1]).script = [{ card: "queue-card" }];
    },
    rule: "脚本",
    field: "roles.elder.script.0.card",
  },
  {
    name: "a script that takes another's choice",
    plant: (doc) => {
      must(doc.roles[1]).script = [{ choose: "morning/visit" }];
    },
    rule: "脚本",
    field: "roles.elder.script.0.choose",
  },
  {
    name: "gauge words that fall",
    plant: (doc) => {
      must(must(doc.gauges[0]).words[1]).from = 0;
    },
    rule: "指标",
    field: "gauges.trust.words",
  },
];

const BEATS: Planted[] = [
  {
    name: "a guard without a reason",
    plant: (doc) => {
      choiceNamed(doc, "rules", "ask-oxygen").why = undefined;
    },
    rule: "选择",
    field: "beats.rules.choices.ask-oxygen",
    says: "why",
  },
  {
    name: "a reason without a guard",
    plant: (doc) => {
      choiceNamed(doc, "rules", "turns").why = "还不行";
    },
    rule: "选择",
    field: "beats.rules.choices.turns",
  },
  {
    name: "a sound choice that costs nothing",
    plant: (doc) => {
      choiceNamed(doc, "morning", "visit").price = undefined;
    },
    rule: "选择",
    field: "beats.morning.choices.visit",
    says: "price",
  },
  {
    name: "a choice without coach",
    plant: (doc) => {
      choiceNamed(doc, "morning", "wait").coach = undefined;
    },
    rule: "选择",
    field: "beats.morning.choices.wait",
    says: "coach",
  },
  {
    name: "a choice without grounds",
    plant: (doc) => {
      choiceNamed(doc, "morning", "wait").grounds = [];
    },
    rule: "选择",
    field: "beats.morning.choices.wait",
    says: "grounds",
  },
  {
    name: "return outside an aside",
    plant: (doc) => {
      choiceNamed(doc, "morning", "visit").to = way("return");
    },
    rule: "旁支",
    field: "beats.morning.choices.visit.to",
  },
  {
    name: "a normal way into an aside",
    plant: (doc) => {
      choiceNamed(doc, "morning", "visit").to = way("smoke-out");
    },
    rule: "旁支",
    field: "beats.morning.choices.visit.to",
  },
  {
    name: "an inject that returns from a normal beat",
    plant: (doc) => {
      must(doc.injects[0]).to = "floor";
    },
    rule: "旁支",
    field: "injects.smoke.to",
  },
  {
    name: "an inject that stays in an aside",
    plant: (doc) => {
      must(doc.injects[0]).then = "stay";
    },
    rule: "旁支",
    field: "injects.smoke.to",
  },
  {
    name: "an inject to nowhere",
    plant: (doc) => {
      must(doc.injects[0]).to = "x";
    },
    rule: "编号",
    field: "injects.smoke.to",
  },
  {
    name: "an inject that stays nowhere",
    plant: (doc) => {
      must(doc.injects[1]).then = "stay";
    },
    rule: "突发",
    field: "injects.rain.then",
  },
  {
    name: "an inject that nothing sets off",
    plant: (doc) => doc.injects.push({ id: "hail", label: "冰雹", text: "冰雹", by: "when", then: "return" }),
    rule: "突发",
    field: "injects.hail",
  },
  {
    name: "a when that only the trainer could read",
    plant: (doc) => {
      must(doc.injects[1]).when = { chose: "morning/wait" };
    },
    rule: "突发",
    field: "injects.rain.when",
  },
  {
    name: "an aside with a floor",
    plant: (doc) => {
      beatNamed(doc, "floor").aside = true;
    },
    rule: "旁支",
    field: "beats.floor",
  },
  {
    name: "a floor chaired by a voice",
    plant: (doc) => {
      must(beatNamed(doc, "floor").floor).chair = "guard";
    },
    rule: "席位",
    field: "beats.floor.floor.chair",
  },
  {
    name: "a card by one who may not speak",
    plant: (doc) => {
      must(beatNamed(doc, "floor").floor).speakers = ["elder"];
    },
    rule: "发言区",
    field: "beats.floor.floor.cards.queue-card.by",
  },
  {
    name: "a speaker without a card",
    plant: (doc) => must(beatNamed(doc, "floor").floor).speakers.push("lan"),
    rule: "发言区",
    field: "beats.floor.floor.speakers",
  },
  {
    name: "hearing all worth less than hearing some",
    plant: (doc) => {
      must(beatNamed(doc, "floor").floor).heardAll = { evidence: { neutral: 1 } };
    },
    rule: "发言区",
    field: "beats.floor.floor.heardAll.evidence.neutral",
  },
  {
    name: "hearing all as a breach",
    plant: (doc) => {
      must(beatNamed(doc, "floor").floor).heardAll = { breach: { neutral: "x" } };
    },
    rule: "发言区",
    field: "beats.floor.floor.heardAll.breach",
  },
  {
    name: "a poll of a voice",
    plant: (doc) => must(beatNamed(doc, "show").poll).by.push("guard"),
    rule: "席位",
    field: "beats.show.poll.by",
  },
  {
    name: "a lean towards nothing",
    plant: (doc) => {
      must(must(beatNamed(doc, "show").poll).lean[0]).option = "x";
    },
    rule: "编号",
    field: "beats.show.poll.lean.0.option",
  },
  {
    name: "a crowd for nothing",
    plant: (doc) => {
      must(beatNamed(doc, "show").poll).crowd = { x: { base: 1, terms: [] } };
    },
    rule: "编号",
    field: "beats.show.poll.crowd.x",
  },
  {
    name: "beats that only pass on, in a circle",
    plant: (doc) => {
      doc.beats.push(
        { id: "ring-a", title: "甲", stage: "hearing", lines: [], next: way("ring-b") },
        { id: "ring-b", title: "乙", stage: "hearing", lines: [], next: way("ring-a") },
      );
      choiceNamed(doc, "morning", "wait").to = way("ring-a");
    },
    rule: "打转",
    field: "beats.ring-a.next",
    says: "ring-a → ring-b → ring-a",
  },
];

const LAW: Planted[] = [
  {
    name: "a law we do not hold",
    plant: (doc) => {
      choiceNamed(doc, "morning", "visit").grounds = ["听证管理法#3"];
    },
    rule: "引文",
    field: "beats.morning.choices.visit.grounds",
  },
  {
    name: "an article that does not exist",
    plant: (doc) => {
      choiceNamed(doc, "morning", "visit").grounds = ["民法典#9999"];
    },
    rule: "引文",
    field: "beats.morning.choices.visit.grounds",
  },
  {
    name: "a rule of debate that does not exist",
    plant: (doc) => {
      choiceNamed(doc, "morning", "visit").grounds = ["议事规则:x"];
    },
    rule: "引文",
    field: "beats.morning.choices.visit.grounds",
  },
  {
    name: "an article inside the coach's words",
    plant: (doc) => {
      choiceNamed(doc, "morning", "visit").coach = "见民法典#9999。";
    },
    rule: "引文",
    field: "beats.morning.choices.visit.coach",
  },
  {
    name: "days that claim a law",
    plant: (doc) => {
      choiceNamed(doc, "morning", "visit").coach = "按规定要提前十五天贴出来。";
    },
    rule: "数字",
    field: "beats.morning.choices.visit.coach",
  },
  {
    name: "people that claim a law",
    plant: (doc) => {
      choiceNamed(doc, "morning", "visit").coach = "法律要求至少请 20 人到会。";
    },
    rule: "数字",
    field: "beats.morning.choices.visit.coach",
  },
  {
    name: "a lesson that does not exist",
    plant: (doc) => {
      doc.lessons = ["no-such-lesson"];
    },
    rule: "知识点",
    field: "lessons",
  },
  {
    name: "a show of hands that decides for the owners",
    plant: (doc) => {
      must(beatNamed(doc, "show").poll).question = "同意在绿地建棚，请举手通过";
    },
    rule: "业主定",
    field: "beats.show.poll.question",
  },
];

const PRIVATE: Planted[] = [
  {
    name: "a secret told by one whom nobody told",
    plant: (doc) => {
      choiceNamed(doc, "morning", "wait").lines = [{ by: "rider", text: "听说的", reveals: ["oxygen"] }];
      must(beatNamed(doc, "floor").floor).cards = must(beatNamed(doc, "floor").floor).cards.filter(
        (card) => card.id !== "oxygen-card",
      );
      must(doc.roles[1]).script = [];
      must(doc.beats[0]).choices?.splice(0, 1);
      choiceNamed(doc, "rules", "ask-oxygen").when = { chose: "morning/wait" };
    },
    rule: "私话",
    field: "beats.morning.choices.wait.lines.0.reveals",
  },
  {
    name: "a secret told too early",
    plant: (doc) => {
      choiceNamed(doc, "morning", "wait").lines = [{ by: "rider", text: "听说的", reveals: ["oxygen"] }];
    },
    rule: "私话",
    field: "beats.morning.choices.wait.lines.0.reveals",
    says: "不可能知道",
  },
  {
    name: "a bottom line in the summary",
    plant: (doc) => {
      doc.summary = `大家都知道：${must(doc.roles[1]).brief}`;
    },
    rule: "私话",
    field: "summary",
  },
  {
    name: "a secret in another's paper",
    plant: (doc) => {
      must(doc.facts[1]).text = "小魏已经欠了房东两个月的房租没有交";
      must(doc.roles[1]).brief = "你听说小魏已经欠了房东两个月的房租没有交";
    },
    rule: "私话",
    field: "roles.elder.brief",
  },
  {
    name: "a secret said without being marked",
    plant: (doc) => {
      must(doc.facts[1]).text = "小魏已经欠了房东两个月的房租没有交";
      must(beatNamed(doc, "morning").lines[1]).text = "小魏已经欠了房东两个月的房租没有交";
    },
    rule: "私话",
    field: "beats.morning.lines.1",
  },
];

const NEVER: Planted[] = [
  {
    name: "a beat nobody reaches",
    plant: (doc) => doc.beats.push({ id: "lost", title: "无路", stage: "hearing", lines: [], next: way("stuck") }),
    rule: "到不了",
    field: "beats.lost",
  },
  {
    name: "only the root of what nobody reaches",
    plant: (doc) =>
      doc.beats.push(
        { id: "lost", title: "无路", stage: "hearing", lines: [], next: way("lost-too") },
        { id: "lost-too", title: "也无路", stage: "hearing", lines: [], next: way("stuck") },
      ),
    rule: "到不了",
    field: "beats.lost",
    says: "lost-too",
  },
  {
    name: "a gauge that cannot get so high",
    plant: (doc) => guard(doc, { gauge: "trust", gte: 95 }),
    rule: "不成立",
    field: "beats.rules.choices.turns.when",
  },
  {
    name: "a sum that the amounts cannot make",
    plant: (doc) => guard(doc, { gauge: "trust", gte: 41, lte: 44 }),
    rule: "不成立",
    field: "beats.rules.choices.turns.when",
  },
  {
    name: "a choice of a later beat",
    plant: (doc) => guard(doc, { visits: "floor", gte: 1 }),
    rule: "不成立",
    field: "beats.rules.choices.turns.when",
  },
  {
    name: "a fact that nobody tells in time",
    plant: (doc) => guard(doc, { knows: "lan", fact: "rent" }),
    rule: "不成立",
    field: "beats.rules.choices.turns.when",
  },
  {
    name: "a promise kept that was not made",
    plant: (doc) => guard(doc, { kept: "open-shed" }),
    rule: "不成立",
    field: "beats.rules.choices.turns.when",
  },
  {
    name: "a stance that nobody takes",
    plant: (doc) => guard(doc, { stance: "rider", is: "软了" }),
    rule: "不成立",
    field: "beats.rules.choices.turns.when",
  },
  {
    name: "an epilogue that is never told",
    plant: (doc) => {
      must(beatNamed(doc, "opened").ending).epilogue.push({ when: { broken: "open-shed" }, text: "没做到。" });
    },
    rule: "不成立",
    field: "beats.opened.ending.epilogue.2.when",
  },
  {
    name: "more votes than seats and crowd",
    plant: (doc) => {
      beatNamed(doc, "show").next = [{ when: { poll: "show", option: "try", gte: 30 }, to: "stuck" }, { to: "count" }];
    },
    rule: "不成立",
    field: "beats.show.next.0.when",
  },
  {
    name: "a vote that cannot pass",
    plant: (doc) => {
      must(must(beatNamed(doc, "count").ownersVote).questions[0]).support = { base: 40, terms: [] };
    },
    rule: "表决",
    field: "beats.count.ownersVote.questions.shed",
    says: "通过 永远不会出现",
  },
  {
    name: "a vote that always has its turnout",
    plant: (doc) => {
      must(beatNamed(doc, "count").ownersVote).turnout.base = 80;
    },
    rule: "表决",
    field: "beats.count.ownersVote.questions.shed",
    says: "参与不够 永远不会出现",
  },
];

const CHOICES: Planted[] = [
  {
    name: "two choices without a difference",
    plant: (doc) =>
      must(beatNamed(doc, "smoke-out").choices).push({
        ...structuredClone(choiceNamed(doc, "smoke-out", "calm")),
        id: "again",
      }),
    rule: "没差别",
    field: "beats.smoke-out.choices.again",
  },
  {
    name: "a choice that is best in everything",
    plant: (doc) => {
      choiceNamed(doc, "smoke-out", "calm").consequence = { gauges: { trust: 5 } };
    },
    rule: "最好",
    field: "beats.smoke-out.choices.calm",
  },
];

describe.each([
  ["ids", REFERENCES],
  ["beats", BEATS],
  ["law", LAW],
  ["secrets", PRIVATE],
  ["what can never happen", NEVER],
  ["choices that do not matter", CHOICES],
])("%s", (_, list) => {
  it.each(list.map((planted): [string, Planted] => [planted.name, planted]))("%s is found", (_name, planted) => {
    const { findings } = check(sampleWith(planted.plant));
    const found = findings.filter((one) => one.rule === planted.rule && one.field === planted.field);
    expect(
      found,
      JSON.stringify(
        findings.filter((one) => one.level !== "notice"),
        null,
        1,
      ),
    ).not.toEqual([]);
    expect(found.some((one) => one.level === "error" || one.level === "warning")).toBe(true);
    if (planted.says) expect(found.map((one) => `${one.expected} ${one.found}`).join()).toContain(planted.says);
  });
});

describe("words that only look like a fault", () => {
  it.each([
    ["days that say they are a custom", "法条没写几天，惯例是提前七天贴。"],
    ["days that lean on nothing", "十一天以后再贴就晚了。"],
    ["days beside their article", "民法典#278 没有写天数，别说成十五天。"],
  ])("%s", (_, coach) => {
    const doc = sampleWith((one) => {
      choiceNamed(one, "morning", "visit").coach = coach;
    });
    expect(check(doc).findings.filter((one) => one.rule === "数字")).toEqual([]);
  });
  it("a poll that says it decides nothing", () => {
    const doc = sampleWith((one) => {
      must(beatNamed(one, "show").poll).question = "同意在绿地建棚的先举手，摸个底，不是业主表决";
    });
    expect(check(doc).findings.filter((one) => one.rule === "业主定")).toEqual([]);
  });
});
