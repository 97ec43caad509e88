import { articleLabel } from "./numeral";
import type { Scenario } from "./scenario";
import { parseCitation, plainTitle, type Statutes } from "./statute";

/** What a remark rests on, with its kind named: an article, this neighbourhood's own rules, or custom. */
export type Ground =
  | { kind: "law"; law: string; article: string }
  | { kind: "own-rule"; text: string }
  | { kind: "custom" };

/** `简称#条号` → full name and 第N条; `议事规则:id` → its text. A rule that the document lacks reads as custom. */
export function groundOf(written: string, doc: Pick<Scenario, "rules">, statutes: Statutes): Ground {
  const citation = parseCitation(written);
  if (citation) {
    const statute = statutes.get(citation.law);
    return { kind: "law", law: statute ? plainTitle(statute) : citation.law, article: articleLabel(citation.article) };
  }
  const rule = written.startsWith("议事规则:") && doc.rules.find((one) => one.id === written.slice("议事规则:".length));
  return rule ? { kind: "own-rule", text: rule.text } : { kind: "custom" };
}

const weight = { law: 0, "own-rule": 1, custom: 2 };

/** The firmest of several: an article before a rule before custom. */
export const firmest = (grounds: readonly Ground[]): Ground | undefined =>
  [...grounds].sort((a, b) => weight[a.kind] - weight[b.kind])[0];
