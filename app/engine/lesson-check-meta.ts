import type { Lesson } from "./lesson";
import type { Ground, Report } from "./lesson-check";
import { citationKey } from "./statute";

/** Front matter against the curriculum (guide 2, 9.6): agreed words are copied, not retyped. */
export function checkMeta(lesson: Lesson, ground: Ground, report: Report): void {
  const { meta } = lesson;
  const row = ground.curriculum.get(meta.id);
  if (!row) {
    report("6", 1, "id", "课程表里的一个 id", meta.id);
    return;
  }
  const agreed: [keyof typeof meta & string, string | number, string | number][] = [
    ["slug", row.slug, meta.slug],
    ["title", row.title, meta.title],
    ["bureau", row.bureau, meta.bureau],
    ["date", row.date, meta.date],
    ["minutes", row.minutes, meta.minutes],
    ["practicum", row.practicum || "不写这行", meta.practicum ?? "不写这行"],
  ];
  for (const [field, expected, found] of agreed) {
    if (expected !== found) report("6", 1, field, `照课程表：${expected}`, String(found));
  }
  const field = ground.bureaus.get(meta.bureau)?.field;
  if (field && field !== meta.field) report("6", 1, "field", field, meta.field);
  const place = `lessons/${meta.bureau}/${meta.slug}.mdx`;
  if (!lesson.file.endsWith(place)) report("6", null, "文件名", place, lesson.file);
  if (meta.checked > ground.today) report("6", 1, "checked", `不晚于今天 ${ground.today}`, meta.checked);

  const cited = new Map(
    lesson.passages.flatMap((passage) => passage.cites).map((cite) => [citationKey(cite), cite.line]),
  );
  const declared = new Set(meta.statutes);
  if (declared.size !== meta.statutes.length) report("6", 1, "statutes", "一条只写一行", "有重复的行");
  for (const [key, line] of cited) {
    if (!declared.has(key)) report("6", line, "statutes", `头部也写 ${key}`, "正文引了，头部没有");
  }
  for (const key of declared) {
    if (!cited.has(key)) report("6", 1, "statutes", `正文引到 ${key}，或者从头部删去`, "头部有，正文没引");
  }
  for (const key of row.statutes) {
    if (!declared.has(key)) report("6", 1, "statutes", `有课程表的 ${key}`, "没有");
  }
}
