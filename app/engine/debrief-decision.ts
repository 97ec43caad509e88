import type { Act } from "./debrief-act";
import { type Ground, groundOf } from "./debrief-ground";
import type { Move, Replay, Step } from "./debrief-step";
import { holds } from "./plot-holds";
import { contextOf, type Room } from "./rehearsal";
import type { Scenario } from "./scenario";
import type { Choice } from "./scenario-beat";
import type { Statutes } from "./statute";

export type Evidence = { criterion: string; level: number };
export type Breach = { criterion: string; text: string };

/** Something the learner decided, and what can be learned from it. */
export type Decision = {
  place: number;
  elapsed: number;
  inherited: boolean;
  kind: Act["kind"];
  beat: string;
  /** How often this beat had been entered: a second visit is another decision. */
  visit: number;
  title: string;
  stage: string;
  ask: string;
  chosen: string;
  text: string;
  /** What the learner typed, while it has not been erased. */
  words: string | null;
  /** What an experienced secretary might have said here; null where the learner said as much. */
  sound: { text: string; price: string | null } | null;
  merit: Choice["merit"] | null;
  price: string | null;
  coach: string | null;
  grounds: Ground[];
  lessons: string[];
  moved: Move[];
  evidence: Evidence[];
  breaches: Breach[];
  procedure: { step: string; done: boolean }[];
  /** What broke in right after it. */
  injects: { label: string; text: string; coach: string | null }[];
  /** Of a floor: who had no turn. */
  unheard: string[];
};

/** In the order in which the seat decided. `words`: what was typed, by place in the log. */
export function decisionsOf(
  { steps, rooms }: Replay,
  doc: Scenario,
  who: string,
  statutes: Statutes,
  words: ReadonlyMap<number, string>,
): Decision[] {
  return steps.flatMap((step) => {
    const before = rooms[step.place - 1];
    if (!step.act || step.act.who !== who || !before) return [];
    return [decision(step, step.act, before, doc, statutes, words.get(step.place) ?? null)];
  });
}

function decision(
  step: Step,
  act: Act,
  before: Room,
  doc: Scenario,
  statutes: Statutes,
  words: string | null,
): Decision {
  const beat = doc.beats.find((one) => one.id === act.beat);
  const { shows } = act;
  return {
    place: step.place,
    elapsed: step.elapsed,
    inherited: step.inherited,
    kind: act.kind,
    beat: act.beat,
    visit: contextOf(before).plot.visits[act.beat] ?? 1,
    title: beat?.title ?? "",
    stage: step.stage,
    ask: beat?.ask ?? "",
    chosen: act.id,
    text: act.text,
    words,
    sound: soundAt(before, act),
    merit: act.merit ?? null,
    price: act.price ?? null,
    coach: shows.coach ?? null,
    grounds: (shows.grounds ?? []).map((one) => groundOf(one, doc, statutes)),
    lessons: shows.lessons ?? [],
    moved: step.moved,
    evidence: Object.entries(shows.evidence ?? {}).map(([criterion, level]) => ({ criterion, level })),
    breaches: Object.entries(shows.breach ?? {}).map(([criterion, text]) => ({ criterion, text })),
    procedure: Object.entries(shows.procedure ?? {}).map(([name, done]) => ({ step: name, done })),
    injects: step.injects.flatMap((id) => {
      const inject = doc.injects.find((one) => one.id === id);
      return inject ? [{ label: inject.label, text: inject.text, coach: inject.coach ?? null }] : [];
    }),
    unheard: act.unheard.map((id) => doc.roles.find((role) => role.id === id)?.call ?? id),
  };
}

/** A sound choice that was open at that moment: an answer that could not be given teaches nothing. */
function soundAt(before: Room, act: Act): Decision["sound"] {
  const beat = before.doc.beats.find((one) => one.id === act.beat);
  if (act.merit === "sound" || !beat?.choices) return null;
  const { plot } = contextOf(before);
  const sound = beat.choices.find((one) => one.merit === "sound" && holds(one.when, plot));
  return sound ? { text: sound.text, price: sound.price ?? null } : null;
}
