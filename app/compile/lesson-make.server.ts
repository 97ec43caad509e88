import type { Finding } from "~/engine/finding";
import { bodyChars, firstWords, type Lesson, readingMinutes } from "~/engine/lesson";
import type { MadeLesson, Question } from "~/engine/lesson-made";
import { type Citation, citationKey } from "~/engine/statute";
import { type Body, bundleBody } from "./lesson-render.server";

export type Sheet = { body: Body; locale: "zh-CN" | "en"; slug: string; alsoCited: Citation[] };
/** Draws a compiled body into HTML and collects its questions. The caller owns it: this folder knows no interface. */
export type Draw = (sheet: Sheet) => { html: string; questions: Question[] };

function citations(lesson: Lesson, inBasis: boolean): Map<string, Citation> {
  const seen = new Map<string, Citation>();
  for (const { part, cites } of lesson.passages) {
    if ((part === "basis") !== inBasis) continue;
    for (const { law, article } of cites) seen.set(citationKey({ law, article }), { law, article });
  }
  return seen;
}

/** Compiles and draws one lesson that was read without findings. */
export async function makeLesson(
  lesson: Lesson,
  text: string,
  rev: string,
  draw: Draw,
  playable: ReadonlySet<string> = new Set(),
): Promise<{ made: MadeLesson | null; findings: Finding[] }> {
  const { body, findings } = await bundleBody(lesson.file, text);
  if (!body) return { made: null, findings };
  const basis = citations(lesson, true);
  const alsoCited = [...citations(lesson, false)].filter(([key]) => !basis.has(key)).map(([, cite]) => cite);
  const { statutes, minutes: _planned, opening: _opening, ...card } = lesson.meta;
  const sheet = { body, slug: card.slug, alsoCited };
  const chinese = draw({ ...sheet, locale: "zh-CN" });
  const english = draw({ ...sheet, locale: "en" });
  const textOf = (part: "scene" | "remember" | "takeaway") =>
    lesson.passages.filter((passage) => passage.part === part).map(({ text }) => text);
  const made: MadeLesson = {
    ...card,
    rev,
    minutes: readingMinutes(bodyChars(lesson), lesson.questions.length),
    remember: textOf("remember")[0] ?? "",
    scene: firstWords(textOf("scene")[0] ?? ""),
    statutes,
    practise: card.practicum && playable.has(card.practicum) ? card.practicum : null,
    takeaways: textOf("takeaway"),
    html: { "zh-CN": chinese.html, en: english.html },
    questions: chinese.questions,
  };
  return { made, findings: [] };
}
