import { type Condition, subjectOf } from "./condition";
import { bit, bits, NO, PROMISE, RESULT, type Slots, type Values, YES } from "./scenario-check-slots";

/** A condition over slots, with `not` pushed down to the leaves. A leaf holds when the slot's value is in `mask`. */
export type Formula = { slot: number; mask: bigint } | { all: Formula[] } | { any: Formula[] };

export class Formulas {
  private readonly made = new Map<Condition, { holds: Formula; fails: Formula }>();
  /** What has been seen of a condition, wherever it was asked. */
  readonly seen = new Map<Condition, { may: boolean; mayNot: boolean }>();

  constructor(private readonly slots: Slots) {}

  of(when: Condition): { holds: Formula; fails: Formula } {
    const known = this.made.get(when);
    if (known) return known;
    const pair = { holds: this.make(when, true), fails: this.make(when, false) };
    this.made.set(when, pair);
    return pair;
  }

  /** The values with which it holds, and those with which it does not; null where that cannot be. */
  split(values: Values, when: Condition | undefined): { yes: Values | null; no: Values | null } {
    if (!when) return { yes: values, no: null };
    const { holds, fails } = this.of(when);
    const yes = refine(values, holds);
    const no = refine(values, fails);
    const seen = this.seen.get(when);
    if (seen) Object.assign(seen, { may: seen.may || yes !== null, mayNot: seen.mayNot || no !== null });
    else this.seen.set(when, { may: yes !== null, mayNot: no !== null });
    return { yes, no };
  }

  private make(when: Condition, truth: boolean): Formula {
    const both = (list: readonly Condition[] | undefined, value: boolean) =>
      (list ?? []).map((one) => this.make(one, value));
    switch (subjectOf(when)) {
      case "all":
        return truth ? { all: both(when.all, true) } : { any: both(when.all, false) };
      case "any":
        return truth ? { any: both(when.any, true) } : { all: both(when.any, false) };
      case "not":
        return when.not ? this.make(when.not, !truth) : { any: [] };
      case "gauge":
        return this.within(`gauge:${when.gauge}`, when, truth);
      case "counter":
        return this.within(`counter:${when.counter}`, when, truth);
      case "visits":
        return this.within(`visits:${when.visits}`, when, truth);
      case "poll":
        return this.within(`poll:${when.poll}/${when.option}`, when, truth);
      case "spoke":
        return this.within(`spoke:${when.spoke}`, { gte: when.times ?? 1 }, truth);
      case "chose":
        return this.leaf(`chose:${when.chose}`, YES, truth);
      case "played":
        return this.leaf(`played:${when.played}`, YES, truth);
      case "revealed":
        return this.leaf(`revealed:${when.revealed}`, YES, truth);
      case "injected":
        return this.leaf(`injected:${when.injected}`, YES, truth);
      case "knows":
        return this.knows(when.knows ?? "", when.fact ?? "", truth);
      case "promised":
        return this.leaf(`promise:${when.promised}`, bits(1, 3), truth);
      case "kept":
        return this.leaf(`promise:${when.kept}`, bit(PROMISE.indexOf("kept")), truth);
      case "broken":
        return this.leaf(`promise:${when.broken}`, bit(PROMISE.indexOf("broken")), truth);
      case "vote": {
        const mask = bit(RESULT.indexOf(when.is as never));
        const asked = this.slots
          .questions(when.vote ?? "", when.question)
          .map((question) => this.leaf(`vote:${when.vote}/${question}`, mask, truth));
        return truth ? { any: asked } : { all: asked };
      }
      case "stance":
        return this.leaf(`stance:${when.stance}`, this.slots.word(`stance:${when.stance}`, when.is ?? ""), truth);
      case "mood":
        return this.leaf(`mood:${when.mood}`, this.slots.word(`mood:${when.mood}`, when.is ?? ""), truth);
      case "mode":
        return this.leaf("mode", when.mode === "solo" ? 1n : 2n, truth);
      case "seats":
        return this.leaf(`seats:${when.seats}`, when.is === "person" ? 1n : 2n, truth);
    }
  }

  knows(role: string, fact: string, truth: boolean): Formula {
    const ways = [this.leaf(`revealed:${fact}`, YES, truth), this.leaf(`knows:${role}/${fact}`, YES, truth)];
    return truth ? { any: ways } : { all: ways };
  }

  private within(name: string, range: Pick<Condition, "gte" | "lte">, truth: boolean): Formula {
    const place = this.slots.place(name);
    const slot = this.slots.list[place ?? -1];
    if (!slot) return this.leaf(name, NO, truth);
    const from = Math.max(0, (range.gte ?? -Infinity) - slot.low);
    const to = Math.min(slot.size - 1, (range.lte ?? Infinity) - slot.low);
    return this.leaf(name, from > slot.size - 1 ? 0n : bits(from, to), truth);
  }

  /** A slot that nothing wrote down cannot be asked about either: it never holds. */
  private leaf(name: string, mask: bigint, truth: boolean): Formula {
    const place = this.slots.place(name);
    const slot = this.slots.list[place ?? -1];
    if (place === undefined || !slot) return truth ? { any: [] } : { all: [] };
    return { slot: place, mask: truth ? mask : bits(0, slot.size - 1) & ~mask };
  }
}

/** Narrows each slot to what agrees with the formula; null when nothing does. Never drops a plot that agrees. */
export function refine(values: Values, formula: Formula): Values | null {
  if ("slot" in formula) {
    const now = values[formula.slot] ?? 0n;
    const left = now & formula.mask;
    if (left === 0n) return null;
    if (left === now) return values;
    const next = values.slice();
    next[formula.slot] = left;
    return next;
  }
  if ("all" in formula) {
    let now: Values | null = values;
    for (const one of formula.all) {
      now = now && refine(now, one);
      if (!now) return null;
    }
    return now;
  }
  let found: Values | null = null;
  for (const one of formula.any) {
    const part = refine(values, one);
    if (part === values) return values;
    found = join(found, part);
  }
  return found;
}

export function join(a: Values | null, b: Values | null): Values | null {
  if (!a || !b) return a ?? b;
  return a === b ? a : a.map((value, index) => value | (b[index] ?? 0n));
}
