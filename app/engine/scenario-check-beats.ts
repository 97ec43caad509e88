import type { Scenario } from "./scenario";
import { type Beat, kindOf } from "./scenario-beat";
import type { Names } from "./scenario-check-names";
import type { Part } from "./scenario-check-parts";
import type { Say } from "./scenario-check-report";

/** What each kind of beat needs beyond its shape: who decides, what a choice must say for itself, asides, floors, polls. */
export function checkBeats(doc: Scenario, names: Names, parts: readonly Part[], say: Say): void {
  for (const beat of doc.beats) {
    const at = `beats.${beat.id}`;
    if (!names.stages.has(beat.stage)) say("编号", `${at}.stage`, "一个写过的阶段", `没有“${beat.stage}”`);
    if (beat.by && !names.roles.has(beat.by)) say("席位", `${at}.by`, "一个席位（声音不能做决定）", `“${beat.by}”不是`);
    choices(beat, at, say);
    floor(beat, at, names, say);
    poll(beat, at, names, say);
    if (beat.aside && (beat.floor || beat.poll))
      say("旁支", at, "旁支里只有选择和过场（发言区、征询会打断下面冻住的那一个）", kindOf(beat));
  }
  for (const part of parts) if (part.is === "ways") aside(part, names, say);
  for (const inject of doc.injects) injects(inject, names, parts, say);
  const first = doc.beats[0];
  if (first?.aside) say("旁支", `beats.${first.id}`, "第一个节点不在旁支里", "aside: true");
  circles(doc, names, say);
}

function choices(beat: Beat, at: string, say: Say): void {
  for (const choice of beat.choices ?? []) {
    const field = `${at}.choices.${choice.id}`;
    if (choice.when && !choice.why && !choice.hidden)
      say("选择", field, "有 when 就写 why（为什么现在选不了），或 hidden: true", "两样都没有");
    if (!choice.when && (choice.why || choice.hidden)) say("选择", field, "why、hidden 只和 when 一起写", "没有 when");
    if (choice.merit === "sound" && !choice.price) say("选择", field, "好的选择写 price：代价是什么", "没有 price");
    if (!choice.coach) say("选择", field, "每个选择有教练话 coach", "没有 coach");
    if (!choice.grounds?.length) say("选择", field, "每个选择至少一条 grounds（法条、议事规则或惯例）", "没有 grounds");
  }
}

function floor(beat: Beat, at: string, names: Names, say: Say): void {
  if (!beat.floor) return;
  const { chair, speakers, cards, heardAll, heardSome } = beat.floor;
  if (!names.roles.has(chair)) say("席位", `${at}.floor.chair`, "一个席位", `没有“${chair}”`);
  for (const role of speakers) if (!names.roles.has(role)) say("席位", `${at}.floor.speakers`, "席位", `没有“${role}”`);
  if (new Set(speakers).size < speakers.length)
    say("发言区", `${at}.floor.speakers`, "每个席位只写一次", speakers.join("、"));
  for (const card of cards)
    if (!speakers.includes(card.by))
      say("发言区", `${at}.floor.cards.${card.id}.by`, "一个在 speakers 里的席位", `“${card.by}”`);
  for (const role of speakers)
    if (!cards.some((card) => card.by === role))
      say("发言区", `${at}.floor.speakers`, "每个发言的席位至少有一张牌", `${role} 没有`);
  for (const [criterion, level] of Object.entries(heardSome?.evidence ?? {})) {
    const all = heardAll?.evidence?.[criterion];
    if (all !== undefined && all < level)
      say(
        "发言区",
        `${at}.floor.heardAll.evidence.${criterion}`,
        "听全的不低于没听全的",
        `听全 ${all}，没听全 ${level}`,
      );
  }
  if (heardAll?.breach)
    say("发言区", `${at}.floor.heardAll.breach`, "每一方都听了，不算踩线", Object.keys(heardAll.breach).join("、"));
}

function poll(beat: Beat, at: string, names: Names, say: Say): void {
  if (!beat.poll) return;
  const { by, options, lean, crowd } = beat.poll;
  const option = (field: string, id: string) => {
    if (!options.some((one) => one.id === id)) say("编号", field, "征询里有的一项", `没有“${id}”`);
  };
  for (const role of by)
    if (!names.roles.has(role)) say("席位", `${at}.poll.by`, "席位（声音不能投）", `没有“${role}”`);
  if (new Set(by).size < by.length) say("征询", `${at}.poll.by`, "每个席位只写一次", by.join("、"));
  lean.forEach((one, index) => {
    option(`${at}.poll.lean.${index}.option`, one.option);
    if (!by.includes(one.role)) say("征询", `${at}.poll.lean.${index}.role`, "一个在 by 里的席位", `“${one.role}”`);
  });
  for (const id of Object.keys(crowd ?? {})) option(`${at}.poll.crowd.${id}`, id);
}

function aside(part: Extract<Part, { is: "ways" }>, names: Names, say: Say): void {
  for (const way of part.ways) {
    if (way.to === "return" && !part.beat?.aside) say("旁支", part.field, "return 只用在旁支里", "这个节点不是旁支");
    if (names.beats.get(way.to)?.aside && !part.beat?.aside)
      say("旁支", part.field, "平常的路不走进旁支（旁支只由突发引到）", `“${way.to}”是旁支`);
  }
}

function injects(inject: Scenario["injects"][number], names: Names, parts: readonly Part[], say: Say): void {
  const field = `injects.${inject.id}`;
  const to = inject.to === undefined ? undefined : names.beats.get(inject.to);
  if (inject.to !== undefined && !to) say("编号", `${field}.to`, "一个写过的节点", `没有“${inject.to}”`);
  if (to && inject.then === "return" && !to.aside)
    say("旁支", `${field}.to`, "回得来的突发引到旁支（aside: true）", `“${to.id}”不是`);
  if (to && inject.then === "stay" && to.aside)
    say("旁支", `${field}.to`, "不回来的突发引到平常的节点", `“${to.id}”是旁支`);
  if (inject.then === "stay" && !inject.to) say("突发", `${field}.then`, "有 to 才写 then: stay", "没有 to");
  const scheduled = parts.some(
    (part) => part.is === "consequence" && part.consequence.schedule?.some((one) => one.inject === inject.id),
  );
  if (inject.by === "when" && !inject.when && !scheduled)
    say("突发", field, "自己发生的突发要有 when，或由某处 schedule 安排", "两样都没有，永远不会发生");
  if (inject.by === "trainer" && inject.when) say("突发", `${field}.when`, "只由老师下达的突发不写 when", "写了 when");
}

/** Beats that only pass on must not go round in a circle: nobody would ever act again. */
function circles(doc: Scenario, names: Names, say: Say): void {
  const passing = (id: string) => {
    const beat = names.beats.get(id);
    const kind = beat && kindOf(beat);
    return kind === "next" || kind === "ownersVote" ? (beat?.next ?? []).map((way) => way.to) : [];
  };
  const done = new Set<string>();
  const visit = (id: string, trail: string[]): void => {
    if (trail.includes(id)) {
      say("打转", `beats.${id}.next`, "一圈里总要有人做一件事", [...trail.slice(trail.indexOf(id)), id].join(" → "));
      return;
    }
    if (done.has(id)) return;
    for (const to of passing(id)) visit(to, [...trail, id]);
    done.add(id);
  };
  for (const beat of doc.beats) visit(beat.id, []);
}
