import { type Condition, walkCondition } from "./condition";
import type { Scenario } from "./scenario";
import type { Choice } from "./scenario-beat";
import type { Part } from "./scenario-check-parts";
import type { Say } from "./scenario-check-report";

/**
 * Choices that do not matter (the same way, the same consequence, the same evidence, and nobody ever asks which it was),
 * and choices that are better than all others of their beat in every respect, at no cost.
 */
export function checkChoices(doc: Scenario, parts: readonly Part[], say: Say): void {
  const asked = new Set<string>();
  const note = (one: Condition) => one.chose && asked.add(one.chose);
  for (const part of parts) if (part.is === "condition") walkCondition(part.when, note);
  for (const beat of doc.beats) {
    const quiet = (beat.choices ?? []).filter((choice) => !asked.has(`${beat.id}/${choice.id}`));
    quiet.forEach((a, at) => {
      for (const b of quiet.slice(at + 1))
        if (effect(a) === effect(b))
          say(
            "没差别",
            `beats.${beat.id}.choices.${b.id}`,
            "两个选择总有一样不同：去向、后果、证据，或后面有人问起",
            `和 ${a.id} 没有差别`,
            "warning",
          );
    });
    const best = quiet.find((choice) =>
      (beat.choices ?? []).every((other) => other === choice || (quiet.includes(other) && beats(doc, choice, other))),
    );
    if (best && quiet.length > 1)
      say("最好", `beats.${beat.id}.choices.${best.id}`, "好的选择也有代价", "处处不比别的差，去向又一样", "warning");
  }
}

const effect = ({ to, consequence, evidence, breach, procedure }: Choice) =>
  JSON.stringify([to, consequence ?? {}, evidence ?? {}, breach ?? {}, procedure ?? {}]);

/** a is nowhere worse than b, somewhere better, and leads the same way; what cannot be compared counts as a difference. */
function beats(doc: Scenario, a: Choice, b: Choice): boolean {
  if (JSON.stringify(a.to) !== JSON.stringify(b.to) || b.when || a.when) return false;
  if (JSON.stringify(rest(a)) !== JSON.stringify(rest(b))) return false;
  const criteria = (one: Choice) =>
    Object.keys(one.evidence ?? {})
      .sort()
      .join();
  if (criteria(a) !== criteria(b)) return false;
  const gains = doc.gauges.map(({ id, good }) => {
    const by = (a.consequence?.gauges?.[id] ?? 0) - (b.consequence?.gauges?.[id] ?? 0);
    return good === "high" ? by : -by;
  });
  for (const { id } of doc.rubric) gains.push((a.evidence?.[id] ?? 0) - (b.evidence?.[id] ?? 0));
  if (a.breach) return false;
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
}

/** What a consequence does beside moving gauges. */
function rest(choice: Choice): unknown {
  const { gauges: _, ...others } = choice.consequence ?? {};
  return others;
}
