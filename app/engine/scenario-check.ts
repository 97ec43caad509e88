import type { Scenario } from "./scenario";
import type { Report, ScenarioGround } from "./scenario-check-report";
import { checkShape } from "./scenario-check-shape";

/** Everything the checker can say about a document, all at once, without ever throwing. */
export function checkScenario(doc: Scenario, ground: ScenarioGround): Report {
  return { findings: checkShape(doc, ground), proofs: [], figures: null };
}
