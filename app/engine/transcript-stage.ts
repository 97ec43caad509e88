import type { Said } from "./plot";
import type { Scenario } from "./scenario";

/**
 * Whether something was said on arriving in a stage. One act may end one stage and open the next: what its own
 * choice says comes before the heading of the new stage, the lines of the new stage's beats after it.
 */
export function linesOfStage(doc: Scenario, stage: string): (said: Said) => boolean {
  const beats = doc.beats.filter((one) => one.stage === stage);
  const texts = new Set(
    beats.flatMap((one) =>
      one.lines.flatMap((line) => (typeof line.text === "string" ? line.text : line.text.map((each) => each.text))),
    ),
  );
  const ids = new Set(beats.map((one) => one.id));
  return ({ kind, text }) => {
    if (kind === "count") return ids.has(text);
    return kind === "ending" || ((kind === "line" || kind === "narration") && texts.has(text));
  };
}
