import type { Condition } from "./condition";
import type { Consequence } from "./consequence";
import { ownersVoteResult } from "./owners-vote";
import type { Scenario } from "./scenario";
import type { Beat, Tally } from "./scenario-beat";
import { Formulas, join, refine } from "./scenario-check-formula";
import type { Part } from "./scenario-check-parts";
import { bit, NO, pendingName, RESULT, Slots, type Values, YES } from "./scenario-check-slots";
import type { Line } from "./scenario-line";

/** What acts do to sets of values: the same steps as plot-change.ts and plot-arrive.ts, over all plots at once. */
export class Effects {
  readonly slots: Slots;
  readonly formulas: Formulas;
  /** Lines, cards whose speaker may know what they reveal, by "by/fact" at the object itself. */
  readonly knowing = new Map<object, boolean>();
  /** Beat/question → results that may come about. */
  readonly results = new Map<string, bigint>();

  constructor(doc: Scenario, parts: readonly Part[]) {
    this.slots = new Slots(doc, parts);
    this.formulas = new Formulas(this.slots);
  }

  /** Sets a slot outright (or leaves it, when nothing reads it). */
  set(values: Values, name: string, mask: bigint): Values {
    const place = this.slots.place(name);
    if (place === undefined || values[place] === mask) return values;
    const next = values.slice();
    next[place] = mask;
    return next;
  }

  moved(values: Values, name: string, by: number): Values {
    const place = this.slots.place(name);
    return place === undefined ? values : this.set(values, name, this.slots.moved(place, values[place] ?? 0n, by));
  }

  changed(values: Values, consequence: Consequence | undefined): Values {
    if (!consequence) return values;
    let now = values;
    for (const [id, by] of Object.entries(consequence.gauges ?? {})) now = this.moved(now, `gauge:${id}`, by);
    for (const [id, by] of Object.entries(consequence.count ?? {})) now = this.moved(now, `counter:${id}`, by);
    for (const { fact, to } of consequence.give ?? [])
      for (const role of to) now = this.set(now, `knows:${role}/${fact}`, YES);
    for (const fact of consequence.reveal ?? []) now = this.set(now, `revealed:${fact}`, YES);
    for (const id of consequence.promise ?? []) now = this.turn(now, `promise:${id}`, 0, 1);
    for (const id of consequence.keep ?? []) now = this.turn(now, `promise:${id}`, 1, 2);
    for (const id of consequence.break ?? []) now = this.turn(now, `promise:${id}`, 1, 3);
    for (const [id, text] of Object.entries(consequence.stance ?? {})) now = this.say(now, `stance:${id}`, text);
    for (const [id, text] of Object.entries(consequence.mood ?? {})) now = this.say(now, `mood:${id}`, text);
    for (const one of consequence.schedule ?? []) now = this.set(now, pendingName(one.inject, one.stage), YES);
    return now;
  }

  private turn(values: Values, name: string, from: number, to: number): Values {
    const place = this.slots.place(name);
    const now = place === undefined ? 0n : (values[place] ?? 0n);
    return now & bit(from) ? this.set(values, name, (now & ~bit(from)) | bit(to)) : values;
  }

  private say(values: Values, name: string, text: string): Values {
    const place = this.slots.place(name);
    if (place === undefined) return values;
    const word = this.slots.word(name, text);
    return this.set(values, name, word === 1n ? this.slots.otherWord(name) : word);
  }

  lines(values: Values, lines: readonly Line[] | undefined): Values {
    let now = values;
    for (const line of lines ?? []) {
      const { yes, no } = this.formulas.split(now, line.when);
      if (!yes) continue;
      const said = this.versions(yes, line);
      const after = said.yes && this.spoken(said.yes, line);
      now = join(join(after, said.no), no) ?? now;
    }
    return now;
  }

  private versions(values: Values, line: Line): { yes: Values | null; no: Values | null } {
    if (typeof line.text === "string") return { yes: values, no: null };
    return this.first(
      values,
      line.text.map((version) => version.when),
    );
  }

  /** Whether one of these holds: what is left for the next is what fails the one before. */
  private first(values: Values, list: readonly (Condition | undefined)[]): { yes: Values | null; no: Values | null } {
    let left: Values | null = values;
    let taken: Values | null = null;
    for (const when of list) {
      if (!left) break;
      const { yes, no } = this.formulas.split(left, when);
      taken = join(taken, yes);
      left = no;
    }
    return { yes: taken, no: left };
  }

  private spoken(values: Values, line: Line): Values {
    let now = values;
    if (line.mood && line.by) now = this.say(now, `mood:${line.by}`, line.mood);
    for (const fact of line.reveals ?? []) {
      if (line.by) this.tells(now, line, line.by, fact);
      if (!line.to) now = this.set(now, `revealed:${fact}`, YES);
      else for (const role of line.to) now = this.set(now, `knows:${role}/${fact}`, YES);
    }
    return now;
  }

  /** Notes whether the one who reveals a fact may know it then. */
  tells(values: Values, what: object, by: string, fact: string): void {
    const may = refine(values, this.formulas.knows(by, fact, true)) !== null;
    this.knowing.set(what, (this.knowing.get(what) ?? false) || may);
  }

  arrive(values: Values, beat: Beat): Values {
    let now = this.moved(values, `visits:${beat.id}`, 1);
    if (!beat.aside) now = this.set(now, "came", NO);
    now = this.lines(this.changed(now, beat.enter), beat.lines);
    if (beat.ownersVote) now = this.count(now, beat, beat.ownersVote);
    for (const entry of beat.ending?.epilogue ?? []) this.formulas.split(now, entry.when);
    return now;
  }

  private count(values: Values, beat: Beat, vote: NonNullable<Beat["ownersVote"]>): Values {
    const turnouts = this.sums(values, vote.turnout, vote.households);
    let now = values;
    for (const question of vote.questions) {
      const supports = this.sums(values, question.support, Number.MAX_SAFE_INTEGER);
      let mask = 0n;
      for (const turnout of turnouts)
        for (const support of [Math.min(...supports), Math.max(...supports)]) {
          const result = ownersVoteResult(question.matter, vote.households, turnout, Math.min(support, turnout));
          mask |= bit(RESULT.indexOf(result));
        }
      const name = `${beat.id}/${question.id}`;
      this.results.set(name, (this.results.get(name) ?? 0n) | mask);
      now = this.set(now, `vote:${name}`, mask);
    }
    return now;
  }

  /** Every sum that the terms may add up to, each term alone. */
  sums(values: Values, tally: Tally, most: number): Set<number> {
    let sums = new Set([tally.base]);
    for (const term of tally.terms) {
      const { yes, no } = this.formulas.split(values, term.when);
      const next = new Set<number>();
      for (const sum of sums) {
        if (yes) next.add(sum + term.add);
        if (no) next.add(sum);
      }
      sums = next;
    }
    return new Set([...sums].map((sum) => Math.max(0, Math.min(most, sum))));
  }
}
