import type { Inject, Scenario } from "./scenario";
import { type Beat, kindOf, type Ways } from "./scenario-beat";
import type { Effects } from "./scenario-check-effect";
import { join, refine } from "./scenario-check-formula";
import { bit, bits, NO, pendingName, type Values, YES } from "./scenario-check-slots";

/** A set of plots in one beat: just arrived (an inject may ripen first), or at rest (somebody acts, or it passes on). */
export type Node = { beat: string; rest: boolean; values: Values };

/**
 * What may happen next. `by: someone`: whoever acts picks the move; its outcomes are not in their hand. `by: itself`: it
 * goes on alone. `by: trainer`: nobody can count on it.
 */
export type Next = {
  label: string;
  by: "someone" | "itself" | "trainer";
  outcomes: Node[];
  /** Open with all of these values, not only with some. */
  sure: boolean;
};

type Add = (label: string, by: Next["by"], outcomes: Node[], sure?: boolean) => unknown;

export class Steps {
  private readonly beats: ReadonlyMap<string, Beat>;
  private readonly places: ReadonlyMap<string, number>;

  /** @param trained injects that the trainer may send in; those that ripen by themselves always count */
  constructor(
    readonly doc: Scenario,
    readonly effects: Effects,
    private readonly trained: readonly string[],
  ) {
    this.beats = new Map(doc.beats.map((beat) => [beat.id, beat]));
    this.places = new Map(doc.beats.map((beat, index) => [beat.id, index]));
  }

  beat(id: string): Beat {
    const found = this.beats.get(id);
    if (!found) throw new Error(`no beat ${id}: the shape tier of the checker comes first`);
    return found;
  }

  start(): Node[] {
    const first = this.doc.beats[0];
    return first ? this.enter(this.effects.slots.start(), first.id) : [];
  }

  next(node: Node): Next[] {
    const beat = this.beat(node.beat);
    if (beat.ending) return [];
    return node.rest ? this.acts(beat, node.values) : [this.ripen(beat, node.values)];
  }

  private enter(values: Values, to: string): Node[] {
    const { effects } = this;
    if (to !== "return") return [{ beat: to, rest: false, values: effects.arrive(values, this.beat(to)) }];
    const came = values[effects.slots.place("came") ?? -1] ?? 0n;
    const back = effects.set(values, "came", NO);
    return this.doc.beats
      .filter((_, index) => came & bit(index + 1))
      .map((beat) => ({ beat: beat.id, rest: false, values: back }));
  }

  private follow(values: Values, ways: Ways | undefined): Node[] {
    let left: Values | null = values;
    const found: Node[] = [];
    for (const way of ways ?? []) {
      if (!left) break;
      const { yes, no } = this.effects.formulas.split(left, way.when);
      if (yes) found.push(...this.enter(yes, way.to));
      left = no;
    }
    return found;
  }

  /** Injects that ripen by themselves, and the rest, in which none does. */
  private ripen(beat: Beat, values: Values): Next {
    const outcomes: Node[] = [];
    let rest: Values | null = values;
    if (!beat.aside)
      for (const inject of this.doc.injects) {
        const fresh = this.fresh(values, inject);
        if (!fresh) continue;
        const due = this.due(fresh, inject, beat);
        if (due) outcomes.push(...this.strike(due, inject, beat));
        if (inject.by === "trainer" || !inject.when) continue;
        const { yes, no } = this.effects.formulas.split(fresh, inject.when);
        if (yes) outcomes.push(...this.strike(yes, inject, beat));
        const gone = rest && this.gone(rest, inject);
        rest = join(gone, no && rest && meet(rest, no));
      }
    if (rest) outcomes.push({ beat: beat.id, rest: true, values: rest });
    return { label: "", by: "itself", outcomes, sure: true };
  }

  private fresh(values: Values, inject: Inject): Values | null {
    const { slots } = this.effects;
    return refine(values, {
      all: [
        { slot: slots.place(`injected:${inject.id}`) ?? 0, mask: NO },
        { slot: slots.place("came") ?? 0, mask: NO },
      ],
    });
  }

  private gone(values: Values, inject: Inject): Values | null {
    return refine(values, { slot: this.effects.slots.place(`injected:${inject.id}`) ?? 0, mask: YES });
  }

  /** Scheduled: after so many beats (counted as: at any of them), or at its stage. */
  private due(values: Values, inject: Inject, beat: Beat): Values | null {
    let found: Values | null = null;
    for (const stage of [undefined, beat.stage]) {
      const slot = this.effects.slots.place(pendingName(inject.id, stage));
      if (slot !== undefined) found = join(found, refine(values, { slot, mask: YES }));
    }
    return found;
  }

