import type { i18n } from "i18next";
import type { PersonalItem, ShownKind } from "~/engine/personal";
import { factsInWords } from "./data-fact";
import { dayIn } from "./when";

/** The file for people: a head, then each record under its kind. */
export function textHead({ t, language }: i18n, name: string, at: Date): string {
  return `${t("me.data.textHead", { name, when: dayIn(language, at) })}\n`;
}

export function textKind({ t }: i18n, kind: ShownKind): string {
  return `\n\n■ ${t(`me.data.kind.${kind}`)}\n`;
}

export function textItem({ t, language }: i18n, { at, about, words, facts }: PersonalItem): string {
  const head = [at && dayIn(language, at), about].filter(Boolean).join(" · ");
  const rest = factsInWords(t, language, facts).map(([name, value]) => `  ${name}: ${value}`);
  return `\n${[head, ...(words ? [`  ${words.trim().replaceAll("\n", "\n  ")}`] : []), ...rest].join("\n")}\n`;
}
