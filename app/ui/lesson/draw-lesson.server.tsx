import type { ComponentType, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Question } from "~/engine/lesson-made";
import type { Citation, Statutes } from "~/engine/statute";
import { lesson as english } from "~/ui/i18n/en/lesson";
import { lesson as chinese } from "~/ui/i18n/zh-CN/lesson";
import { lessonComponents } from "./lesson-body";
import { type LessonSetting, LessonSettingContext } from "./lesson-setting";

const words = { "zh-CN": chinese, en: english };

export type LessonSheet = { body: unknown; locale: "zh-CN" | "en"; slug: string; alsoCited: Citation[] };

/** Draws a compiled lesson once; readers get this HTML as it is. */
export function lessonDrawer(statutes: Statutes) {
  return ({ body, ...sheet }: LessonSheet): { html: string; questions: Question[] } => {
    const Body = body as ComponentType<{ components: Record<string, unknown> }>;
    const questions: Question[] = [];
    const setting: LessonSetting = {
      ...sheet,
      statutes,
      words: words[sheet.locale],
      onQuestion: (ask, options) =>
        questions.push({
          ask,
          options: options.map(({ text, right, why }) => ({ text, right, why: inSetting(why) })),
        }) - 1,
    };
    const inSetting = (node: ReactNode) =>
      renderToStaticMarkup(<LessonSettingContext value={setting}>{node}</LessonSettingContext>);
    return { html: inSetting(<Body components={lessonComponents} />), questions };
  };
}
