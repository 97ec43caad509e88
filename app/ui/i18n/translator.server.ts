import type { i18n } from "i18next";
import type { Locale } from "~/engine/preference";
import { en } from "./en";
import { makeTranslator } from "./translator";
import { zhCN } from "./zh-CN";

const translators: Record<Locale, i18n> = { "zh-CN": makeTranslator("zh-CN", zhCN), en: makeTranslator("en", en) };

/** For pages drawn on the server, and for words that a service has to send. */
export function translator(locale: Locale): i18n {
  return translators[locale];
}
