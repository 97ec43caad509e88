import type { Finding } from "./finding";
import { countChars, type Lesson } from "./lesson";

type Add = (
  lesson: Lesson,
  rule: string,
  field: string,
  expected: string,
  found: string,
  level?: Finding["level"],
) => void;
const places = ["甲", "乙", "丙"];
const percent = (share: number): string => `${Math.round(share * 100)}%`;
const fair = (share: number): boolean => share >= 0.25 && share <= 0.42;
/** Fewer questions than this cannot be spread between 25 and 42 per cent. */
const fewest = 8;

/** Guide 9.12–9.13 over one field: nobody should guess the right option from its place, its length or a word. */
export function checkOptions(group: readonly Lesson[], complete: boolean, add: Add): void {
  const questions = group.flatMap((lesson) => lesson.questions).filter((question) => question.options.length === 3);
  const last = group.at(-1);
  if (!last) return;
  const field = last.meta.field;

  if (questions.length >= fewest) {
    const level = complete ? "error" : "notice";
    places.forEach((name, place) => {
      const share = questions.filter((question) => question.options[place]?.right).length / questions.length;
      if (!fair(share))
        add(
          last,
          "12",
          `${field}的题`,
          `对的那项在${name}占 25%–42%`,
          `${questions.length} 题里占 ${percent(share)}`,
          level,
        );
    });
    const longest =
      questions.reduce((sum, { options }) => {
        const sizes = options.map((option) => countChars(option.text));
        const most = Math.max(...sizes);
        const ties = sizes.filter((size) => size === most).length;
        return sum + (sizes[options.findIndex((option) => option.right)] === most ? 1 / ties : 0);
      }, 0) / questions.length;
    if (!fair(longest))
      add(
        last,
        "12",
        `${field}的题`,
        "对的那项恰是最长的占 25%–42%",
        `${questions.length} 题里占 ${percent(longest)}`,
        level,
      );
  }

  for (const word of ["依法", "必须", "一律", "绝对"]) {
    const holding = questions.flatMap((question) => question.options).filter((option) => option.text.includes(word));
    const right = holding.filter((option) => option.right).length;
    if (holding.length >= 2 && (right === 0 || right === holding.length)) {
      add(
        last,
        "13",
        `${field}的题`,
        `“${word}”不只在${right ? "对" : "错"}的选项里`,
        `${holding.length} 处都在${right ? "对" : "错"}的选项里`,
      );
    }
  }
}
