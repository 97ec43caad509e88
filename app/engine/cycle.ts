import { assign, initialTransition, setup, transition } from "xstate";

/** What happened in one person's pass through the four steps at one scenario. Rows, folded; no words are in them. */
export type CycleEvent =
  | { type: "simulated" | "revised" | "coached"; rehearsal: number }
  | { type: "case-begun" | "case-withdrawn" | "case-approved" };

type Context = {
  /** Finished plays, oldest first; the first one is the simulation, later ones are tries again. */
  plays: number[];
  /** Of these, the ones whose debrief was answered: a question by the learner, or a remark by a coach. */
  answered: number[];
};

/**
 * 演练 → 复盘 → 再来 → 写案例. A case can be begun once one debrief has been answered, or once a second try has been
 * finished: who has looked back at nothing and tried nothing again has a story, and nothing to tell others yet. Trying
 * again needs no answer, so that nobody writes a sentence only to get past a door. Until the case stands in the library
 * one may go back and try again as often as one likes; a case that is withdrawn leads back to the third step.
 */
export const cycleMachine = setup({
  types: { context: {} as Context, events: {} as CycleEvent },
  actions: {
    over: assign({
      plays: ({ context, event }) => ("rehearsal" in event ? [...context.plays, event.rehearsal] : context.plays),
    }),
    lookedBack: assign({
      answered: ({ context, event }) =>
        "rehearsal" in event ? [...context.answered, event.rehearsal] : context.answered,
    }),
  },
}).createMachine({
  id: "cycle",
  context: { plays: [], answered: [] },
  initial: "simulate",
  states: {
    simulate: { on: { simulated: { target: "coach", actions: "over" } } },
    coach: {
      on: {
        coached: { target: "revise", actions: "lookedBack" },
        revised: { target: "revise", actions: "over" },
      },
    },
    revise: {
      on: {
        coached: { actions: "lookedBack" },
        revised: { actions: "over" },
        "case-begun": "write",
      },
    },
    write: {
      on: {
        coached: { actions: "lookedBack" },
        revised: { actions: "over" },
        "case-withdrawn": "revise",
        "case-approved": "done",
      },
    },
    // A try after the case stands begins the next round: what it shows may become another case.
    done: {
      on: {
        "case-withdrawn": "revise",
        coached: { actions: "lookedBack" },
        revised: { target: "revise", actions: "over" },
      },
    },
  },
});

export type CycleState = "simulate" | "coach" | "revise" | "write" | "done";
export type Cycle = Context & { state: CycleState };

export function foldCycle(events: readonly CycleEvent[]): Cycle {
  let [snapshot] = initialTransition(cycleMachine);
  for (const event of events) [snapshot] = transition(cycleMachine, snapshot, event);
  return { ...snapshot.context, state: snapshot.value as CycleState };
}

export type StepState = "now" | "done" | "open" | "later";
/** `because` is a key of the catalogues: caseStudy.because. */
export type Because = "play-first" | "look-back-first";
export type CycleStep = { state: StepState; because: Because | null };

const done: CycleStep = { state: "done", because: null };
const now: CycleStep = { state: "now", because: null };
const open: CycleStep = { state: "open", because: null };
const later = (because: Because): CycleStep => ({ state: "later", because });

/** The four steps as a page shows them: the one this person is at, and of the others whether they can be taken. */
export function stepsOf({ state, plays, answered }: Cycle): [CycleStep, CycleStep, CycleStep, CycleStep] {
  if (state === "simulate") return [now, later("play-first"), later("play-first"), later("play-first")];
  const coach = answered.length > 0 ? done : open;
  const revise = plays.length > 1 ? done : open;
  if (state === "coach") return [done, now, open, later("look-back-first")];
  if (state === "revise") return [done, coach, now, open];
  return [done, coach, revise, state === "write" ? now : done];
}

/** Why a case can't be begun here; null when it can. */
export function mayBeginCase({ state }: Cycle): Because | "begun" | null {
  if (state === "simulate") return "play-first";
  if (state === "coach") return "look-back-first";
  return state === "revise" ? null : "begun";
}

/** What the rows of plays and debriefs say, each with its instant (ms). */
export type CycleFacts = {
  plays: readonly { rehearsal: number; overAt: number }[];
  looks: readonly { rehearsal: number; at: number }[];
};

export type Owed = { type: "simulated" | "revised" | "coached"; rehearsal: number; at: number };

/** Facts that the cycle has not taken in yet, as events in the order of their instants; the same facts again owe nothing. */
export function owedTo({ plays, answered }: Cycle, facts: CycleFacts): Owed[] {
  const fresh = facts.plays.filter((one) => !plays.includes(one.rehearsal)).sort((a, b) => a.overAt - b.overAt);
  const known = new Set([...plays, ...fresh.map((one) => one.rehearsal)]);
  const looks = facts.looks.filter((one) => known.has(one.rehearsal) && !answered.includes(one.rehearsal));
  const overs = fresh.map(({ rehearsal, overAt }, index) => ({
    type: plays.length + index === 0 ? ("simulated" as const) : ("revised" as const),
    rehearsal,
    at: overAt,
  }));
  const seen = looks.map(({ rehearsal, at }) => {
    // A clock that was set back must not let a debrief be answered before its play was over.
    const after = overs.find((one) => one.rehearsal === rehearsal)?.at ?? at;
    return { type: "coached" as const, rehearsal, at: Math.max(at, after) };
  });
  return [...overs, ...seen].sort((a, b) => a.at - b.at);
}

/** 用上了吗 is asked once, this long after the case was approved. */
export const ASK_AFTER = 30 * 86_400_000;
