import type { Scenario } from "./scenario";
import { checkChoices } from "./scenario-check-choices";
import { Effects } from "./scenario-check-effect";
import { Live } from "./scenario-check-live";
import { checkMet } from "./scenario-check-met";
import { namesOf } from "./scenario-check-names";
import { checkNever } from "./scenario-check-never";
import { Steps } from "./scenario-check-node";
import { partsOf } from "./scenario-check-parts";
import { checkPlays, playedOf } from "./scenario-check-plays";
import type { Rates } from "./scenario-check-rates";
import type { Bounds } from "./scenario-check-regions";
import { type Report, reporter, type ScenarioGround } from "./scenario-check-report";
import { checkShape } from "./scenario-check-shape";
import { spreadOf } from "./scenario-check-spread";
import { checkWays } from "./scenario-check-way-out";

export type CheckOptions = {
  bounds: Bounds;
  /** How many seeded plays; 0 leaves them out (while an author is typing). */
  plays: number;
  seed?: number;
  /** What is asked of its figures; null: nothing. */
  rates: Rates | null;
};

/** Everything the checker can say about a document, all at once, without ever throwing. */
export function checkScenario(doc: Scenario, ground: ScenarioGround, options: CheckOptions): Report {
  const findings = checkShape(doc, ground);
  if (findings.some((one) => one.level === "error" && DEEP.has(one.rule)))
    return { findings, proofs: [], figures: null };
  const { say, findings: more } = reporter();
  const parts = partsOf(doc);
  const effects = new Effects(doc, parts);
  const injects = doc.injects.map((inject) => inject.id);
  const spread = spreadOf(new Steps(doc, effects, injects), effects);
  const proofs = checkNever(doc, namesOf(doc), parts, effects, spread, say);
  proofs.push(...checkWays(doc, effects, spread, new Live(doc, parts, effects), options.bounds, say));
  checkChoices(doc, parts, say);
  const stuck = more.some((one) => one.rule === "走不下去");
  const figures = options.plays > 0 && !stuck ? playedOf(doc, options.plays, options.seed ?? 1) : null;
  if (figures) proofs.push(...checkMet(doc, spread, figures, say));
  if (figures && options.rates) proofs.push(...checkPlays(doc, figures, options.rates, say));
  return { findings: [...findings, ...more], proofs, figures };
}

/** Errors of the first tier that would mislead every later one. */
const DEEP = new Set(["编号", "旁支", "打转", "主角", "席位"]);
