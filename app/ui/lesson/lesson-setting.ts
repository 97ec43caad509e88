import { createContext, type ReactNode, useContext } from "react";
import type { Citation, Statutes } from "~/engine/statute";
import type { lesson } from "~/ui/i18n/zh-CN/lesson";

/** What the body of one lesson is drawn with; it is drawn once, when the lesson is compiled. */
export type LessonSetting = {
  statutes: Statutes;
  words: typeof lesson;
  /** The interface's language, for its words inside a Chinese text. */
  locale: string;
  slug: string;
  /** Cited in the text but not in the basis. */
  alsoCited: Citation[];
  /** Takes a question's parts and answers with its number. */
  onQuestion: (ask: string, options: { text: string; right: boolean; why: ReactNode }[]) => number;
};

export const LessonSettingContext = createContext<LessonSetting | null>(null);

export function useLessonSetting(): LessonSetting {
  const setting = useContext(LessonSettingContext);
  if (!setting) throw new Error("a lesson's body is drawn inside its setting");
  return setting;
}
