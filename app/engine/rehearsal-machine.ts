import { type AnyStateMachine, assign, raise, setup } from "xstate";
import { type Floor, type FloorAsked, granted, lowered, newFloor, raised, roundsDone, yielded } from "./floor";
import { newPlot, type Plot, type Said } from "./plot";
import { plotActions, plotGuards, type Told } from "./plot-actions";
import { counted, newPoll, type Poll, type PollAsked, voted } from "./poll";
import type { Scenario } from "./scenario";
import { compilePlot } from "./scenario-machine";

/**
 * The room: regions in parallel. `clock` stamps the instant first; `session` is the rehearsal's life; `plot` is the
 * compiled scenario, asking; `floor` and `poll` answer it. Regions speak by raised events. Rights and rules are not here
 * (rehearsal-rules.ts): guards only branch.
 */
export type RoomContext = {
  /** Instant of the last event, ms. */
  now: number;
  /** What the last event made be said. */
  said: Said[];
  plot: Plot;
  floor: Floor | null;
  /** A floor that an aside has interrupted. */
  kept: Floor | null;
  poll: Poll | null;
};

export type RoomEvent = {
  type: string;
  at?: number;
  role?: string;
  to?: string;
  option?: string;
  gauge?: string;
  amount?: number;
} & {
  floor?: FloorAsked;
  poll?: PollAsked;
  counts?: Record<string, number>;
};

/** The compiler put the right data beside each name; XState hands it over untyped. */
const tell = (action: (told: Told, params: never) => Told) =>
  assign<RoomContext, RoomEvent, unknown, RoomEvent, never>(({ context }, params) => action(context, params as never));

const machine = setup({
  types: { context: {} as RoomContext, events: {} as RoomEvent },
  guards: {
    when: ({ context }, params: unknown) => plotGuards.when(context, params as never),
    ripe: ({ context }, params: unknown) => plotGuards.ripe(context, params as never),
    open: ({ context }, params: unknown) => plotGuards.open(context, params as never),
    came: ({ context }, params: unknown) => plotGuards.came(context, params as never),
    roundsDone: ({ context }) => context.floor !== null && roundsDone(context.floor),
  },
  actions: {
    stamp: assign(({ event }) => (event.at === undefined ? {} : { now: event.at, said: [] })),
    nudge: assign(({ context, event }) => {
      const gauge = event.gauge ?? "";
      const value = Math.max(0, Math.min(100, (context.plot.gauges[gauge] ?? 0) + (event.amount ?? 0)));
      return { plot: { ...context.plot, gauges: { ...context.plot.gauges, [gauge]: value } } };
    }),
    plotStart: raise({ type: "plot.start" }),
    plotEnded: raise({ type: "plot.ended" }),
    arrive: tell(plotActions.arrive),
    choose: tell(plotActions.choose),
    play: tell(plotActions.play),
    lapse: tell(plotActions.lapse),
    strike: tell(plotActions.strike),
    back: tell(plotActions.back),
    heard: assign(({ context }, params: unknown) =>
      plotActions.heard(context, params as { beat: string }, context.floor),
    ),
    polled: assign(({ context, event }, params: unknown) =>
      plotActions.polled(context, params as never, event.counts ?? {}),
    ),
    floorOpen: raise((_, params: unknown) => ({ type: "floor.open", floor: (params as { floor: FloorAsked }).floor })),
    floorShut: raise({ type: "floor.shut" }),
    floorDone: raise({ type: "floor.done" }),
    floorNew: assign(({ context, event }) => {
      const asked = event.floor;
      if (!asked) return {};
      return { floor: context.kept?.beat === asked.beat ? context.kept : newFloor(asked), kept: null };
    }),
    floorGone: assign(({ context }) => ({
      floor: null,
      kept: context.plot.came && context.floor ? yielded(context.floor) : null,
    })),
    handUp: assign(({ context, event }) => (context.floor ? { floor: raised(context.floor, event.role ?? "") } : {})),
    handDown: assign(({ context, event }) =>
      context.floor ? { floor: lowered(context.floor, event.role ?? "") } : {},
    ),
    grant: assign(({ context, event }) => {
      if (!context.floor || !event.to) return {};
      const spoke = { ...context.plot.spoke, [event.to]: (context.plot.spoke[event.to] ?? 0) + 1 };
      return { floor: granted(context.floor, event.to, context.now), plot: { ...context.plot, spoke } };
    }),
    floorPlayed: assign(({ context }) => (context.floor ? { floor: { ...context.floor, played: true } } : {})),
    floorIdle: assign(({ context }) => (context.floor ? { floor: yielded(context.floor) } : {})),
    pollOpen: raise((_, params: unknown) => ({ type: "poll.open", poll: (params as { poll: PollAsked }).poll })),
    pollShut: raise({ type: "poll.shut" }),
    pollNew: assign(({ event }) => (event.poll ? { poll: newPoll(event.poll) } : {})),
    pollVote: assign(({ context, event }) =>
      context.poll && event.role && event.option ? { poll: voted(context.poll, event.role, event.option) } : {},
    ),
    pollCount: raise(({ context }) => ({ type: "poll.closed", counts: context.poll ? counted(context.poll) : {} })),
    pollGone: assign({ poll: null }),
  },
});

