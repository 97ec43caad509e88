import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Act, command } from "~/engine/command";
import { canonicalRoom, contextOf, fold, foldAll, forkRoom, statusOfRoom } from "~/engine/rehearsal";
import { mayNot } from "~/engine/rehearsal-may";
import { type Actor, hasRight } from "~/engine/rehearsal-rights";
import { refusalOf } from "~/engine/rehearsal-rules";
import { PlayedRoom, smallScenario } from "../support/play-room";

const doc = smallScenario();
const runs = { numRuns: 120, seed: 20261124 };

/** Acts of every type, sensible and senseless: ids of the document, and others. */
const name = fc.constantFrom(
  ...doc.beats.map((beat) => beat.id),
  ...doc.beats.flatMap((beat) => (beat.choices ?? []).map((choice) => choice.id)),
  ...doc.roles.map((role) => role.id),
  ...["fear-card", "oxygen-card", "queue-card", "offer-card", "try", "not-yet", "smoke", "rain", "trust"],
  ...["constructor", "__proto__", "nobody", "", "🙂", "a/b"],
);
const anyAct = fc
  .record({
    type: fc.constantFrom(...command.options.map((option) => option.shape.type.value)),
    beat: name,
    choice: name,
    to: name,
    card: name,
    option: name,
    inject: name,
    gauge: name,
    amount: fc.integer({ min: -20, max: 20 }),
    because: fc.constant("因为"),
    words: fc.constant("我的话"),
  })
  .map((all) => {
    const shape = command.options.find((option) => option.shape.type.value === all.type)?.shape ?? {};
    return Object.fromEntries(Object.entries(all).filter(([key]) => key in shape)) as unknown as Act;
  });
const anyActor: fc.Arbitrary<Actor> = fc.constantFrom<Actor>(
  { kind: "seat", role: "lan", solo: true },
  { kind: "seat", role: "elder", solo: false },
  { kind: "script", role: "rider" },
  { kind: "trainer" },
);

function holdInvariants(room: PlayedRoom["room"]): void {
  const { plot, floor, poll } = contextOf(room);
  for (const value of Object.values(plot.gauges))
    expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
  const beat = doc.beats.find((one) => one.id === plot.beat);
  if (statusOfRoom(room) === "running") {
    expect(floor !== null).toBe(beat?.floor !== undefined);
    expect(poll !== null).toBe(beat?.poll !== undefined);
  }
  if (floor) {
    expect(floor.queue).not.toContain(floor.speaking);
    expect(new Set(floor.queue).size).toBe(floor.queue.length);
    for (const role of floor.queue) expect(floor.speakers).toContain(role);
    for (const turns of Object.values(floor.turns)) expect(turns).toBeLessThanOrEqual(floor.rounds);
  }
  if (poll) for (const role of Object.keys(poll.votes)) expect(poll.voters).toContain(role);
}

describe("a room under arbitrary commands", () => {
  it("breaks no invariant; a refusal changes nothing; what happened folds to the same bytes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyAct, anyActor), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9999 }),
        (acts, seed) => {
          const played = new PlayedRoom(doc, seed);
          played.act({ type: "start" });
          for (const [act, actor] of acts) {
            const before = {
              room: played.room,
              visits: contextOf(played.room).plot.visits,
              now: contextOf(played.room).now,
            };
            const refused = played.act(act, actor);
            if (refused) expect(played.room).toBe(before.room);
            else expect(played.room.seq).toBe(before.room.seq + 1);
            holdInvariants(played.room);
            expect(contextOf(played.room).now).toBeGreaterThanOrEqual(before.now);
            for (const [beat, count] of Object.entries(before.visits))
              expect(contextOf(played.room).plot.visits[beat]).toBeGreaterThanOrEqual(count);
            if (played.dice() < 0.5) played.settle();
          }
          expect(canonicalRoom(foldAll(played.start, played.log))).toBe(canonicalRoom(played.room));
        },
      ),
      runs,
    );
  });

  it("lists in `may` exactly what is accepted", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 30 }), anyAct, (seed, steps, act) => {
        const played = new PlayedRoom(doc, seed).playOut(undefined, steps);
        const open = played.open();
        for (const one of open) expect(refusalOf(played.room, played.me, one)).toBeNull();
        const accepted = hasRight(played.me, act.type) && refusalOf(played.room, played.me, act) === null;
        const words = "words" in act ? { ...act, words: "我的话" } : act;
        const listed = open.some((one) => sameAct(one, words));
        if (act.type !== "nudge") expect(listed).toBe(accepted);
      }),
      runs,
    );
  });

  it("gives on a closed choice the same reason as the refusal", () => {
    const played = new PlayedRoom(doc, 3);
    played.act({ type: "start" });
    played.act({ type: "choose", beat: "morning", choice: "wait" });
    const [closed] = mayNot(played.room, played.me);
    expect(closed).toMatchObject({ type: "choose", option: { id: "ask-oxygen" }, because: "您还不知道老顾为什么急" });
    expect(played.act({ type: "choose", beat: "rules", choice: "ask-oxygen" })).toEqual({
      code: "not-open",
      because: closed?.because,
    });
  });
});

