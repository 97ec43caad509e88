import type { Finding } from "./finding";
import type { Scenario } from "./scenario";
import { checkBeats } from "./scenario-check-beats";
import { checkLaw } from "./scenario-check-law";
import { checkNames, namesOf } from "./scenario-check-names";
import { partsOf } from "./scenario-check-parts";
import { checkPrivate } from "./scenario-check-private";
import { checkRefs } from "./scenario-check-refs";
import { reporter, type ScenarioGround } from "./scenario-check-report";

/** The first tier, alone and before all others: what every later tier takes for granted. */
export function checkShape(doc: Scenario, ground: ScenarioGround): Finding[] {
  const { say, findings } = reporter();
  const names = namesOf(doc);
  const parts = partsOf(doc);
  checkNames(doc, say);
  checkRefs(doc, names, parts, say);
  checkBeats(doc, names, parts, say);
  checkPrivate(doc, names, parts, say);
  checkLaw(doc, names, parts, ground, say);
  return findings;
}
