import type { Scenario } from "./scenario";
import { kindOf, type Ways } from "./scenario-beat";
import type { Effects } from "./scenario-check-effect";
import { refine } from "./scenario-check-formula";
import type { Values } from "./scenario-check-slots";
import type { Spread } from "./scenario-check-spread";

/**
 * The third tier: beats from which an ending is sure, whatever the gauges do. A least fixpoint: a beat wins when somebody
 * has a choice that is open in any case and all of whose ways win; a floor, a poll and a passing beat, when all their
 * ways do.
 * @returns the beats that do not win, nearest to the trouble first: those with a way of their own that is not sure
 */
export function unsureBeats(doc: Scenario, effects: Effects, spread: Spread): { unsure: string[]; roots: string[] } {
  const wins = new Set<string>();
  const normal = doc.beats.filter((beat) => !beat.aside && spread.arrived.has(beat.id));
  const sure = (to: string) => (to === "return" ? normal.every((beat) => wins.has(beat.id)) : wins.has(to));
  const all = (values: Values, ways: Ways | undefined) => possible(values, ways, effects).every(sure);
  for (let grown = true; grown; ) {
    grown = false;
    for (const beat of doc.beats) {
      const values = spread.rest.get(beat.id) ?? spread.arrived.get(beat.id);
      if (wins.has(beat.id) || !values) continue;
      const kind = kindOf(beat);
      const open = (beat.choices ?? []).filter(
        (choice) => !choice.when || refine(values, effects.formulas.of(choice.when).fails) === null,
      );
      const won =
        kind === "ending" ||
        (beat.after && sureWays(beat.after.to, sure)) ||
        (kind === "choices" && open.some((choice) => sureWays(choice.to, sure))) ||
        // A floor and a poll change the play before their ways are read: any of them may be taken.
        ((kind === "floor" || kind === "poll") && sureWays(beat.next ?? [], sure)) ||
        ((kind === "next" || kind === "ownersVote") && all(values, beat.next));
      if (!won) continue;
      wins.add(beat.id);
      grown = true;
    }
  }
  const unsure = doc.beats.filter((beat) => spread.arrived.has(beat.id) && !wins.has(beat.id)).map((beat) => beat.id);
  const roots = unsure.filter((id) => {
    const choices = doc.beats.find((beat) => beat.id === id)?.choices;
    return choices?.every((choice) => choice.when !== undefined);
  });
  return { unsure, roots: roots.length > 0 ? roots : unsure };
}

/** What a choice does comes before its ways are read: any of them may be taken. */
const sureWays = (ways: Ways, sure: (to: string) => boolean) => ways.every((way) => sure(way.to));

/** The ways that may be taken where nothing happens in between. */
function possible(values: Values, ways: Ways | undefined, effects: Effects): string[] {
  let left: Values | null = values;
  const found: string[] = [];
  for (const way of ways ?? []) {
    if (!left) break;
    const pair = way.when ? effects.formulas.of(way.when) : null;
    if (!pair || refine(left, pair.holds)) found.push(way.to);
    left = pair ? refine(left, pair.fails) : null;
  }
  return found;
}
