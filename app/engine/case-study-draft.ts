import { type CaseMoment, emptyParts, markOf, PARTS, type Part, type Parts } from "./case-study";
import { rolesFor, withRoles } from "./case-study-role";
import type { Debrief } from "./debrief";
import type { Decision } from "./debrief-decision";
import { titleOf } from "./debrief-moment";
import type { Scenario } from "./scenario";

/** One attempt that the case may tell of. */
export type Told = { key: string; attempt: number; debrief: Debrief };

export type DraftSource = {
  doc: Scenario;
  /** The first attempt and, where there was a second try, the latest; oldest first. */
  told: readonly Told[];
  /** The learner's own answers to the four questions, of the latest attempt that was answered. */
  answers: Readonly<Record<number, string>>;
  /** What coaches said, with the attempt and the place (0: of the whole). */
  notes: readonly { key: string; place: number; words: string; right: string }[];
};

export type Draft = { title: string; failed: boolean; parts: Parts; moments: CaseMoment[] };

/**
 * A first draft from the log. Its sentences are content, and Chinese in every interface. Each one ends with a mark that
 * leads to its moment in the debrief; the author keeps, changes or strikes it.
 */
export function draftOf({ doc, told, answers, notes }: DraftSource): Draft {
  const first = told[0];
  const last = told.at(-1);
  if (!first || !last) return { title: doc.title, failed: false, parts: emptyParts(), moments: [] };
  const roles = rolesFor(doc);
  const moments: CaseMoment[] = [];
  const lines: Record<Part, string[]> = Object.fromEntries(PARTS.map((part) => [part, []])) as never;

  const mark = (of: Told, place: number): string => {
    const known = moments.find((one) => one.key === of.key && one.place === place);
    if (known) return markOf(known.number);
    const made = momentAt(of, place, moments.length + 1);
    moments.push({ ...made, title: withRoles(made.title, roles) });
    return markOf(made.number);
  };
  const say = (part: Part, text: string, of: Told, place: number) => {
    const told = withRoles(text, roles).trim();
    if (told) lines[part].push(`${ended(told)}${mark(of, place)}`);
  };

  const start = first.debrief.decisions[0]?.place ?? 0;
  say("background", doc.place.replace(/[^。]*虚构[^。]*。?/gu, ""), first, start); // the play is; the case speaks of a place
  const story = doc.stages.map(({ id }) => doc.latecomers[id]).find(Boolean);
  if (story) say("background", story, first, start);
  if (answers[1]) say("background", `原来想办成的是：${answers[1]}`, last, start);

  say("focus", doc.summary, first, start);
  for (const role of doc.roles.filter(({ side }) => side === "stakeholder").slice(0, 4))
    say("focus", `${role.title}这一头：${role.stance}`, first, start);

  for (const one of told) practice(one, told.length > 1, say);
  outcome(last, doc, say);
  reflection(told, answers, notes, say);
  grounds(told, say);

  const parts = Object.fromEntries(PARTS.map((part) => [part, lines[part].join("\n")])) as Parts;
  return {
    title: withRoles(doc.title, roles).slice(0, 40),
    failed: last.debrief.ending?.kind === "poor",
    parts,
    moments,
  };
}

type Say = (part: Part, text: string, of: Told, place: number) => void;

const own = (of: Told): Decision[] => {
  const weighty = new Set(of.debrief.moments.flatMap((one) => (one.decision ? [one.place] : [])));
  return of.debrief.decisions.filter((one) => weighty.has(one.place) && !one.inherited);
};

function practice(of: Told, several: boolean, say: Say): void {
  for (const one of own(of)) {
    const lead = several ? `第${numerals[of.attempt] ?? ` ${of.attempt} `}次，${one.title}：` : `${one.title}：`;
    const did = one.kind === "floor" ? heard(one) : `我说：“${one.words ?? one.text}”`;
    say("practice", `${lead}${did}`, of, one.place);
  }
}

const numerals = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const heard = ({ unheard }: Decision) =>
  unheard.length > 0 ? `散了发言，${unheard.join("、")}没有轮到` : "请每一位都说了";

