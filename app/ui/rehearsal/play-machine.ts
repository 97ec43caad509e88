import { assign, fromCallback, fromPromise, raise, setup } from "xstate";
import type { Refusal } from "~/engine/refusal";
import type { Answer, Heard, Letter, Sight } from "./wire";

export type PlayContext = {
  sight: Sight;
  /** Seq up to which lines were there before the last act: what comes after is new. */
  read: number;
  outbox: Letter[];
  /** The number of one's own last act: until the page has read as far, what it shows is of before. */
  acted: number;
  refusal: (Refusal & { type: string }) | null;
  tries: number;
  /** News came while the page was being read: it is read once more. */
  stale: boolean;
};

export type PlayEvent =
  | Heard
  | { type: "act"; letter: Letter }
  | { type: "post.found"; letters: Letter[] }
  | { type: "look" }
  | { type: "refusal.seen" };

type ReadInput = { after: number };
const lastSeq = (sight: Sight) => sight.parts.at(-1)?.seq ?? 0;

const first = (letters: Letter[]) => letters[0] as Letter;
const backOff = (tries: number) => Math.min(8000, 500 * 2 ** Math.max(0, tries - 1));

/** The same press twice: a choice of one beat, a turn for one seat, a vote for one option. */
const sameBody = (a: Letter, b: Letter) => ["beat", "to", "option"].every((name) => a.body[name] === b.body[name]);

/** Coming back, one reads on from the last thing one did oneself. */
function beforeLastAct({ parts }: Sight): number {
  const last = parts.findLast(({ entries }) => entries.some((one) => one.kind === "decision" && one.mine));
  return last ? last.seq - 1 : 0;
}

/** Three things at once: the line to the server, the reading of what is new, and the post that goes out. */
export const playMachine = setup({
  types: {
    context: {} as PlayContext,
    events: {} as PlayEvent,
    input: {} as { sight: Sight },
  },
  actors: {
    listen: fromCallback<{ type: string }, ReadInput>(() => undefined),
    read: fromPromise<Sight, ReadInput>(() => new Promise(() => undefined)),
    send: fromPromise<Answer, { letter: Letter }>(() => new Promise(() => undefined)),
  },
  actions: {
    keep: () => undefined,
    put: assign(({ context, event }) => {
      // What came of the last act is not on the page yet: a press now was meant for what is gone.
      if (event.type !== "act" || context.acted > context.sight.seq) return {};
      // A double tap is one act: the same choice of the same beat waits already.
      const same = context.outbox.some((one) => one.type === event.letter.type && sameBody(one, event.letter));
      return same ? {} : { outbox: [...context.outbox, event.letter], refusal: null, read: lastSeq(context.sight) };
    }),
    find: assign(({ context, event }) => {
      if (event.type !== "post.found") return {};
      const known = new Set(context.outbox.map((one) => one.id));
      return { outbox: [...event.letters.filter((one) => !known.has(one.id)), ...context.outbox] };
    }),
    show: assign(({ context }, { sight }: { sight: Sight }) => {
      const last = lastSeq(context.sight);
      const fresh = sight.parts.filter((one) => one.seq > last);
      const newer = sight.seq >= context.sight.seq ? sight : context.sight;
      return { sight: { ...newer, parts: [...context.sight.parts, ...fresh] }, stale: false };
    }),
    sent: assign(({ context }, { seq }: { seq: number }) => ({
      outbox: context.outbox.slice(1),
      acted: Math.max(context.acted, seq),
      tries: 0,
    })),
    refused: assign(({ context }, { refused }: { refused: Refusal }) => {
      const { type } = first(context.outbox);
      // Time ran out in two tabs at once, or a moment after a choice: nobody has to hear of it.
      const silent = type === "lapse";
      return { outbox: context.outbox.slice(1), tries: 0, refusal: silent ? null : { ...refused, type } };
    }),
    tried: assign(({ context }) => ({ tries: context.tries + 1 })),
    rested: assign({ tries: 0 }),
    stale: assign({ stale: true }),
    seen: assign({ refusal: null }),
    look: raise({ type: "look" }),
  },
  guards: {
    mail: ({ context }) => context.outbox.length > 0,
    stale: ({ context }) => context.stale,
  },
  delays: {
    patience: 3000,
    slowness: 1500,
    again: ({ context }) => backOff(context.tries),
  },
}).createMachine({
  id: "play",
  type: "parallel",
  context: ({ input }) => ({
    sight: input.sight,
    read: beforeLastAct(input.sight),
    outbox: [],
    acted: 0,
    refusal: null,
    tries: 0,
    stale: false,
  }),
  invoke: { src: "listen", input: ({ context }) => ({ after: context.sight.seq }) },
  states: {
    /** A drop under three seconds is nobody's business. */
    line: {
      initial: "dropped",
      states: {
        live: { on: { "feed.down": "dropped" } },
        dropped: { after: { patience: "lost" } },
        lost: {},
      },
      on: { "feed.open": { target: ".live", actions: "look" } },
    },
    page: {
      initial: "still",
      states: {
        still: { on: { look: "reading", "feed.news": "reading" } },
        reading: {
          on: { look: { actions: "stale" }, "feed.news": { actions: "stale" } },
          invoke: {
            src: "read",
            input: ({ context }) => ({ after: lastSeq(context.sight) }),
            onDone: [
              {
                guard: "stale",
                target: "reading",
                reenter: true,
                actions: { type: "show", params: ({ event }) => ({ sight: event.output }) },
              },
              { target: "still", actions: { type: "show", params: ({ event }) => ({ sight: event.output }) } },
            ],
            onError: "failed",
          },
        },
        failed: { after: { patience: "reading" }, on: { look: "reading" } },
      },
    },
    post: {
      initial: "empty",
      states: {
        empty: { always: { guard: "mail", target: "sending" } },
        sending: {
          initial: "quick",
          states: { quick: { after: { slowness: "slow" } }, slow: {} },
          invoke: {
            src: "send",
            input: ({ context }) => ({ letter: first(context.outbox) }),
            onDone: [
              {
                guard: ({ event }) => "refused" in event.output,
                target: "empty",
                actions: [
                  { type: "refused", params: ({ event }) => event.output as { refused: Refusal } },
                  "keep",
                  "look",
                ],
              },
              {
                target: "empty",
                actions: [{ type: "sent", params: ({ event }) => event.output as { seq: number } }, "keep", "look"],
              },
            ],
            onError: { target: "waiting", actions: "tried" },
          },
        },
        waiting: { after: { again: "sending" }, on: { "feed.open": "sending" } },
      },
      on: {
        act: { actions: ["put", "keep"] },
        "post.found": { actions: ["find", "keep"] },
        "refusal.seen": { actions: "seen" },
      },
    },
  },
});
