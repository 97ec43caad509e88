import type { Plot, Said } from "./plot";
import type { Step } from "./plot-arrive";
import { changed, speak } from "./plot-change";
import type { Card, Choice } from "./scenario-beat";

/** A choice is made: remembered, its lines said, its consequence paid. The lines read the play before the consequence. */
export function choose(plot: Plot, beat: string, choice: Pick<Choice, "id" | "lines" | "consequence">): Step {
  const made = { ...plot, chose: [...plot.chose, `${beat}/${choice.id}`] };
  const spoken = speak(made, choice.lines);
  return { plot: changed(spoken.plot, choice.consequence), said: spoken.said };
}

/** A card is played by the one who has the floor. */
export function play(plot: Plot, card: Pick<Card, "id" | "by" | "text" | "lines" | "reveals" | "consequence">): Step {
  const own: Said = { kind: "card", by: card.by, text: card.text };
  const revealed = changed(
    { ...plot, played: [...plot.played, card.id] },
    card.reveals ? { reveal: card.reveals } : undefined,
  );
  const spoken = speak(changed(revealed, card.consequence), card.lines);
  return { plot: spoken.plot, said: [own, ...spoken.said] };
}

/** A deadline passed with nobody having decided. */
export function lapse(
  plot: Plot,
  beat: string,
  after: { lines?: Choice["lines"]; consequence?: Choice["consequence"] },
): Step {
  const spoken = speak({ ...plot, chose: [...plot.chose, `${beat}/lapse`] }, after.lines);
  return { plot: changed(spoken.plot, after.consequence), said: spoken.said };
}
