import type { Condition } from "./condition";
import type { Scenario } from "./scenario";
import { kindOf } from "./scenario-beat";
import type { Effects } from "./scenario-check-effect";
import type { Names } from "./scenario-check-names";
import type { Part } from "./scenario-check-parts";
import type { Proof, Say } from "./scenario-check-report";
import { bit, RESULT } from "./scenario-check-slots";
import type { Spread } from "./scenario-check-spread";

/** What the spread rules out: beats nobody reaches, conditions that never hold, results that never come. */
export function checkNever(
  doc: Scenario,
  names: Names,
  parts: readonly Part[],
  effects: Effects,
  spread: Spread,
  say: Say,
): Proof[] {
  unreached(doc, spread, say);
  for (const part of parts) {
    if (part.beat && !spread.arrived.has(part.beat.id)) continue;
    if (part.is === "condition") never(part.when, part.field, effects, say);
    if (part.is === "line" && part.line.by && names.roles.has(part.line.by))
      for (const fact of part.line.reveals ?? [])
        unknowing(part.line, part.line.by, fact, `${part.field}.reveals`, effects, say);
  }
  for (const beat of doc.beats) {
    if (!spread.arrived.has(beat.id)) continue;
    for (const card of beat.floor?.cards ?? [])
      for (const fact of card.reveals ?? [])
        unknowing(card, card.by, fact, `beats.${beat.id}.floor.cards.${card.id}.reveals`, effects, say);
    for (const question of beat.ownersVote?.questions ?? []) {
      const mask = effects.results.get(`${beat.id}/${question.id}`) ?? 0n;
      const missing = (["passed", "failed", "short"] as const).filter((one) => !(mask & bit(RESULT.indexOf(one))));
      if (missing.length > 0)
        say(
          "表决",
          `beats.${beat.id}.ownersVote.questions.${question.id}`,
          "通过、未通过、参与不够，三种结果都有路走到",
          `${missing.map((one) => RESULT_WORD[one]).join("、")} 永远不会出现`,
        );
    }
    leading(beat.id, doc, effects, spread, say);
  }
  return [{ what: "永远到不了的节点、永远不成立的条件都已列出", answer: "proved", how: "逐项取值，全部突发计入" }];
}

const RESULT_WORD = { passed: "通过", failed: "未通过", short: "参与不够" };

/** Root beats only: what lies behind an unreachable beat is named with it. */
function unreached(doc: Scenario, spread: Spread, say: Say): void {
  const missing = new Set(doc.beats.filter((beat) => !spread.arrived.has(beat.id)).map((beat) => beat.id));
  const behind = new Set<string>();
  for (const beat of doc.beats) {
    if (!missing.has(beat.id)) continue;
    const ways = [beat.next, beat.after?.to, ...(beat.choices ?? []).map((choice) => choice.to)];
    for (const way of ways.flatMap((one) => one ?? [])) if (way.to !== beat.id) behind.add(way.to);
  }
  const roots = [...missing].filter((id) => !behind.has(id));
  const rest = [...missing].filter((id) => behind.has(id));
  const named = roots.length > 0 ? roots : rest;
  for (const id of named)
    say(
      "到不了",
      `beats.${id}`,
      "有一条路走得到这个节点",
      `永远到不了${named === roots && rest.length > 0 ? `（跟着到不了的还有 ${rest.join("、")}）` : ""}`,
    );
}

function never(when: Condition, field: string, effects: Effects, say: Say): void {
  const seen = effects.formulas.seen.get(when);
  if (seen && !seen.may) say("不成立", field, "有一种走法让它成立", "这个条件永远不成立");
  else if (seen && !seen.mayNot)
    say("总成立", field, "有时成立、有时不成立的条件，否则不用写", "走到这里它总是成立", "notice");
}

function unknowing(what: object, by: string, fact: string, field: string, effects: Effects, say: Say): void {
  if (effects.knowing.get(what) === false)
    say("私话", field, "说的人这时候要已经知道", `说到这里时 ${by} 不可能知道“${fact}”`);
}

/** An option of a poll that cannot have most votes however the seats vote. */
function leading(id: string, doc: Scenario, effects: Effects, spread: Spread, say: Say): void {
  const beat = doc.beats.find((one) => one.id === id);
  const values = spread.rest.get(id);
  if (!beat?.poll || !values || kindOf(beat) !== "poll") return;
  const { options, by, crowd } = beat.poll;
  const range = options.map((option) => {
    const tally = crowd?.[option.id];
    const sums = tally ? [...effects.sums(values, tally, Number.MAX_SAFE_INTEGER)] : [0];
    return { id: option.id, least: Math.min(...sums), most: Math.max(...sums) + by.length };
  });
  for (const option of range)
    if (range.some((other) => other.least > option.most))
      say("征询", `beats.${id}.poll.options.${option.id}`, "每一项都有可能得票最多", "怎么投都不会最多", "notice");
}
