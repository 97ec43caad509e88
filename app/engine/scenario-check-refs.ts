import { type Condition, subjectOf, walkCondition } from "./condition";
import type { Consequence } from "./consequence";
import type { Scenario } from "./scenario";
import type { Names } from "./scenario-check-names";
import type { Part } from "./scenario-check-parts";
import type { Say } from "./scenario-check-report";

/** Every id that a condition, a consequence, a line or a mark of evidence names must exist. */
export function checkRefs(doc: Scenario, names: Names, parts: readonly Part[], say: Say): void {
  const known: Known = (field, kind, set, id) => {
    if (id !== undefined && !set.has(id)) say("编号", field, `一个写过的${kind}`, `没有“${id}”`);
  };
  for (const part of parts) {
    const { field } = part;
    if (part.is === "condition") walkCondition(part.when, (one) => conditionRefs(one, field, names, known, say));
    if (part.is === "consequence") consequenceRefs(part.consequence, field, names, known);
    if (part.is === "line") {
      known(`${field}.by`, "席位或声音", names.speakers, part.line.by);
      for (const role of part.line.to ?? []) known(`${field}.to`, "席位", names.roles, role);
      for (const fact of part.line.reveals ?? []) known(`${field}.reveals`, "事实", names.facts, fact);
    }
    if (part.is === "shows")
      for (const mark of ["evidence", "breach"] as const)
        for (const id of Object.keys(part.shows[mark] ?? {}))
          known(`${field}.${mark}.${id}`, "评分条目", names.criteria, id);
    if (part.is === "ways")
      for (const way of part.ways) if (way.to !== "return") known(field, "节点", names.beats, way.to);
  }
  headRefs(doc, names, known, say);
}

type Known = (field: string, kind: string, set: { has(id: string): boolean }, id: string | undefined) => void;

function conditionRefs(one: Condition, field: string, names: Names, known: Known, say: Say): void {
  known(field, "指标", names.gauges, one.gauge);
  known(field, "计数", names.counters, one.counter);
  known(field, "选择（节点/选择）", names.choices, one.chose);
  known(field, "牌", names.cards, one.played);
  for (const role of [one.spoke, one.knows, one.stance, one.seats]) known(field, "席位", names.roles, role);
  known(field, "席位或声音", names.speakers, one.mood);
  for (const fact of [one.fact, one.revealed]) known(field, "事实", names.facts, fact);
  for (const promise of [one.promised, one.kept, one.broken]) known(field, "承诺", names.promises, promise);
  known(field, "突发", names.injects, one.injected);
  known(field, "节点", names.beats, one.visits);
  if (one.poll !== undefined) {
    const poll = names.beats.get(one.poll)?.poll;
    if (!poll) say("编号", field, "一个意向征询（poll）节点", `“${one.poll}”不是`);
    else if (!poll.options.some((option) => option.id === one.option))
      say("编号", field, `“${one.poll}”里有的一项`, `没有“${one.option}”`);
  }
  if (one.vote !== undefined) {
    const vote = names.beats.get(one.vote)?.ownersVote;
    if (!vote) say("编号", field, "一个业主表决（ownersVote）节点", `“${one.vote}”不是`);
    else if (one.question !== undefined && !vote.questions.some((question) => question.id === one.question))
      say("编号", field, `“${one.vote}”里有的一问`, `没有“${one.question}”`);
  }
  const is: Partial<Record<string, string[]>> = { vote: ["passed", "failed", "short"], seats: ["person", "script"] };
  const allowed = is[subjectOf(one)];
  if (allowed && !allowed.includes(one.is ?? "")) say("编号", field, allowed.join("、"), `is: ${one.is}`);
}

function consequenceRefs(value: Consequence, field: string, names: Names, known: Known): void {
  for (const id of Object.keys(value.gauges ?? {})) known(`${field}.gauges.${id}`, "指标", names.gauges, id);
  for (const id of Object.keys(value.count ?? {})) known(`${field}.count.${id}`, "计数", names.counters, id);
  for (const { fact, to } of value.give ?? []) {
    known(`${field}.give`, "事实", names.facts, fact);
    for (const role of to) known(`${field}.give`, "席位", names.roles, role);
  }
  for (const fact of value.reveal ?? []) known(`${field}.reveal`, "事实", names.facts, fact);
  for (const how of ["promise", "keep", "break"] as const)
    for (const id of value[how] ?? []) known(`${field}.${how}`, "承诺", names.promises, id);
  for (const id of Object.keys(value.stance ?? {})) known(`${field}.stance.${id}`, "席位", names.roles, id);
  for (const id of Object.keys(value.mood ?? {})) known(`${field}.mood.${id}`, "席位或声音", names.speakers, id);
  for (const { inject, stage } of value.schedule ?? []) {
    known(`${field}.schedule`, "突发", names.injects, inject);
    known(`${field}.schedule`, "阶段", names.stages, stage);
  }
}

/** Roles, facts, promises and the words for latecomers. */
function headRefs(doc: Scenario, names: Names, known: Known, say: Say): void {
  for (const stage of Object.keys(doc.latecomers)) known(`latecomers.${stage}`, "阶段", names.stages, stage);
  for (const stage of doc.stages) known(`stages.${stage.id}.chair`, "席位", names.roles, stage.chair);
  for (const fact of doc.facts) {
    for (const who of fact.known) known(`facts.${fact.id}.known`, "席位或声音", names.speakers, who);
    known(`facts.${fact.id}.consent`, "席位或声音", names.speakers, fact.consent);
  }
  for (const promise of doc.promises) {
    known(`promises.${promise.id}.by`, "席位或声音", names.speakers, promise.by);
    known(`promises.${promise.id}.to`, "席位或声音", names.speakers, promise.to);
    known(`promises.${promise.id}.due`, "阶段", names.stages, promise.due);
  }
  for (const role of doc.roles) {
    for (const other of role.doubles ?? []) known(`roles.${role.id}.doubles`, "席位", names.roles, other);
    role.script?.forEach((entry, index) => {
      const field = `roles.${role.id}.script.${index}`;
      known(`${field}.choose`, "选择（节点/选择）", names.choices, entry.choose);
      known(`${field}.card`, "牌", names.cards, entry.card);
      const decides = entry.choose && names.beats.get(entry.choose.split("/")[0] ?? "")?.by;
      if (decides && decides !== role.id)
        say("脚本", `${field}.choose`, "他自己做的决定", `“${entry.choose}”由 ${decides} 决定`);
      const plays = entry.card && names.cards.get(entry.card)?.by;
      if (plays && plays !== role.id) say("脚本", `${field}.card`, "他自己的牌", `“${entry.card}”是 ${plays} 的`);
    });
  }
  for (const gauge of doc.gauges) {
    const from = gauge.words.map((word) => word.from);
    if (from[0] !== 0 || from.some((value, index) => index > 0 && value <= (from[index - 1] ?? 0)))
      say("指标", `gauges.${gauge.id}.words`, "从 0 开始，一个比一个高", from.join("、"));
  }
}
