import type { i18n } from "i18next";
import { makeTranslator } from "./translator";

/** An app loads the words of its own language only. */
export async function loadTranslator(language: string): Promise<i18n> {
  if (language === "en") return makeTranslator("en", (await import("./en")).en);
  return makeTranslator("zh-CN", (await import("./zh-CN")).zhCN);
}
