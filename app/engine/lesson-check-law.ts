import { CITE, type Lesson, type Part, type Passage, sentences } from "./lesson";
import type { Ground, Report } from "./lesson-check";
import { amount, bareArticle, customary, judgement, penalty } from "./lesson-words";
import { citationFault } from "./statute";

/** Where a number or a judgement is something the reader will act on. Scenes and speech are story. */
const instructing: ReadonlySet<Part> = new Set(["step", "prose", "basis", "pitfall", "why"]);

function bareName(text: string, names: readonly string[]): string | null {
  return names.find((name) => text.includes(name)) ?? null;
}

function checkGrounds(passage: Passage, report: Report): void {
  const said = sentences(passage.text);
  for (const [index, sentence] of said.entries()) {
    const near = `${said[index - 1] ?? ""}${sentence}${said[index + 1] ?? ""}`;
    // A basis line opens with its article and speaks of nothing else.
    const grounded =
      passage.part === "basis"
        ? passage.cites.length > 0
        : sentence.includes(CITE) || (said[index + 1] ?? "").includes(CITE) || customary.test(near);
    if (grounded) continue;
    const counted = amount.exec(sentence);
    if (counted)
      report(
        "7",
        passage.line,
        "数",
        "贴着引文，或者写明教学假设、惯常做法",
        `${counted[0]}：${sentence.slice(0, 24)}`,
      );
    const punished = penalty.exec(sentence);
    if (punished) {
      report("5", passage.line, "法律判断", "本句或下一句有引文", `${punished[0]}：${sentence.slice(0, 24)}`);
      continue;
    }
    const judged = judgement.exec(sentence);
    if (judged)
      report(
        "5",
        passage.line,
        "法律判断",
        "本句或下一句有引文，或写明惯常做法",
        `${judged[0]}：${sentence.slice(0, 24)}`,
        "notice",
      );
  }
}

/** Guide 4, 5 and 9.5–9.7: every citation opens, nothing legal stands without one, no law is named bare. */
export function checkLaw(lesson: Lesson, ground: Ground, report: Report): void {
  const names = [...ground.statutes.values()].flatMap((statute) => [statute.title, statute.short]);
  for (const passage of lesson.passages) {
    const { line, part, text, to = "", when = "" } = passage;
    for (const cite of passage.cites) {
      const fault = citationFault(ground.statutes, cite);
      if (fault) report("6", cite.line, "引文", "法规表里现行的一条", fault);
    }
    const all = [text, to, when].join("\n");
    const mark = /[《》]/.exec(all)?.[0] ?? bareArticle.exec(all)?.[0] ?? bareName(all, names);
    if (mark) report(part === "say" ? "4" : "7", line, "裸写的法", "不写法名、书名号、条号，用 Cite", mark);
    if (part === "say" && passage.cites.length > 0) report("4", line, "怎么说", "里面不引法", "有引文");
    if (instructing.has(part)) checkGrounds(passage, report);
  }
  for (const key of lesson.meta.statutes) {
    const [law = "", article = ""] = key.split("#");
    const fault = citationFault(ground.statutes, { law, article });
    if (fault) report("6", 1, "statutes", "法规表里现行的一条", fault);
  }
}
