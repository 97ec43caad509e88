import type { Condition } from "./condition";
import type { Consequence } from "./consequence";
import type { Scenario } from "./scenario";
import type { Beat, Choice, Tally, Ways } from "./scenario-beat";
import type { Line } from "./scenario-line";

export type Shows = Pick<Choice, "evidence" | "breach" | "procedure" | "coach" | "grounds" | "lessons">;

/** Every place in a document that the checker looks at, with its path by ids. `beat` is null outside the beats. */
export type Part = {
  field: string;
  beat: Beat | null;
} /** `words`: it decides only what is said (or how a script leans), never where the play can go. */ & (
  | { is: "condition"; when: Condition; words: boolean }
  | { is: "consequence"; consequence: Consequence; by: string | undefined }
  | { is: "line"; line: Line }
  | { is: "shows"; shows: Shows }
  | { is: "ways"; ways: Ways }
);

export function partsOf(doc: Scenario): Part[] {
  const parts = new Parts();
  for (const role of doc.roles)
    role.script?.forEach((entry, index) => {
      parts.condition(`roles.${role.id}.script.${index}.when`, entry.when, true);
    });
  for (const inject of doc.injects) {
    const field = `injects.${inject.id}`;
    parts.condition(`${field}.when`, inject.when);
    parts.lines(`${field}.lines`, inject.lines);
    parts.consequence(`${field}.consequence`, inject.consequence, undefined);
    if (inject.coach) parts.shows(field, { coach: inject.coach });
  }
  for (const beat of doc.beats) beatParts(parts, beat);
  return parts.all;
}

function beatParts(parts: Parts, beat: Beat): void {
  const at = `beats.${beat.id}`;
  parts.beat = beat;
  parts.consequence(`${at}.enter`, beat.enter, undefined);
  parts.lines(`${at}.lines`, beat.lines);
  for (const choice of beat.choices ?? []) {
    const field = `${at}.choices.${choice.id}`;
    parts.condition(`${field}.when`, choice.when);
    parts.lines(`${field}.lines`, choice.lines);
    parts.consequence(`${field}.consequence`, choice.consequence, beat.by);
    parts.shows(field, choice);
    parts.ways(`${field}.to`, choice.to);
  }
  for (const card of beat.floor?.cards ?? []) {
    const field = `${at}.floor.cards.${card.id}`;
    parts.condition(`${field}.when`, card.when);
    parts.lines(`${field}.lines`, card.lines);
    parts.consequence(`${field}.consequence`, card.consequence, card.by);
    parts.shows(field, card);
  }
  for (const heard of ["heardAll", "heardSome"] as const)
    if (beat.floor?.[heard]) parts.shows(`${at}.floor.${heard}`, beat.floor[heard]);
  beat.poll?.lean.forEach((lean, index) => {
    parts.condition(`${at}.poll.lean.${index}.when`, lean.when, true);
  });
  for (const [option, crowd] of Object.entries(beat.poll?.crowd ?? {}))
    parts.tally(`${at}.poll.crowd.${option}`, crowd);
  if (beat.ownersVote) parts.tally(`${at}.ownersVote.turnout`, beat.ownersVote.turnout);
  for (const question of beat.ownersVote?.questions ?? [])
    parts.tally(`${at}.ownersVote.questions.${question.id}.support`, question.support);
  if (beat.next) parts.ways(`${at}.next`, beat.next);
  if (beat.after) {
    parts.lines(`${at}.after.lines`, beat.after.lines);
    parts.consequence(`${at}.after.consequence`, beat.after.consequence, undefined);
    parts.shows(`${at}.after`, beat.after);
    parts.ways(`${at}.after.to`, beat.after.to);
  }
  beat.ending?.epilogue.forEach((entry, index) => {
    parts.condition(`${at}.ending.epilogue.${index}.when`, entry.when, true);
  });
}

class Parts {
  readonly all: Part[] = [];
  beat: Beat | null = null;

  condition(field: string, when: Condition | undefined, words = false): void {
    if (when) this.all.push({ is: "condition", field, beat: this.beat, when, words });
  }
  consequence(field: string, consequence: Consequence | undefined, by: string | undefined): void {
    if (consequence) this.all.push({ is: "consequence", field, beat: this.beat, consequence, by });
  }
  shows(field: string, shows: Shows): void {
    this.all.push({ is: "shows", field, beat: this.beat, shows });
  }
  lines(field: string, lines: readonly Line[] | undefined): void {
    lines?.forEach((line, index) => {
      const at = `${field}.${index}`;
      this.all.push({ is: "line", field: at, beat: this.beat, line });
      const words = line.reveals === undefined && line.mood === undefined;
      this.condition(`${at}.when`, line.when, words);
      if (typeof line.text !== "string")
        line.text.forEach((version, place) => {
          this.condition(`${at}.text.${place}.when`, version.when, words);
        });
    });
  }
  ways(field: string, ways: Ways): void {
    this.all.push({ is: "ways", field, beat: this.beat, ways });
    ways.forEach((way, index) => {
      this.condition(ways.length === 1 ? field : `${field}.${index}.when`, way.when);
    });
  }
  tally(field: string, tally: Tally): void {
    tally.terms.forEach((term, index) => {
      this.condition(`${field}.terms.${index}.when`, term.when);
    });
  }
}
