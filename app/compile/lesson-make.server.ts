import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Finding } from "~/engine/finding";
import { bodyChars, type Lesson, readingMinutes } from "~/engine/lesson";
import type { MadeLesson, Question } from "~/engine/lesson-made";
import { citationKey } from "~/engine/statute";
import { bundleBody } from "./lesson-render.server";

export type OptionParts = { text: string; right: boolean; why: ReactNode };
export type Draw = {
  locale: "zh-CN" | "en";
  slug: string;
  alsoCited: { law: string; article: string }[];
  onQuestion: (ask: string, options: OptionParts[]) => number;
};
/** Gives the components a lesson is drawn with; the caller owns them, so that this folder knows no interface. */
export type Components = (draw: Draw) => Record<string, unknown>;

function citations(lesson: Lesson, inBasis: boolean): { law: string; article: string }[] {
  const seen = new Map<string, { law: string; article: string }>();
  for (const { part, cites } of lesson.passages) {
    if ((part === "basis") !== inBasis) continue;
    for (const { law, article } of cites) seen.set(citationKey({ law, article }), { law, article });
  }
  return [...seen.values()];
}

/** Compiles and draws one lesson that was read without findings. */
export async function makeLesson(
  lesson: Lesson, body: string, rev: string, components: Components,
): Promise<{ made: MadeLesson | null; findings: Finding[] }> {
  const bundled = await bundleBody(lesson.file, body);
  if (!bundled.body) return { made: null, findings: bundled.findings };
  const Body = bundled.body;
  const basis = new Set(citations(lesson, true).map(citationKey));
  const alsoCited = citations(lesson, false).filter((cite) => !basis.has(citationKey(cite)));

  const draw = (locale: Draw["locale"]): { html: string; questions: Question[] } => {
    const questions: Question[] = [];
    const onQuestion: Draw["onQuestion"] = (ask, options) =>
      questions.push({ ask, options: options.map(({ text, right, why }) => ({ text, right, why: renderToStaticMarkup(why) })) }) - 1;
    const set = components({ locale, slug: lesson.meta.slug, alsoCited, onQuestion });
    return { html: renderToStaticMarkup(createElement(Body, { components: set })), questions };
  };

  const chinese = draw("zh-CN");
  const { statutes, minutes: _planned, opening: _opening, ...card } = lesson.meta;
  const textOf = (part: "remember" | "takeaway") => lesson.passages.filter((passage) => passage.part === part).map(({ text }) => text);
  const made: MadeLesson = {
    ...card,
    rev,
    minutes: readingMinutes(bodyChars(lesson), lesson.questions.length),
    remember: textOf("remember")[0] ?? "",
    statutes,
    takeaways: textOf("takeaway"),
    html: { "zh-CN": chinese.html, en: draw("en").html },
    questions: chinese.questions,
  };
  return { made, findings: [] };
}
