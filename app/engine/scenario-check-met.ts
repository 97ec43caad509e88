import type { Scenario } from "./scenario";
import type { Played } from "./scenario-check-plays";
import type { Proof, Say } from "./scenario-check-report";
import type { Spread } from "./scenario-check-spread";

/** Beats and choices that no play met and no tier ruled out: open, and never worded as passed. */
export function checkMet(doc: Scenario, spread: Spread, played: Played, say: Say): Proof[] {
  const open = doc.beats.flatMap((beat) =>
    (beat.choices ?? [])
      .map((choice) => choice.id)
      .filter(
        (choice) => spread.moves.has(`${beat.id}/choose:${choice}`) && !played.met.includes(`${beat.id}/${choice}`),
      )
      .map((choice) => `${beat.id}/${choice}`),
  );
  for (const one of open) {
    const [beat, choice] = one.split("/");
    say(
      "没有证明",
      `beats.${beat}.choices.${choice}`,
      "有一次演到过，或证明到不了",
      "演了这么多次没有选到过，也没有证明选不到",
      "open",
    );
  }
  const what = "每个没被判为不可能的选择，都有一次演到过";
  const how = `${played.plays} 次随机演，另加偏着演`;
  return [{ what, answer: open.length === 0 ? "shown" : "not-proved", how }];
}
