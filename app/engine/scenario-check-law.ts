import type { Scenario } from "./scenario";
import type { Beat } from "./scenario-beat";
import type { Names } from "./scenario-check-names";
import type { Part, Shows } from "./scenario-check-parts";
import type { Say, ScenarioGround } from "./scenario-check-report";
import { citationFault } from "./statute";

/** Citations open, lessons exist, no number claims a law without one, and no show of hands decides for the owners. */
export function checkLaw(doc: Scenario, names: Names, parts: readonly Part[], ground: ScenarioGround, say: Say): void {
  const seen = new Set<string>();
  lessons("lessons", doc.lessons, ground, seen, say);
  for (const part of parts) {
    if (part.is !== "shows") continue;
    const { field, shows } = part;
    for (const one of shows.grounds ?? []) {
      const fault = groundFault(one, names, ground);
      if (fault) say("引文", `${field}.grounds`, "查得到的一条", fault);
    }
    if (shows.coach) coach(shows, `${field}.coach`, ground, say);
    lessons(`${field}.lessons`, shows.lessons ?? [], ground, seen, say);
  }
  for (const beat of doc.beats) ownersOnly(beat, say);
}

function groundFault(text: string, names: Names, ground: ScenarioGround): string | null {
  if (text === "惯例") return null;
  const rule = /^议事规则:(.+)$/.exec(text)?.[1];
  if (rule) return names.rules.has(rule) ? null : `议事规则（rules）里没有“${rule}”`;
  const [law = "", article = ""] = text.split("#");
  return citationFault(ground.statutes, { law, article });
}

/** @param seen a lesson that is not written yet is said once */
function lessons(field: string, slugs: readonly string[], ground: ScenarioGround, seen: Set<string>, say: Say): void {
  for (const slug of slugs) {
    if (ground.lessons.has(slug) || seen.has(slug)) continue;
    if (ground.planned.has(slug)) seen.add(slug);
    if (ground.planned.has(slug)) say("知识点", field, "一课写好的知识点", `“${slug}”在课表上，还没有写`, "notice");
    else say("知识点", field, "课表上的一课", `没有“${slug}”`);
  }
}

const cited = /(\p{Script=Han}{2,20})#(\d+(?:-\d+)?)/gu;
const counted = /[0-9〇零一二两三四五六七八九十百]+ ?(?:个)?(?:工作日|自然日|日|天|人|名|户)/u;
const claims = /法定|法律|法规|条例|法条|依法|按规定|民法典|第[0-9一二三四五六七八九十百]+条/;
const disclaims =
  /没有(?:法条|条文|写)|法条(?:没|里没|并)|不是法|条文(?:没|里没)|教学假设|惯例|议事规则|没有哪一条|法律没/;

/** Sentence by sentence: a number of days or people that leans on the law must stand beside an article. */
function coach(shows: Shows, field: string, ground: ScenarioGround, say: Say): void {
  const text = shows.coach ?? "";
  for (const [whole, law = "", article = ""] of text.matchAll(cited)) {
    // 见民法典#278: words may run into the name, so the longest tail that is a known name counts.
    const known = tails(law).find((tail) => ground.statutes.has(tail));
    const fault = citationFault(ground.statutes, { law: known ?? law, article });
    if (fault) say("引文", field, "查得到的一条", `${whole}：${fault}`);
  }
  const hasArticle = shows.grounds?.some((one) => one.includes("#")) || /#\d/.test(text);
  if (hasArticle) return;
  for (const sentence of text.split(/[。！？；]/)) {
    const number = counted.exec(sentence)?.[0];
    const claim = claims.exec(sentence)?.[0];
    if (number && claim && !disclaims.test(sentence))
      say("数字", field, "说是法里的天数、人数，就在 grounds 里写出哪一条；不是就写明惯例", `${claim}……${number}`);
  }
}

const tails = (name: string): string[] => [...name].map((_, index) => [...name].slice(index).join(""));

const binding =
  /表决|通过|生效|决定(?:建|装|用|改|签|动)|定下来|业主大会|同意(?:在|把)?.{0,8}(?:建|装|改造|动用|签合同)|动用.{0,6}(?:资金|收益)/;
const opinion = /意向|征询|摸底|摸个底|倾向|不是(?:业主)?表决|不算(?:业主)?表决|不作数|更愿意|想法/;

/**
 * 民法典#278: what only the owners can decide. Conservative: the poll's own words speak of deciding and none says that
 * it is a show of opinion. That an owners' vote in the same play asks the very same question is a sign as well.
 */
function ownersOnly(beat: Beat, say: Say): void {
  if (!beat.poll) return;
  const words = [beat.poll.question, ...beat.poll.options.map((option) => option.text)].join("　");
  const mark = binding.exec(words)?.[0];
  if (mark && !opinion.test(words))
    say(
      "业主定",
      `beats.${beat.id}.poll.question`,
      "意向征询只摸底：共有的地、钱、规约只有业主能定（民法典#278），要写明这不是业主表决，或改成 ownersVote",
      `“${mark}”`,
    );
}