function outcome(last: Told, doc: Scenario, say: Say): void {
  const { ending, line, promises, decisions } = last.debrief;
  const end = decisions.at(-1)?.place ?? 0;
  if (ending) say("outcome", ending.text, last, end);
  for (const course of line.courses) {
    const word = (value: number) => [...course.words].reverse().find(({ from }) => value >= from)?.word ?? "";
    const [from, to] = [course.values[0] ?? 0, course.values.at(-1) ?? 0];
    const gauge = doc.gauges.find(({ id }) => id === course.id);
    const said =
      word(from) === word(to)
        ? `${course.label}：一直是“${word(to)}”`
        : `${course.label}：从“${word(from)}”到“${word(to)}”`;
    if (gauge) say("outcome", said, last, turnOf(last, course.id) ?? end);
  }
  for (const { text, by, state } of promises.filter((one) => one.state === "kept" || one.state === "broken"))
    say("outcome", `${by}答应过“${text}”，${state === "kept" ? "后来做到了" : "后来没有做到"}`, last, end);
  if (ending?.epilogue[0]) say("outcome", `后来：${ending.epilogue[0]}`, last, end);
}

/** The decision that moved a gauge most. */
function turnOf({ debrief }: Told, gauge: string): number | null {
  const moved = debrief.decisions.map(({ place, moved }) => {
    const move = moved.find((one) => one.gauge === gauge);
    return { place, by: move ? Math.abs(move.to - move.from) : 0 };
  });
  const most = moved.reduce((best, one) => (one.by > best.by ? one : best), { place: 0, by: 0 });
  return most.by > 0 ? most.place : null;
}

function reflection(told: readonly Told[], answers: DraftSource["answers"], notes: DraftSource["notes"], say: Say) {
  const last = told.at(-1);
  if (!last) return;
  const end = last.debrief.decisions.at(-1)?.place ?? 0;
  if (answers[3]) say("reflection", `为什么会这样：${answers[3]}`, last, end);
  for (const of of told)
    for (const one of own(of)) {
      const crossed = one.breaches[0]?.text;
      if (crossed) say("reflection", `这一步踩了线：${crossed}`, of, one.place);
      else if (one.price && one.merit !== "sound")
        say("reflection", `${one.title}，代价是：${one.price}`, of, one.place);
    }
  for (const note of notes) {
    const of = told.find((one) => one.key === note.key);
    if (of) say("reflection", `${note.right}说：“${note.words}”`, of, note.place || end);
  }
  if (answers[4]) say("reflection", `下回记住：${answers[4]}`, last, end);
}

function grounds(told: readonly Told[], say: Say): void {
  const seen = new Set<string>();
  for (const of of told)
    for (const one of own(of))
      for (const ground of one.grounds) {
        const text =
          ground.kind === "law"
            ? `《${ground.law}》${ground.article}，用在“${one.title}”`
            : ground.kind === "own-rule"
              ? `本居民区议事规则：${ground.text}`
              : "";
        const key = ground.kind === "law" ? `${ground.law}${ground.article}` : text;
        if (!text || seen.has(key)) continue;
        seen.add(key);
        say("grounds", text, of, one.place);
      }
  const end = told.at(-1)?.debrief.decisions.at(-1)?.place ?? 0;
  const last = told.at(-1);
  if (last && seen.size === 0) say("grounds", "这一场没有用到法条，做法出自惯例", last, end);
}

function momentAt(of: Told, place: number, number: number): CaseMoment {
  const { decisions, moments } = of.debrief;
  const moment = moments.find((one) => one.place === place);
  const decision = decisions.find((one) => one.place === place);
  const said = decision && (decision.kind === "floor" ? heard(decision) : titleOf(decision));
  return {
    number,
    key: of.key,
    anchor: moment ? `m${place}` : decision ? `d${place}` : "main",
    attempt: of.attempt,
    place,
    elapsed: moment?.elapsed ?? decision?.elapsed ?? 0,
    title: said || moment?.title || "整场",
  };
}

const ended = (text: string): string => (/[。！？…”]$/u.test(text) ? text : `${text.replace(/[，；、：]$/u, "")}。`);
