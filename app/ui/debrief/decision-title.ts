import type { TFunction } from "i18next";
import type { Decision } from "~/engine/debrief-decision";
import { titleOf } from "~/engine/debrief-moment";

/** What was done, in a few words: a floor has no words of its own. */
export function decisionTitle(decision: Decision, t: TFunction): string {
  if (decision.kind !== "floor") return titleOf(decision);
  const names = decision.unheard.join(t("debrief.decision.join"));
  return names ? t("debrief.decision.floorSome", { names }) : t("debrief.decision.floorAll");
}
