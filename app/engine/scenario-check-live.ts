import type { Scenario } from "./scenario";
import type { Beat } from "./scenario-beat";
import type { Effects } from "./scenario-check-effect";
import type { Formula } from "./scenario-check-formula";
import type { Part } from "./scenario-check-parts";

/**
 * Which slots still matter in a beat: those that some condition reads from here on. Two plots that differ in nothing that
 * matters are one to a search. (Nothing forgotten can matter later; a slot is never written back to a fixed value.)
 */
export class Live {
  private readonly at = new Map<string, Set<number>>();
  private readonly everywhere = new Set<number>();

  constructor(doc: Scenario, parts: readonly Part[], effects: Effects) {
    const read = new Map<string, Set<number>>(doc.beats.map((beat) => [beat.id, new Set()]));
    for (const part of parts) {
      if (part.is !== "condition" || part.words) continue;
      const into = part.beat ? read.get(part.beat.id) : this.everywhere;
      if (into) leaves(effects.formulas.of(part.when).holds, into);
    }
    effects.slots.list.forEach((slot, index) => {
      if (/^(came|injected|pending)/.test(slot.name)) this.everywhere.add(index);
    });
    for (const beat of doc.beats)
      for (const card of beat.floor?.cards ?? []) read.get(beat.id)?.add(effects.slots.place(`played:${card.id}`) ?? 0);
    this.spread(doc, read);
  }

  /** @param came in an aside: the beat beneath, whose slots wait for the return */
  has(slot: number, beat: string, came: string | null): boolean {
    if (this.everywhere.has(slot) || this.at.get(beat)?.has(slot)) return true;
    return came !== null && this.at.get(came)?.has(slot) === true;
  }

  private spread(doc: Scenario, read: Map<string, Set<number>>): void {
    const surprises = doc.injects.flatMap((inject) => inject.to ?? []);
    const onward = (beat: Beat) =>
      [beat.next, beat.after?.to, ...(beat.choices ?? []).map((choice) => choice.to)]
        .flatMap((ways) => ways?.map((way) => way.to) ?? [])
        .concat(beat.aside ? [] : surprises);
    for (const [beat, slots] of read) this.at.set(beat, new Set(slots));
    for (let grown = true; grown; ) {
      grown = false;
      for (const beat of doc.beats) {
        const here = this.at.get(beat.id);
        const before = here?.size ?? 0;
        for (const to of onward(beat)) for (const slot of this.at.get(to) ?? []) here?.add(slot);
        if ((here?.size ?? 0) > before) grown = true;
      }
    }
  }
}

function leaves(formula: Formula, into: Set<number>): void {
  if ("slot" in formula) into.add(formula.slot);
  else for (const one of "all" in formula ? formula.all : formula.any) leaves(one, into);
}
