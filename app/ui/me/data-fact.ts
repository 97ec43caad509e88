import type { TFunction } from "i18next";
import type { PersonalItem } from "~/engine/personal";
import { dayIn } from "./when";

type Value = PersonalItem["facts"][string];

/** What a record holds besides its words, in the reader's: only what there is. */
export function factsInWords(t: TFunction, language: string, facts: PersonalItem["facts"]): [string, string][] {
  return Object.entries(facts)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => [t(`me.data.fact.${name}` as "me.data.fact.name"), inWords(t, language, name, value)]);
}

function inWords(t: TFunction, language: string, name: string, value: Value): string {
  if (typeof value === "boolean") return value ? t("me.data.yes") : t("me.data.no");
  const text = String(value);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return dayIn(language, new Date(text));
  const key = keyOf(name, text);
  return key ? t(key as "me.data.yes", { defaultValue: text }) : text;
}

function keyOf(name: string, text: string): string | null {
  if (name === "right") return `signIn.right.${text}`;
  if (["did", "answer", "type", "level"].includes(name)) return `me.data.value.${name}.${text}`;
  return name === "locale" || name === "textSize" || name === "theme" || name === "pace" ? `me.${name}.${text}` : null;
}
