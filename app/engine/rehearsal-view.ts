import { knowsFact } from "./plot-holds";
import { beatOf, contextOf, type Room, type SessionStatus, statusOfRoom } from "./rehearsal";
import { type Count, countsOf } from "./rehearsal-count";
import { type May, type MayNot, may, mayNot } from "./rehearsal-may";
import type { Actor } from "./rehearsal-rights";
import type { Gauge } from "./scenario";
import type { Viewer } from "./viewer";

/** A gauge as people see it while they act: a word and a step of a few, never its figure. */
export type GaugeView = {
  id: string;
  label: string;
  good: "high" | "low";
  word: string;
  level: number;
  levels: number;
};

export type PersonView = {
  role: string;
  name: string;
  title: string;
  call: string;
  seal: string;
  played: "person" | "script";
};

export type View = {
  status: SessionStatus;
  stage: { id: string; label: string; meeting: string; nth: number; of: number };
  beat: string;
  /** How often this beat was entered: the key of a learner's own clock. */
  visit: number;
  aside: boolean;
  gauges: GaugeView[];
  people: PersonView[];
  /** Who decides here and what is asked, where somebody decides. */
  ask: { by: string; text: string; mine: boolean } | null;
  floor: {
    chair: string;
    speaking: string | null;
    queue: string[];
    speakers: { role: string; turns: number; of: number }[];
    mine: boolean;
  } | null;
  poll: {
    question: string;
    options: { id: string; text: string }[];
    ballot: "open" | "secret";
    asked: number;
    voted: number;
    mine: boolean;
  } | null;
  /** A deadline that presses here: the learner's own clock counts it. */
  after: { seconds: number; warn: { seconds: number; text: string } | null; dither: string } | null;
  /** Counts that are public, by beat: shows of opinion that are closed, and owners' votes. */
  counts: Record<string, Count>;
  ending: { title: string; kind: string } | null;
  me: MyCard | null;
  may: May[];
  mayNot: MayNot[];
};

/** The private side of a seat: its brief, and what it has come to know. */
export type MyCard = {
  role: string;
  stance: string;
  brief: string;
  goals: string[];
  fear: string;
  bottom: string;
  duty: string;
  facts: string[];
  promises: { text: string; state: "made" | "kept" | "broken" }[];
};

export function viewOf(room: Room, viewer: Viewer, actor: Actor | null): View {
  const { doc } = room;
  const { plot, floor, poll } = contextOf(room);
  const beat = beatOf(room);
  const nth = doc.stages.findIndex((stage) => stage.id === plot.stage);
  const stage = doc.stages[nth] ?? doc.stages[0];
  const role = viewer.kind === "seat" ? viewer.role : null;
  return {
    status: statusOfRoom(room),
    stage: {
      id: plot.stage,
      label: stage?.label ?? "",
      meeting: stage?.meeting ?? "",
      nth: nth + 1,
      of: doc.stages.length,
    },
    beat: plot.beat,
    visit: plot.visits[plot.beat] ?? 0,
    aside: plot.came !== null,
    gauges: doc.gauges
      .filter((gauge) => gauge.shown === "room")
      .map((gauge) => gaugeView(gauge, plot.gauges[gauge.id] ?? gauge.start)),
    people: doc.roles.map(({ id, name, title, call, seal }) => ({
      role: id,
      name,
      title,
      call,
      seal,
      played: plot.seats[id] ?? "script",
    })),
    ask: beat?.choices && beat.by && beat.ask ? { by: beat.by, text: beat.ask, mine: beat.by === role } : null,
    floor: floor && {
      chair: floor.chair,
      speaking: floor.speaking,
      queue: floor.queue,
      speakers: floor.speakers.map((one) => ({ role: one, turns: floor.turns[one] ?? 0, of: floor.rounds })),
      mine: floor.chair === role,
    },
    poll: poll && {
      question: poll.question,
      options: (beat?.poll?.options ?? []).map(({ id, text }) => ({ id, text })),
      ballot: poll.ballot,
      asked: poll.voters.length,
      voted: Object.keys(poll.votes).length,
      mine: role !== null && poll.voters.includes(role),
    },
    after: beat?.after
      ? { seconds: beat.after.seconds, warn: beat.after.warn ?? null, dither: beat.after.dither }
      : null,
    counts: countsOf(room),
    ending: beat?.ending ? { title: beat.title, kind: beat.ending.kind } : null,
    me: role ? myCard(room, role) : null,
    may: actor ? may(room, actor) : [],
    mayNot: actor ? mayNot(room, actor) : [],
  };
}

export function gaugeView(gauge: Gauge, value: number): GaugeView {
  const level = gauge.words.findLastIndex((word) => value >= word.from);
  return {
    id: gauge.id,
    label: gauge.label,
    good: gauge.good,
    word: gauge.words[Math.max(0, level)]?.word ?? "",
    level: Math.max(0, level),
    levels: gauge.words.length,
  };
}

function myCard(room: Room, id: string): MyCard | null {
  const { doc } = room;
  const { plot } = contextOf(room);
  const role = doc.roles.find((one) => one.id === id);
  if (!role) return null;
  const { stance, brief, goals, fear, bottom, duty } = role;
  const seen = doc.promises.filter(
    (one) => plot.promises[one.id] && (one.shown === "room" || one.by === id || one.to === id),
  );
  return {
    role: id,
    stance: plot.stance[id] ?? stance,
    brief,
    goals,
    fear,
    bottom,
    duty,
    facts: doc.facts.filter((fact) => knowsFact(id, fact.id, plot)).map((fact) => fact.text),
    promises: seen.map((one) => ({ text: one.text, state: plot.promises[one.id] ?? "made" })),
  };
}
