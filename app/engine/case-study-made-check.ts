import { emptyParts } from "./case-study";
import { leftOversIn } from "./case-study-leftover";
import type { CaseMeta } from "./case-study-made";
import type { Finding } from "./finding";
import { countChars, type Passage, type QuestionDraft } from "./lesson";
import { citationFault, citationKey, type Statutes } from "./statute";

export type ReadCase = { file: string; meta: CaseMeta; passages: Passage[]; questions: QuestionDraft[] };

export const HEADINGS = ["背景", "焦点", "做法", "成效", "反思"] as const;
const length = { from: 800, to: 1200 };

/** What keeps a case that ships from standing: its shape, its law, and whatever would tell who it was. */
export function checkMadeCase(one: ReadCase, statutes: Statutes, planned: ReadonlySet<string>): Finding[] {
  const { file, meta, passages, questions } = one;
  const findings: Finding[] = [];
  const report = (field: string, expected: string, found: string, line: number | null = null) =>
    findings.push({ rule: "case", level: "error", file, line, field, expected, found });

  const headings = passages.filter(({ part }) => part === "heading").map(({ text }) => text);
  if (headings.join() !== HEADINGS.join()) report("标题", HEADINGS.join("、"), headings.join("、") || "没有");
  if (passages[0]?.part !== "scene") report("开头", "先是 Scene，停在要拿主意的那一刻", passages[0]?.part ?? "没有");
  if (!passages.some(({ part }) => part === "basis")) report("依据", "以 Basis 收尾", "没有");
  const [question, ...more] = questions;
  if (!question || more.length > 0) report("Quiz", "正好一道：三种说法", `${questions.length} 道`);
  else if (question.options.length !== 3 || question.options.filter(({ right }) => right).length !== 1)
    report("Quiz", "三种说法，一种站得住", `${question.options.length} 种`, question.line);

  const chars = passages.reduce((sum, { text }) => sum + countChars(text), 0);
  if (chars < length.from || chars > length.to) report("长短", `${length.from} 到 ${length.to} 字`, `${chars} 字`);

  const cited = new Set<string>();
  for (const { cites } of passages)
    for (const cite of cites) {
      cited.add(citationKey(cite));
      const fault = citationFault(statutes, cite);
      if (fault) report("引文", "法规表里现行的一条", fault, cite.line);
    }
  const listed = new Set(meta.statutes);
  for (const key of cited) if (!listed.has(key)) report("statutes", "正文引了的都列上", `少了 ${key}`, 1);
  for (const key of listed) if (!cited.has(key)) report("statutes", "没有引的不列", `多了 ${key}`, 1);
  for (const slug of meta.lessons) if (!planned.has(slug)) report("lessons", "课程表里的一课", slug, 1);

  const text = passages.map((passage) => passage.text).join("\n");
  for (const left of leftOversIn({ title: meta.title, parts: { ...emptyParts(), practice: text } }, []))
    report("隐私", "没有电话、门牌", left.text);
  return findings;
}
