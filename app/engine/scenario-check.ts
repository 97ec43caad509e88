import type { Scenario } from "./scenario";
import { Effects } from "./scenario-check-effect";
import { Live } from "./scenario-check-live";
import { namesOf } from "./scenario-check-names";
import { checkNever } from "./scenario-check-never";
import { Steps } from "./scenario-check-node";
import { partsOf } from "./scenario-check-parts";
import type { Bounds } from "./scenario-check-regions";
import { hasErrors, type Report, reporter, type ScenarioGround } from "./scenario-check-report";
import { checkShape } from "./scenario-check-shape";
import { spreadOf } from "./scenario-check-spread";
import { checkWays } from "./scenario-check-way-out";

/** Everything the checker can say about a document, all at once, without ever throwing. */
export function checkScenario(doc: Scenario, ground: ScenarioGround, bounds: Bounds): Report {
  const findings = checkShape(doc, ground);
  if (hasErrors(findings.filter((one) => DEEP.has(one.rule)))) return { findings, proofs: [], figures: null };
  const { say, findings: more } = reporter();
  const names = namesOf(doc);
  const parts = partsOf(doc);
  const effects = new Effects(doc, parts);
  const spread = spreadOf(
    new Steps(
      doc,
      effects,
      doc.injects.map((one) => one.id),
    ),
    effects,
  );
  const proofs = checkNever(doc, names, parts, effects, spread, say);
  proofs.push(...checkWays(doc, effects, spread, new Live(doc, parts, effects), bounds, say));
  return { findings: [...findings, ...more], proofs, figures: null };
}

/** Errors of the first tier that would mislead every later one. */
const DEEP = new Set(["编号", "旁支", "打转", "主角", "席位"]);
