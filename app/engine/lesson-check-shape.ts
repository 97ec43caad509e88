import {
  bodyChars,
  bodyPassages,
  countChars,
  type Lesson,
  type Part,
  questionChars,
  sentences,
  withoutCites,
} from "./lesson";
import type { Report } from "./lesson-check";
import { somebody } from "./lesson-words";

const within = (value: number, [least, most]: readonly [number, number]): boolean => value >= least && value <= most;

/** Where somebody does something. */
const acting: ReadonlySet<Part> = new Set(["scene", "step", "prose", "say", "pitfall"]);

/** Guide 2 and 9.1–9.4, 9.12: how many, how long, in which order. */
export function checkShape(lesson: Lesson, report: Report): void {
  const of = (part: Part) => lesson.passages.filter((passage) => passage.part === part);
  const count = (part: Part, name: string, range: readonly [number, number], unit: string, rule = "2节"): void => {
    const found = of(part).length;
    if (!within(found, range))
      report(
        rule,
        of(part)[0]?.line ?? null,
        name,
        `${range[0] === range[1] ? range[0] : range.join("–")} ${unit}`,
        `${found} ${unit}`,
      );
  };
  const long = (part: Part, name: string, range: readonly [number, number], rule = "2节"): void => {
    for (const { line, text } of of(part)) {
      const found = countChars(text);
      if (!within(found, range)) report(rule, line, name, `${range.join("–")} 字`, `${found} 字`);
    }
  };

  count("scene", "场景", [1, 1], "段");
  count("step", "怎么办", [3, 5], "步");
  count("basis", "依据", [1, 4], "条");
  count("pitfall", "容易错在哪", [2, 3], "处");
  count("remember", "一句话记住", [1, 1], "句");
  count("takeaway", "三句话带走", [3, 3], "行");
  count("ask", "题", [2, 3], "题");
  count("say", "怎么说", [2, 8], "处", "4");
  long("scene", "场景", [60, 110]);
  long("remember", "一句话记住", [4, 22]);
  long("takeaway", "三句话带走", [10, 24]);
  long("why", "解释", [1, 60]);
  long("say", "怎么说", [8, 45], "4");

  for (const { line, text } of of("say")) {
    if (!/^“.+”$/.test(text)) report("2节", line, "怎么说", "整句放在“”里", text.slice(0, 20));
  }

  const order: Part[] = ["scene", "step", "basis", "pitfall", "remember", "takeaway", "ask"];
  const places = order.map((part) => lesson.passages.findIndex((passage) => passage.part === part));
  const known = places.filter((place) => place >= 0);
  if (known.some((place, index) => index > 0 && place < (known[index - 1] ?? 0))) {
    report("2节", null, "次序", "场景、怎么办、依据、容易错在哪、一句话记住、三句话带走、题", "次序不对");
  }
  const heading = of("heading")[0];
  if (!heading?.text.startsWith("怎么办"))
    report("2节", heading?.line ?? null, "标题", "头一个二级标题以“怎么办”开头", heading?.text ?? "没有标题");

  for (const step of of("step")) {
    if (!step.head) report("2节", step.line, "怎么办", "开头几个字加粗", step.text.slice(0, 12));
    const said = of("say").filter((say) => say.step === step.step);
    if (!somebody.test(step.text) && said.length === 0)
      report("3", step.line, "怎么办", "写出谁来做：你、社工、物业经理……", step.text.slice(0, 20));
  }

  const acted = lesson.passages.filter(({ part }) => acting.has(part));
  const peopled = acted.filter(({ text }) => somebody.test(text)).length;
  if (peopled < acted.length * 0.6)
    report("3", null, "人", "六成以上的段落里有人", `${acted.length} 段里 ${peopled} 段`);

  const body = bodyChars(lesson);
  if (!within(body, [500, 900])) report("1", null, "正文", "500–900 字", `${body} 字`);
  const asked = questionChars(lesson);
  if (asked > 450) report("1", null, "题", "450 字以内", `${asked} 字`);

  const lengths = bodyPassages(lesson).flatMap((passage) =>
    sentences(withoutCites(passage.text)).map((sentence) => ({
      line: passage.line,
      sentence,
      chars: countChars(sentence),
    })),
  );
  for (const { line, sentence, chars } of lengths) {
    if (chars > 40) report("2", line, "句长", "一句 40 字以内", `${chars} 字：${sentence.slice(0, 16)}…`);
  }
  const counted = lengths.filter(({ chars }) => chars > 0);
  const mean = counted.reduce((sum, { chars }) => sum + chars, 0) / Math.max(1, counted.length);
  if (!within(Math.round(mean * 10) / 10, [12, 18]))
    report("2", null, "句长", "平均 12–18 字", `平均 ${mean.toFixed(1)} 字`);

  for (const { line, options } of lesson.questions) {
    const right = options.filter((option) => option.right).length;
    if (options.length !== 3) report("12", line, "题", "三项", `${options.length} 项`);
    if (right !== 1) report("12", line, "题", "一项对", `${right} 项对`);
    const sizes = options.map((option) => countChars(option.text));
    const spread = Math.max(...sizes) - Math.min(...sizes);
    if (options.length > 0 && spread > 4)
      report("12", line, "题", "三项长短相差不超过 4 字", `${sizes.join("、")} 字，差 ${spread}`);
  }
}
