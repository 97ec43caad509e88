import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createActor, fromCallback, fromPromise } from "xstate";
import { playMachine } from "~/ui/rehearsal/play-machine";
import { clockFace } from "~/ui/rehearsal/use-own-clock";
import type { Answer, Letter, Sight } from "~/ui/rehearsal/wire";

const part = (seq: number) => ({ seq, at: seq, entries: [{ kind: "narration" as const, text: `句 ${seq}` }] });
const sight = (seq: number, seqs: number[]): Sight => ({ seq, view: {} as Sight["view"], parts: seqs.map(part) });
const letter = (id: string, beat = "morning"): Letter => ({ id, type: "choose", body: { beat, choice: "visit" } });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function play(answers: (Answer | "lost")[], later: Sight) {
  const sent: string[] = [];
  const kept: Letter[][] = [];
  const machine = playMachine.provide({
    actors: {
      listen: fromCallback<{ type: string }, { after: number }>(() => undefined),
      read: fromPromise<Sight, { after: number }>(async () => later),
      send: fromPromise<Answer, { letter: Letter }>(async ({ input }) => {
        sent.push(input.letter.id);
        const answer = answers.shift() ?? "lost";
        if (answer === "lost") throw new Error("lost");
        return answer;
      }),
    },
    actions: { keep: ({ context }) => void kept.push(context.outbox) },
  });
  const actor = createActor(machine, { input: { sight: sight(1, [1]) } }).start();
  return { actor, sent, kept };
}

test("a command whose answer is lost goes again under the same id until it was taken", async () => {
  const { actor, sent, kept } = play(["lost", "lost", { seq: 2 }], sight(2, [2]));
  actor.send({ type: "act", letter: letter("a") });
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toEqual(["a", "a", "a"]);
  expect(kept.at(-1)).toEqual([]);
  expect(actor.getSnapshot().context.sight.parts.map((one) => one.seq)).toEqual([1, 2]);
});

test("a double tap is one act", async () => {
  const { actor, sent } = play([{ seq: 2 }, { seq: 3 }], sight(2, [2]));
  actor.send({ type: "act", letter: letter("a") });
  actor.send({ type: "act", letter: letter("b") });
  await vi.advanceTimersByTimeAsync(100);
  expect(sent).toEqual(["a"]);
});

test("a refusal is kept to be shown, and the page is read anew; one of a lapse is nobody's business", async () => {
  const { actor } = play([{ refused: { code: "moved-on" } }, { refused: { code: "moved-on" } }], sight(4, [2, 4]));
  actor.send({ type: "act", letter: letter("a") });
  await vi.advanceTimersByTimeAsync(100);
  expect(actor.getSnapshot().context.refusal).toMatchObject({ code: "moved-on", type: "choose" });
  expect(actor.getSnapshot().context.sight.seq).toBe(4);
  actor.send({ type: "refusal.seen" });
  actor.send({ type: "act", letter: { id: "b", type: "lapse", body: { beat: "morning" } } });
  await vi.advanceTimersByTimeAsync(100);
  expect(actor.getSnapshot().context.refusal).toBeNull();
});

test("a drop under three seconds makes no noise, a longer one does, and coming back looks at once", async () => {
  const { actor } = play([], sight(3, [3]));
  actor.send({ type: "feed.open" });
  await vi.advanceTimersByTimeAsync(10);
  actor.send({ type: "feed.down" });
  await vi.advanceTimersByTimeAsync(2900);
  expect(actor.getSnapshot().matches({ line: "lost" })).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(actor.getSnapshot().matches({ line: "lost" })).toBe(true);
  actor.send({ type: "feed.open" });
  await vi.advanceTimersByTimeAsync(10);
  expect(actor.getSnapshot().matches({ line: "live" })).toBe(true);
  expect(actor.getSnapshot().context.sight.seq).toBe(3);
});

test("the same part heard twice is written once", async () => {
  const { actor } = play([], sight(2, [1, 2]));
  actor.send({ type: "feed.news" });
  actor.send({ type: "feed.news" });
  await vi.advanceTimersByTimeAsync(10);
  expect(actor.getSnapshot().context.sight.parts.map((one) => one.seq)).toEqual([1, 2]);
});

test("the clock's face rounds up, so that 0:00 is the end", () => {
  expect([48_000, 47_001, 60_000, 1, 0].map(clockFace)).toEqual(["0:48", "0:48", "1:00", "0:01", "0:00"]);
});
