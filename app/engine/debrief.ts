import { type CriterionHeld, criteriaOf } from "./debrief-criterion";
import { type Decision, decisionsOf } from "./debrief-decision";
import { type Fairness, fairnessOf } from "./debrief-fairness";
import { type PromiseHeld, promisesOf, type Unlearned, unlearnedBy } from "./debrief-learned";
import { type Moment, momentsOf } from "./debrief-moment";
import { type ProcedureHeld, procedureOf } from "./debrief-procedure";
import { replay, type Step } from "./debrief-step";
import { beatOf, contextOf, leadOf, type RehearsalEvent, type Room } from "./rehearsal";
import { type Count, countsOf } from "./rehearsal-count";
import type { Gauge, Scenario } from "./scenario";
import type { Statutes } from "./statute";

/** What a debrief is made from: the whole log of one attempt, and what was typed, by place in that log. */
export type Log = {
  doc: Scenario;
  start: Room;
  events: readonly RehearsalEvent[];
  /** How many events, from the first, a retry took over from the attempt it branched off. */
  inherited?: number;
  words?: ReadonlyMap<number, string>;
};

/** A gauge's whole course: where it stood at first, and after each place of the time line. */
export type Course = Pick<Gauge, "id" | "label" | "good" | "words"> & { values: number[] };

/** Something that moved a gauge or the story; the first stands for the opening. */
export type Mark = Pick<Step, "place" | "elapsed" | "inherited" | "stage" | "moved"> & { decided: boolean };

export type TimeLine = {
  marks: Mark[];
  courses: Course[];
  /** Stages as far as the play got, each from its first mark. */
  stages: { id: string; label: string; from: number }[];
  elapsed: number;
};

export type Ending = {
  beat: string;
  title: string;
  kind: "sound" | "mixed" | "poor";
  text: string;
  epilogue: string[];
};

export type Debrief = {
  title: string;
  place: string;
  ending: Ending | null;
  line: TimeLine;
  moments: Moment[];
  decisions: Decision[];
  criteria: CriterionHeld[];
  procedure: ProcedureHeld[];
  fairness: Fairness;
  unlearned: Unlearned[];
  promises: PromiseHeld[];
  counts: Count[];
  counters: { label: string; value: number }[];
};

/** One attempt, looked back at. Pure: the same log gives the same debrief, and nothing in it is a mark. */
export function debriefOf(log: Log, statutes: Statutes): Debrief {
  const { doc, start, events, inherited = 0, words = new Map() } = log;
  const who = leadOf(doc);
  const played = replay(doc, start, events, inherited);
  const decisions = decisionsOf(played, doc, who, statutes, words);
  const { plot } = contextOf(played.last);
  return {
    title: doc.title,
    place: doc.place,
    ending: endingOf(played.last, events),
    line: lineOf(played.steps, start, doc, new Set(decisions.map((one) => one.place))),
    moments: momentsOf(played.steps, decisions, doc),
    decisions,
    criteria: criteriaOf(doc, decisions),
    procedure: procedureOf(doc, decisions, statutes),
    fairness: fairnessOf(played, events, doc, who, words),
    unlearned: unlearnedBy(who, plot, doc),
    promises: promisesOf(plot, doc),
    counts: Object.values(countsOf(played.last)),
    counters: doc.counters.map(({ id, label }) => ({ label, value: plot.counters[id] ?? 0 })),
  };
}

function endingOf(last: Room, events: readonly RehearsalEvent[]): Ending | null {
  const beat = beatOf(last);
  if (!beat?.ending) return null;
  const epilogue = events.flatMap(({ said }) => said).filter((one) => one.kind === "epilogue");
  return { beat: beat.id, title: beat.title, ...beat.ending, epilogue: epilogue.map((one) => one.text) };
}

function lineOf(steps: readonly Step[], start: Room, doc: Scenario, decided: ReadonlySet<number>): TimeLine {
  const marked = steps.filter(
    (step) => step.moved.length > 0 || step.to !== step.beat || step.injects.length > 0 || decided.has(step.place),
  );
  const first = contextOf(start).plot.gauges;
  const stages: TimeLine["stages"] = [];
  const asides = new Set(doc.beats.filter((beat) => beat.aside).map((beat) => beat.id));
  marked.forEach(({ stage, beat }, from) => {
    if (stages.at(-1)?.id === stage || (asides.has(beat) && stages.length > 0)) return;
    stages.push({ id: stage, label: doc.stages.find((one) => one.id === stage)?.label ?? "", from });
  });
  return {
    marks: marked.map(({ place, elapsed, inherited, stage, moved }) => ({
      place,
      elapsed,
      inherited,
      stage,
      moved,
      decided: decided.has(place),
    })),
    courses: doc.gauges.map(({ id, label, good, words }) => ({
      id,
      label,
      good,
      words,
      values: [first[id] ?? 0, ...marked.map((step) => step.gauges[id] ?? 0)],
    })),
    stages,
    elapsed: steps.at(-1)?.elapsed ?? 0,
  };
}
