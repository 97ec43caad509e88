import type { Plot } from "./plot";
import { knowsFact } from "./plot-holds";
import type { Scenario } from "./scenario";

/** What others knew and the learner never came to know: shown now, when it can no longer help. */
export type Unlearned = { text: string; knew: string[]; source: string | null };

export function unlearnedBy(who: string, plot: Plot, doc: Scenario): Unlearned[] {
  return doc.facts
    .filter((fact) => !knowsFact(who, fact.id, plot))
    .map(({ text, known, source }) => ({
      text,
      knew: known.map((id) => callOf(id, doc)),
      source: source ?? null,
    }));
}

export type PromiseHeld = { text: string; by: string; to: string | null; state: "kept" | "broken" | "open" | "never" };

/** open: made, and not yet kept or broken when the play ended. */
export function promisesOf(plot: Plot, doc: Scenario): PromiseHeld[] {
  return doc.promises.map(({ id, text, by, to }) => {
    const state = plot.promises[id];
    return {
      text,
      by: callOf(by, doc),
      to: to ? callOf(to, doc) : null,
      state: state === undefined ? "never" : state === "made" ? "open" : state,
    };
  });
}

const callOf = (id: string, doc: Scenario) => doc.roles.find((role) => role.id === id)?.call ?? id;
