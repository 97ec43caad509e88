import type { Decision } from "./debrief-decision";
import { benefit, type Step, swing } from "./debrief-step";
import type { Scenario } from "./scenario";

/** One of the moments that mattered. With a decision it is the learner's own; else it befell them. */
export type Moment = {
  place: number;
  elapsed: number;
  inherited: boolean;
  tone: "good" | "poor";
  /** What was done, in a few words. */
  title: string;
  decision: Decision | null;
  /** Of what befell: who did it, and what was heard. */
  befell: { by: string | null; text: string; coach: string | null } | null;
  moved: Step["moved"];
};

export const MOMENTS = 5;

/**
 * How much a moment mattered. The swing is the sum of what all gauges moved, in points. On top: 30 for each line
 * crossed, 20 for each step of the procedure broken, 15 for a surprise that struck, 15 for a floor that left somebody
 * unheard, 12 for evidence of the best level, 8 for a step of the procedure taken. So a quiet breach goes before a loud
 * quarrel, and a masterly move is not lost among moves that merely stirred things.
 */
export function weightOf(step: Step, decision: Decision | null): number {
  const shown = decision
    ? 30 * decision.breaches.length +
      20 * decision.procedure.filter(({ done }) => !done).length +
      8 * decision.procedure.filter(({ done }) => done).length +
      12 * decision.evidence.filter(({ level }) => level === 4).length +
      (decision.unheard.length > 0 ? 15 : 0)
    : 0;
  return swing(step.moved) + 15 * step.injects.length + shown;
}

/**
 * The five that mattered most, told in order of time. Among them at least one that went well and one that went badly,
 * where the play has one: who sees only faults stops looking, and who sees none has nothing to try again.
 */
export function momentsOf(steps: readonly Step[], decisions: readonly Decision[], doc: Scenario): Moment[] {
  const byPlace = new Map(decisions.map((one) => [one.place, one]));
  const ranked = steps
    .map((step) => ({ step, decision: byPlace.get(step.place) ?? null }))
    .map((one) => ({ ...one, weight: weightOf(one.step, one.decision) }))
    .filter(({ weight, step, decision }) => weight > 0 && (decision || step.act || step.injects.length > 0))
    .sort((a, b) => b.weight - a.weight || a.step.place - b.step.place)
    .map(({ step, decision }) => moment(step, decision, doc));
  const chosen = ranked.slice(0, MOMENTS);
  for (const tone of ["good", "poor"] as const) {
    const missing = !chosen.some((one) => one.tone === tone) && ranked.find((one) => one.tone === tone);
    if (missing) chosen.splice(MOMENTS - 1, 1, missing);
  }
  return chosen.sort((a, b) => a.place - b.place);
}

function moment(step: Step, decision: Decision | null, doc: Scenario): Moment {
  const { place, elapsed, inherited, moved } = step;
  const base = { place, elapsed, inherited, moved, decision };
  if (decision) return { ...base, tone: toneOf(decision, doc), title: titleOf(decision), befell: null };
  const inject = doc.injects.find((one) => one.id === step.injects[0]);
  const tone = benefit(moved, doc) > 0 ? ("good" as const) : ("poor" as const);
  const who = doc.roles.find((role) => role.id === step.act?.who);
  const text = step.act?.text || inject?.text || "";
  return {
    ...base,
    tone,
    title: step.act ? headline(step.act.text) : (inject?.label ?? ""),
    befell: { by: step.act ? (who?.call ?? null) : null, text, coach: inject?.coach ?? null },
  };
}

function toneOf(decision: Decision, doc: Scenario): Moment["tone"] {
  const wrong =
    decision.breaches.length > 0 || decision.procedure.some(({ done }) => !done) || decision.unheard.length > 0;
  if (wrong || decision.merit === "harmful") return "poor";
  if (decision.merit === "sound") return "good";
  return benefit(decision.moved, doc) > 0 && decision.merit !== "tempting" ? "good" : "poor";
}

/** The line that was crossed, else the words that were said; a floor's is left to the page. */
export function titleOf(decision: Pick<Decision, "breaches" | "text">): string {
  return headline(decision.breaches[0]?.text ?? decision.text);
}

const longest = 20;

/** The first clauses of a sentence, whole where they fit: 您先到楼外，打一一九；… → 您先到楼外，打一一九 */
export function headline(text: string): string {
  let title = "";
  for (const clause of text.split(/(?<=[，。；！？：])/u)) {
    if (title !== "" && title.length + clause.length > longest) break;
    title += clause;
    if (/[。！？；]$/u.test(title) && title.length >= 8) break;
  }
  const bare = title.replace(/[，。；：]+$/u, "");
  return bare.length > longest + 4 ? `${bare.slice(0, longest)}…` : bare;
}
