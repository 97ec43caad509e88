import type { Decision } from "./debrief-decision";
import { firmest, type Ground, groundOf } from "./debrief-ground";
import type { Scenario } from "./scenario";
import { PROCEDURES } from "./scenario-beat";
import type { Statutes } from "./statute";

export type ProcedureStep = (typeof PROCEDURES)[number];

/** mended: broken first, and made good after. unseen: the play showed neither. */
export type ProcedureHeld = {
  step: ProcedureStep;
  state: "done" | "mended" | "broken" | "unseen";
  ground: Ground;
  held: { place: number; title: string; done: boolean }[];
};

/** The law gives a community hearing no head counts and no numbers of days, so most of it is custom, and says so. */
const usual: Record<ProcedureStep, string> = {
  prepared: "居委会组织法#30",
  notice: "惯例",
  invited: "居委会组织法#32",
  rules: "惯例",
  neutral: "惯例",
  turns: "惯例",
  "right-office": "惯例",
  record: "惯例",
  "vote-apart": "民法典#278",
  feedback: "上海居委会工作条例#17",
};

export function procedureOf(
  doc: Pick<Scenario, "rules">,
  decisions: readonly Decision[],
  statutes: Statutes,
): ProcedureHeld[] {
  return PROCEDURES.map((step) => {
    const seen = decisions.flatMap((one) =>
      one.procedure.filter((shown) => shown.step === step).map(({ done }) => ({ decision: one, done })),
    );
    const last = seen.at(-1);
    const broken = seen.some(({ done }) => !done);
    const state = !last ? "unseen" : !last.done ? "broken" : broken ? "mended" : "done";
    return {
      step,
      state,
      ground: groundFor(step, last?.decision, doc, statutes),
      held: seen.map(({ decision, done }) => ({ place: decision.place, title: decision.title, done })),
    };
  });
}

/**
 * A moment's grounds stand for all that was done in it, seldom for one step: only who is the right office is told by its
 * articles. Where the law is silent on a step, the neighbourhood's own rule goes before custom, if the moment shows that
 * step alone.
 */
function groundFor(
  step: ProcedureStep,
  decision: Decision | undefined,
  doc: Pick<Scenario, "rules">,
  statutes: Statutes,
): Ground {
  const grounds = decision?.grounds ?? [];
  const known = groundOf(usual[step], doc, statutes);
  if (step === "right-office") return firmest(grounds) ?? known;
  const alone = known.kind === "custom" && decision?.procedure.length === 1;
  return (alone && grounds.find((one) => one.kind === "own-rule")) || known;
}