const clock = { on: { nudge: { actions: ["stamp", "nudge"] }, "*": { actions: "stamp" } } };

const session = {
  initial: "lobby",
  states: {
    lobby: { on: { start: { target: "running", actions: "plotStart" } } },
    running: { on: { pause: "paused", "plot.ended": "debrief" } },
    paused: { on: { resume: "running" } },
    debrief: { on: { close: "closed" } },
    closed: {},
  },
};

const floor = {
  initial: "closed",
  states: {
    closed: { on: { "floor.open": { target: "open", actions: "floorNew" } } },
    open: {
      initial: "idle",
      on: { "floor.shut": { target: "closed", actions: "floorGone" } },
      states: {
        idle: {
          always: { guard: "roundsDone", target: "full", actions: "floorDone" },
          on: {
            raise: { actions: "handUp" },
            lower: { actions: "handDown" },
            grant: { target: "speaking", actions: "grant" },
            "close-floor": { target: "full", actions: "floorDone" },
          },
        },
        speaking: {
          on: {
            raise: { actions: "handUp" },
            lower: { actions: "handDown" },
            // A card is an edge of the plot; here it only counts as the one card of this turn.
            "card.*": { actions: "floorPlayed" },
            yield: { target: "idle", actions: "floorIdle" },
            cut: { target: "idle", actions: "floorIdle" },
            "due.speech": { target: "idle", actions: "floorIdle" },
          },
        },
        /** Said to the plot that the floor is done; waits to be shut. */
        full: {},
      },
    },
  },
};

const poll = {
  initial: "idle",
  states: {
    idle: { on: { "poll.open": { target: "open", actions: "pollNew" } } },
    open: {
      on: {
        vote: { actions: "pollVote" },
        "close-poll": { target: "counted", actions: "pollCount" },
        "poll.shut": { target: "idle", actions: "pollGone" },
      },
    },
    counted: { on: { "poll.shut": { target: "idle", actions: "pollGone" } } },
  },
};

export const REGIONS = ["clock", "session", "plot", "floor", "poll"] as const;

export function roomMachine(doc: Scenario, mode: Plot["mode"], seats: Plot["seats"]): AnyStateMachine {
  const plot = compilePlot(doc);
  // biome-ignore lint/suspicious/noExplicitAny: the plot's config is data made by the compiler, checked there and not by types
  const states = { clock, session, plot, floor, poll } as any;
  return machine.createMachine({
    id: "room",
    type: "parallel",
    context: { now: 0, said: [], plot: newPlot(doc, mode, seats), floor: null, kept: null, poll: null },
    states,
  });
}
