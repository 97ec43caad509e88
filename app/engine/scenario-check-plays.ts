import { FORM_PLAYERS, ONE_SIDED } from "./learner";
import type { Scenario } from "./scenario";
import { CourseKeeper, type Courses } from "./scenario-check-course";
import type { Rates } from "./scenario-check-rates";
import type { Proof, Say } from "./scenario-check-report";
import { type Figures, figuresOf } from "./scenario-figures";
import { type Overlap, overlapAlike, overlapRandom } from "./scenario-overlap";
import { playOut, seededDice } from "./scenario-play";
import { Walker } from "./scenario-walk";
import { type Wording, wordingOf } from "./scenario-wording";

/** What plays have shown, kept beside the document's hash. Shares are estimates. */
export type Played = Figures & {
  courses: Courses;
  wording: Wording;
  alike: Overlap;
  random: Overlap;
  /** "beat/choice" met in any play at all, the leaning ones too. */
  met: string[];
};

/** Pairs for the overlap of random plays are taken among so many. */
const PAIRED = 300;

export function playedOf(doc: Scenario, plays: number, seed: number): Played {
  const keeper = new CourseKeeper(doc);
  const met = new Set<string>();
  const figures = figuresOf(doc, plays, seed, (play) => {
    keeper.add(play);
    for (const one of play.last.plot.chose) met.add(one);
  });
  leaning(doc, Math.ceil(plays / 5), seed, keeper, met);
  return {
    ...figures,
    courses: keeper.close(),
    wording: wordingOf(doc),
    alike: overlapAlike(doc, [...ONE_SIDED, ...FORM_PLAYERS, "sound"]),
    random: overlapRandom(doc, Math.min(PAIRED, plays), seed),
    met: [...met].sort(),
  };
}