  private strike(values: Values, inject: Inject, beat: Beat): Node[] {
    const { effects } = this;
    let now = effects.set(values, `injected:${inject.id}`, YES);
    now = effects.set(now, pendingName(inject.id, undefined), NO);
    for (const stage of this.doc.stages) now = effects.set(now, pendingName(inject.id, stage.id), NO);
    if (inject.to && inject.then === "return") now = effects.set(now, "came", bit((this.places.get(beat.id) ?? 0) + 1));
    now = effects.lines(effects.changed(now, inject.consequence), inject.lines);
    return inject.to ? this.enter(now, inject.to) : [{ beat: beat.id, rest: false, values: now }];
  }

  private acts(beat: Beat, values: Values): Next[] {
    const kind = kindOf(beat);
    if (kind === "next" || kind === "ownersVote")
      return [{ label: "", by: "itself", outcomes: this.follow(values, beat.next), sure: true }];
    const found: Next[] = [];
    const add: Add = (label, by, outcomes, sure = true) => found.push({ label, by, outcomes, sure });
    const { effects } = this;
    for (const choice of beat.choices ?? []) {
      const { yes, no } = effects.formulas.split(values, choice.when);
      if (!yes) continue;
      const made = effects.lines(effects.set(yes, `chose:${beat.id}/${choice.id}`, YES), choice.lines);
      const outcomes = this.follow(effects.changed(made, choice.consequence), choice.to);
      add(`choose:${choice.id}`, "someone", outcomes, no === null);
    }
    if (beat.floor) this.floor(beat, beat.floor, values, add);
    if (beat.poll) add("poll-closed", "someone", this.follow(this.polled(beat, beat.poll, values), beat.next));
    if (beat.after) {
      const made = effects.lines(effects.set(values, `chose:${beat.id}/lapse`, YES), beat.after.lines);
      add("lapse", "someone", this.follow(effects.changed(made, beat.after.consequence), beat.after.to));
    }
    if (!beat.aside)
      for (const inject of this.doc.injects) {
        const fresh = this.trained.includes(inject.id) && inject.by !== "when" && this.fresh(values, inject);
        if (fresh) add(`inject:${inject.id}`, "trainer", this.strike(fresh, inject, beat));
      }
    return found;
  }

  private floor(beat: Beat, floor: NonNullable<Beat["floor"]>, values: Values, add: Add): void {
    const { effects } = this;
    const stay = (now: Values): Node[] => [{ beat: beat.id, rest: false, values: now }];
    for (const card of floor.cards) {
      const unplayed = refine(values, { slot: effects.slots.place(`played:${card.id}`) ?? 0, mask: NO });
      const yes = unplayed && effects.formulas.split(unplayed, card.when).yes;
      if (!yes) continue;
      let now = effects.moved(effects.set(yes, `played:${card.id}`, YES), `spoke:${card.by}`, 1);
      for (const fact of card.reveals ?? []) {
        effects.tells(now, card, card.by, fact);
        now = effects.set(now, `revealed:${fact}`, YES);
      }
      add(`card:${card.id}`, "someone", stay(effects.lines(effects.changed(now, card.consequence), card.lines)), false);
    }
    // A turn without a card: the seat has spoken all the same.
    for (const role of floor.speakers)
      if (effects.slots.place(`spoke:${role}`) !== undefined)
        add(`turn:${role}`, "someone", stay(effects.moved(values, `spoke:${role}`, 1)));
    for (const heard of ["heard-all", "heard-some"])
      add(heard, "someone", this.follow(effects.set(values, `chose:${beat.id}/${heard}`, YES), beat.next));
  }

  /** Persons vote as they like: each option gets anything from none of the seats to all, and its crowd. */
  private polled(beat: Beat, poll: NonNullable<Beat["poll"]>, values: Values): Values {
    const { effects } = this;
    let now = values;
    for (const lean of poll.lean) effects.formulas.split(values, lean.when);
    for (const option of poll.options) {
      const crowd = poll.crowd?.[option.id];
      let mask = 0n;
      for (const sum of crowd ? effects.sums(values, crowd, Number.MAX_SAFE_INTEGER) : [0])
        mask |= bits(sum, sum + poll.by.length);
      now = effects.set(now, `poll:${beat.id}/${option.id}`, mask);
    }
    return now;
  }
}

const meet = (a: Values, b: Values): Values | null => {
  const both = a.map((value, index) => value & (b[index] ?? 0n));
  return both.some((value) => value === 0n) ? null : both;
};
