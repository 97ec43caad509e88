import { type Condition, walkCondition } from "./condition";
import type { Scenario } from "./scenario";
import type { Part } from "./scenario-check-parts";

/**
 * The plot, seen by the checker: a row of slots, each with finitely many values, and for each slot the set of values that
 * it may have (bit n of a bigint: value n may be). Only what some condition reads has a slot.
 */
export type Slot = {
  name: string;
  size: number;
  /** The value that bit 0 stands for. */
  low: number;
  start: bigint;
  /** Values beyond the ends are held at the end, and may come back from there. */
  leaky: boolean;
  /** Where conditions cut the values in two: a value below the cut and one not below it are told apart. */
  cuts: Set<number>;
};
export type Values = bigint[];

export const PROMISE = ["none", "made", "kept", "broken"] as const;
export const RESULT = ["none", "passed", "failed", "short"] as const;
export const NO = 1n;
export const YES = 2n;

export const bits = (from: number, to: number): bigint =>
  to < from ? 0n : ((1n << BigInt(to - from + 1)) - 1n) << BigInt(from);
export const bit = (index: number): bigint => 1n << BigInt(index);

export class Slots {
  readonly list: Slot[] = [];
  private readonly places = new Map<string, number>();
  private readonly words = new Map<string, string[]>();

  constructor(
    readonly doc: Scenario,
    parts: readonly Part[],
  ) {
    this.make("came", doc.beats.length + 1, NO);
    for (const inject of doc.injects) this.make(`injected:${inject.id}`, 2, NO);
    for (const part of parts) {
      if (part.is === "condition") walkCondition(part.when, (one) => this.read(one));
      if (part.is === "consequence")
        for (const one of part.consequence.schedule ?? []) this.make(pendingName(one.inject, one.stage), 2, NO);
      if (part.is === "line" && part.line.by && part.line.reveals)
        for (const fact of part.line.reveals) this.knowledge(part.line.by, fact);
    }
    for (const card of doc.beats.flatMap((beat) => beat.floor?.cards ?? [])) {
      this.make(`played:${card.id}`, 2, NO);
      for (const fact of card.reveals ?? []) this.knowledge(card.by, fact);
    }
  }

  place(name: string): number | undefined {
    return this.places.get(name);
  }

  /** The bit of a word (a stance, a mood) in its slot; 0 stands for none yet. */
  word(name: string, text: string): bigint {
    return bit((this.words.get(name)?.indexOf(text) ?? -1) + 1);
  }

  start(): Values {
    return this.list.map((slot) => slot.start);
  }

  /** The slot's values moved by an amount. */
  moved(place: number, values: bigint, by: number): bigint {
    const slot = this.list[place];
    if (!slot || by === 0 || values === 0n) return values;
    const top = slot.size - 1;
    const inside = bits(0, top);
    if (by > 0) {
      const shifted = values << BigInt(by);
      const out = (shifted & inside) | (shifted >> BigInt(slot.size) ? bit(top) : 0n);
      return slot.leaky && values & 1n ? out | bits(0, Math.min(by, top)) : out;
    }
    const below = values & bits(0, Math.min(-by - 1, top));
    const out = (values >> BigInt(-by)) | (below ? 1n : 0n);
    return slot.leaky && values & bit(top) ? out | bits(Math.max(0, top + by), top) : out;
  }

  private make(name: string, size: number, start: bigint, low = 0, leaky = false): Slot {
    const known = this.list[this.places.get(name) ?? -1];
    if (known) {
      known.size = Math.max(known.size, size);
      return known;
    }
    const slot: Slot = { name, size, low, start, leaky, cuts: new Set() };
    this.places.set(name, this.list.length);
    this.list.push(slot);
    return slot;
  }

  private knowledge(role: string, fact: string): void {
    this.make(`revealed:${fact}`, 2, NO);
    const known = this.doc.facts.find((one) => one.id === fact)?.known.includes(role);
    this.make(`knows:${role}/${fact}`, 2, known ? YES : NO);
  }

  private read(one: Condition): void {
    if (one.gauge) {
      const start = this.doc.gauges.find((gauge) => gauge.id === one.gauge)?.start ?? 0;
      cut(this.make(`gauge:${one.gauge}`, 101, bit(start)), one);
    }
    if (one.counter) cut(this.counter(one.counter), one);
    if (one.chose) this.make(`chose:${one.chose}`, 2, NO);
    if (one.played) this.make(`played:${one.played}`, 2, NO);
    if (one.spoke) cut(this.make(`spoke:${one.spoke}`, (one.times ?? 1) + 2, 1n), { gte: one.times ?? 1 });
    if (one.knows && one.fact) this.knowledge(one.knows, one.fact);
    if (one.revealed) this.make(`revealed:${one.revealed}`, 2, NO);
    const promise = one.promised ?? one.kept ?? one.broken;
    if (promise) this.make(`promise:${promise}`, PROMISE.length, 1n);
    if (one.poll && one.option) cut(this.make(`poll:${one.poll}/${one.option}`, this.pollSize(one), 1n), one);
    if (one.vote)
      for (const question of this.questions(one.vote, one.question))
        this.make(`vote:${one.vote}/${question}`, RESULT.length, 1n);
    if (one.visits) cut(this.make(`visits:${one.visits}`, Math.max(one.gte ?? 0, one.lte ?? 0, 0) + 2, 1n), one);
    for (const kind of ["stance", "mood"] as const) {
      const who = one[kind];
      if (!who) continue;
      const slot = this.make(`${kind}:${who}`, 1, 1n);
      const words = this.words.get(slot.name) ?? [];
      if (!this.words.has(slot.name)) this.words.set(slot.name, words);
      // Every word that is asked for, and one more that stands for all the others.
      if (one.is && !words.includes(one.is)) words.push(one.is);
      slot.size = words.length + 2;
    }
    if (one.mode) this.make("mode", 2, 3n);
    if (one.seats) this.make(`seats:${one.seats}`, 2, 3n);
  }

  /** Which questions a condition on a vote asks about. */
  questions(vote: string, question: string | undefined): string[] {
    const asked = this.doc.beats.find((beat) => beat.id === vote)?.ownersVote?.questions ?? [];
    return question ? [question] : asked.map((one) => one.id);
  }

  /** The bit for a stance or mood that no condition asks for. */
  otherWord(name: string): bigint {
    return bit((this.words.get(name)?.length ?? 0) + 1);
  }

  private counter(id: string): Slot {
    return this.make(`counter:${id}`, 2 * REACH + 1, bit(REACH), -REACH, true);
  }

  private pollSize(one: Condition): number {
    const poll = this.doc.beats.find((beat) => beat.id === one.poll)?.poll;
    const crowd = poll?.crowd?.[one.option ?? ""];
    const most = (crowd?.base ?? 0) + (crowd?.terms ?? []).reduce((sum, term) => sum + Math.max(0, term.add), 0);
    return Math.max(0, most) + (poll?.by.length ?? 0) + 1;
  }
}

/** Counters are followed exactly from -REACH to REACH. */
const REACH = 150;

function cut(slot: Slot, one: { gte?: number | undefined; lte?: number | undefined }): void {
  if (one.gte !== undefined) slot.cuts.add(one.gte - slot.low);
  if (one.lte !== undefined) slot.cuts.add(one.lte + 1 - slot.low);
}

export const pendingName = (inject: string, stage: string | undefined): string =>
  stage === undefined ? `pending:${inject}` : `pending:${inject}@${stage}`;
