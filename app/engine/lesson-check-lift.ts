import type { Finding } from "./finding";
import { type Lesson, withoutCites } from "./lesson";
import { citationKey } from "./statute";

/** The text of an article, by short#article; only an editor's machine holds it. */
export type LawText = (citation: string) => string | null;

const longest = 14;
const words = (text: string): string => (text.match(/[\p{Script=Han}0-9]/gu) ?? []).join("");

/** Guide 9.8: no more than fourteen characters in a row are the article's own. */
export function checkLifts(lesson: Lesson, lawText: LawText): Finding[] {
  const cited = new Set(lesson.passages.flatMap((passage) => passage.cites).map(citationKey));
  const articles = [...cited].map((key) => ({ key, text: words(lawText(key) ?? "") }));
  return lesson.passages.flatMap((passage): Finding[] => {
    const text = words(withoutCites(passage.text));
    for (let at = 0; at + longest < text.length; at++) {
      const run = text.slice(at, at + longest + 1);
      const article = articles.find((candidate) => candidate.text.includes(run));
      if (article) {
        return [
          {
            rule: "8",
            level: "error",
            file: lesson.file,
            line: passage.line,
            field: "抄了条文",
            expected: `与 ${article.key} 连着相同不超过 ${longest} 字`,
            found: run,
          },
        ];
      }
    }
    return [];
  });
}