/** Plays that keep to one manner most of the time: they go where chance alone seldom does. No share is taken from them. */
function leaning(doc: Scenario, plays: number, seed: number, keeper: CourseKeeper, met: Set<string>): void {
  const walker = new Walker(doc);
  const manners = [
    ...(["sound", "tempting", "harmful"] as const).map((merit) => ({ merit })),
    ...ONE_SIDED.map((temper) => ({ temper })),
  ];
  for (let index = 0; index < plays; index++) {
    const manner = manners[index % manners.length];
    const steady = 0.7 + 0.3 * ((index % 4) / 3);
    const play = playOut(
      walker,
      (open, dice) => {
        const fitting = open.filter((choice) =>
          manner && "merit" in manner
            ? choice.merit === manner.merit
            : choice.temper?.includes(manner?.temper ?? "force"),
        );
        const among = fitting.length > 0 && dice() < steady ? fitting : open;
        return among[Math.floor(dice() * among.length)];
      },
      seededDice(seed * 3_000_017 + index),
    );
    keeper.see(play);
    for (const one of play.last.plot.chose) met.add(one);
  }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
/** 95 % of the time the share is off by no more than this. */
const about = (share: number, plays: number) =>
  `${percent(share)}（±${(196 * Math.sqrt((share * (1 - share)) / plays)).toFixed(1)}，${plays} 次随机演）`;

/** Warnings from plays, held against the table of rates. */
export function checkPlays(doc: Scenario, played: Played, rates: Rates, say: Say): Proof[] {
  const warn = (rule: string, field: string, expected: string, found: string) =>
    say(rule, field, expected, found, "warning");
  const { plays, courses, decisions } = played;
  for (const [ending, share] of Object.entries(played.endings))
    if (share < rates.ending.least || share > rates.ending.most)
      warn(
        "结局",
        `beats.${ending}.ending`,
        `每个结局 ${percent(rates.ending.least)} 到 ${percent(rates.ending.most)}`,
        about(share, plays),
      );
  if (decisions.p10 < rates.decisions.least || decisions.p90 > rates.decisions.most)
    warn(
      "决定数",
      "beats",
      `一次 ${rates.decisions.least} 到 ${rates.decisions.most} 个决定（十分位到九十分位）`,
      `${decisions.p10} 到 ${decisions.p90}`,
    );
  if (played.earliest < rates.earliest)
    warn("决定数", "beats", `第 ${rates.earliest} 个决定以前不散场`, `最早第 ${played.earliest} 个决定就结束`);
  if (played.minutes.p90 > doc.minutes.solo * rates.minutes)
    warn(
      "时长",
      "minutes.solo",
      `读完和决定不超过 ${doc.minutes.solo} 分钟的 ${rates.minutes} 倍`,
      `${Math.round(played.minutes.p90)} 分钟`,
    );
  learners(doc, played, warn);
  for (const [gauge, share] of Object.entries(courses.saturated))
    if (share > rates.saturated)
      warn("指标", `gauges.${gauge}`, `停在 0 或 100 的时候不超过 ${percent(rates.saturated)}`, percent(share));
  for (const [role, share] of Object.entries(courses.idle))
    if (share > rates.idle)
      warn("席位", `roles.${role}`, "没有话说、没有事做的时候不连着超过三分之一", `最长连着 ${percent(share)}`);
  for (const [name, shared] of [
    ["随机演", played.random],
    ["开头不同、后面一样地演", played.alike],
  ] as const)
    if (shared.worst > rates.shared)
      warn(
        "岔路",
        "beats",
        `前三个决定不同，后面的话相同的不超过 ${percent(rates.shared)}`,
        `${name}：${percent(shared.worst)}（${shared.pair.map((one) => one.slice(0, 3).join(" ")).join(" ｜ ")}）`,
      );
  telltales(played.wording, rates, warn);
  return criteria(doc, played, rates, warn);
}

type Warn = (rule: string, field: string, expected: string, found: string) => void;

const MANNER = {
  force: "硬来",
  smooth: "和稀泥",
  stall: "拖着",
  recite: "只背法条",
  first: "只选第一个",
  longest: "只选最长",
  kindest: "只选最讨好",
};

/** One-sided manners end apart, and no manner but listening and deciding well ends well. */
function learners(doc: Scenario, played: Played, warn: Warn): void {
  const kind = (ending: string | null | undefined) => doc.beats.find((beat) => beat.id === ending)?.ending?.kind;
  for (const manner of [...ONE_SIDED, ...FORM_PLAYERS])
    if (kind(played.learners[manner]) === "sound")
      warn("性格", `beats.${played.learners[manner]}.ending`, `${MANNER[manner]}的走不到好结局`, "走到了");
  ONE_SIDED.forEach((a, at) => {
    for (const b of ONE_SIDED.slice(at + 1))
      if (played.learners[a] && played.learners[a] === played.learners[b])
        warn("性格", `beats.${played.learners[a]}.ending`, `${MANNER[a]}和${MANNER[b]}的去不同的结局`, "去了同一个");
  });
  if (kind(played.learners.sound) !== "sound")
    warn("性格", "beats", "每次都选好的，走到好结局", `走到 ${played.learners.sound ?? "半路"}`);
}

function telltales(wording: Wording, rates: Rates, warn: Warn): void {
  const outside = (share: number, { least, most }: { least: number; most: number }) => share < least || share > most;
  const between = ({ least, most }: { least: number; most: number }) => `${percent(least)} 到 ${percent(most)}`;
  if (wording.decisions === 0) return;
  if (outside(wording.longest, rates.longest))
    warn("痕迹", "beats", `好的选择最长的占 ${between(rates.longest)}`, percent(wording.longest));
  wording.places.forEach((share, place) => {
    if (outside(share, rates.places))
      warn("痕迹", "beats", `好的选择站在第 ${place + 1} 位的占 ${between(rates.places)}`, percent(share));
  });
  for (const [word, { sound, other }] of Object.entries(wording.marks))
    if (sound >= rates.marks && other === 0)
      warn("痕迹", "beats", `“${word}”不只在好的选择里出现`, `好的选择里 ${sound} 次，别的里 0 次`);
}

/** Each criterion can be reached and can be missed. What no evidence allows is proved; the rest is what plays showed. */
function criteria(doc: Scenario, played: Played, rates: Rates, warn: Warn): Proof[] {
  return doc.rubric.flatMap(({ id, label }): Proof[] => {
    const seen = played.courses.criteria[id];
    const field = `rubric.${id}`;
    if (!seen) return [];
    if ((seen.best.level ?? 0) < rates.level)
      warn("评分", field, "有一种走法做得到“到位”", `见过的最高是 ${seen.best.level ?? "未见"}`);
    if ((seen.worst.level ?? 5) >= rates.level && seen.unseen === 0)
      warn("评分", field, "也有走法做不到“到位”", `见过的最低是 ${seen.worst.level ?? "未见"}`);
    return (["best", "worst"] as const).flatMap((which): Proof[] => {
      const { level, path } = seen[which];
      if (level === null) return [];
      const what = `“${label}”${which === "best" ? "最高" : "最低"}见过 ${level}`;
      return [{ what, answer: "shown", how: "随机演和偏着演", path }];
    });
  });
}