describe("a play", () => {
  it("ends by `may` alone, and folds again to the same bytes from any cut", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const played = new PlayedRoom(doc, seed).playOut();
      expect(statusOfRoom(played.room)).toBe("debrief");
      const cut = seed % played.log.length;
      const half = foldAll(played.start, played.log.slice(0, cut));
      expect(canonicalRoom(foldAll(half, played.log.slice(cut)))).toBe(canonicalRoom(played.room));
      expect(played.log.map((event) => event.seq)).toEqual(played.log.map((_, index) => index + 1));
    }
  });

  it("reads neither clock nor dice in the fold", () => {
    const played = new PlayedRoom(doc, 11).playOut();
    const { now } = Date;
    const { random } = Math;
    Date.now = Math.random = () => {
      throw new Error("the fold read clock or dice");
    };
    try {
      expect(canonicalRoom(foldAll(played.start, played.log))).toBe(canonicalRoom(played.room));
    } finally {
      Date.now = now;
      Math.random = random;
    }
  });

  it("[R3] refuses a press that comes after the beat has moved on", () => {
    const played = new PlayedRoom(doc, 5);
    played.act({ type: "start" });
    played.act({ type: "choose", beat: "morning", choice: "visit" });
    expect(played.act({ type: "choose", beat: "morning", choice: "scold" })).toEqual({ code: "moved-on" });
  });

  it("an aside freezes the beat beneath: coming back pays and says nothing", () => {
    const played = new PlayedRoom(doc, 5);
    played.act({ type: "start" });
    played.act({ type: "choose", beat: "morning", choice: "scold" });
    const { plot } = contextOf(played.room);
    expect(plot).toMatchObject({ beat: "smoke-out", came: "rules", injected: ["smoke"] });
    played.act({ type: "choose", beat: "smoke-out", choice: "calm" });
    const after = contextOf(played.room);
    expect(after.plot).toMatchObject({ beat: "rules", came: null, visits: { rules: 1 } });
    expect(after.said).toEqual([]);
  });

  it("once more: a branch goes on from the chosen moment, and alike choices lead alike", () => {
    const played = new PlayedRoom(doc, 8).playOut();
    const cut = Math.floor(played.log.length / 2);
    const parent = foldAll(played.start, played.log.slice(0, cut));
    let branch = forkRoom(parent);
    branch = fold(branch, {
      at: contextOf(parent).now + 1000,
      by: "seat:lan",
      type: "forked",
      body: { of: "parent", seq: cut },
    });
    for (const event of played.log.slice(cut)) branch = fold(branch, { ...event, at: event.at + 86_400_000 });
    expect(contextOf(branch).plot).toEqual(contextOf(played.room).plot);
    expect(branch.seq).toBe(played.log.length - cut + 1);
  });
});

function sameAct(a: Act, b: Act): boolean {
  const plain = (act: Act) => Object.fromEntries(Object.entries(act).filter(([key]) => key !== "words"));
  return JSON.stringify(Object.entries(plain(a)).sort()) === JSON.stringify(Object.entries(plain(b)).sort());
}
