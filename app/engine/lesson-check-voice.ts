import type { Lesson } from "./lesson";
import type { Report } from "./lesson-check";
import { officialese, passing } from "./lesson-words";

const emergency = new Set(["110", "119", "120", "12345"]);

/** Guide 6, 8 and 9.9: words that do not belong in a secretary's ear. */
export function checkVoice(lesson: Lesson, report: Report): void {
  for (const { part, line, text, to = "", when = "" } of lesson.passages) {
    const all = [text, to, when].join("\n");
    for (const [word, plain] of officialese) {
      const hit = word.exec(all);
      if (hit) report("9", line, "官话", `换成白话：${plain}`, hit[0]);
    }
    const hit = passing.exec(all);
    if (hit) report("6节", line, "时间", "写年份，日历年年翻", hit[0]);
    for (const [number] of all.matchAll(/(?<![\d-])\d{3,}(?![\d年])/g)) {
      const telephone = /^\d{7,}$/.test(number) || /^(1[12]\d|12\d{3}|9\d{4})$/.test(number);
      if (telephone && !emergency.has(number)) report("6节", line, "电话", "只写 110、119、120、12345", number);
    }
    if (part === "say" && /依法/.test(text)) report("4", line, "怎么说", "不说“依法”", text.slice(0, 20));
  }
}
