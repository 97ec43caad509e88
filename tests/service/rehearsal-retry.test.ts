import { expect, it } from "vitest";
import { canonicalRoom, contextOf, foldAll, forkRoom } from "~/engine/rehearsal";
import { seededDice } from "~/engine/scenario-play";
import { rehearsalState, sendCommand, wholeLog } from "~/service/rehearsal.server";
import { retryRehearsal } from "~/service/rehearsal-start.server";
import { mostParents } from "~/service/room-log.server";
import { rehearsalByKey } from "~/store/rehearsal.server";
import { choose, codeOf, good, inBothHouses, learner, playOut, started } from "../support/rehearse";

inBothHouses((house) => {
  it("goes back to a moment, with a log of its own, and leaves the first attempt as it was", async () => {
    const person = await learner(house());
    const first = await started(person);
    const { seq } = good(await sendCommand(person, first, choose("morning", "visit", "先上门")));
    await playOut(person, first, seededDice(1));
    const before = good(await wholeLog(person, first));

    const second = good(await retryRehearsal(person, first, seq)).key;
    const state = good(await rehearsalState(person, second));
    expect(state.parent).toEqual({ key: first, seq });
    expect(state.attempt).toBe(2);
    expect(state.events.map(({ seq, type, body }) => [seq, type, body])).toEqual([[1, "forked", { of: first, seq }]]);
    expect(state.before.map((event) => event.seq)).toEqual([1, 2, 3]);
    expect(state.before.at(-1)?.words).toBe("先上门");
    expect(state.view.beat).toBe("rules");

    await playOut(person, second, seededDice(2));
    const log = good(await wholeLog(person, second));
    expect(log.inherited.map(({ key, seq }) => [key, seq])).toEqual([1, 2, 3].map((n) => [first, n]));
    const whole = foldAll(log.root, [...log.inherited, ...log.events]);
    const own = foldAll(log.start, log.events);
    expect(contextOf(whole)).toEqual(contextOf(own));
    expect(good(await wholeLog(person, first)).events).toEqual(before.events);
    expect(await rehearsalByKey(house().db, second)).toMatchObject({ version: log.rehearsal.version, attempt: 2 });
  });

  it("starts where its parent stood, at whatever moment, and a retry of a retry likewise", async () => {
    const person = await learner(house());
    const first = await started(person);
    await playOut(person, first, seededDice(6));
    const { start, events } = good(await wholeLog(person, first));
    const last = events.length - 1;
    for (const seq of [0, 1, 2, 3, Math.floor(last / 2), last]) {
      const key = good(await retryRehearsal(person, first, seq)).key;
      await playOut(person, key, seededDice(seq));
      const log = good(await wholeLog(person, key));
      expect(canonicalRoom(log.start)).toBe(canonicalRoom(forkRoom(foldAll(start, events.slice(0, seq)))));
      const again = good(await retryRehearsal(person, key, 1)).key;
      await playOut(person, again, seededDice(seq + 1));
      const grandchild = good(await wholeLog(person, again));
      expect(canonicalRoom(grandchild.start)).toBe(canonicalRoom(forkRoom(foldAll(log.start, log.events.slice(0, 1)))));
      expect(grandchild.inherited).toHaveLength(seq + 1);
    }
  });

  it("refuses a moment that is not there, one after the end, a stranger, and lines without end", async () => {
    const [person, other] = [await learner(house()), await learner(house())];
    const first = await started(person);
    expect(await retryRehearsal(person, first, 99)).toMatchObject({ refusal: { code: "malformed", field: "seq" } });
    expect(codeOf(await retryRehearsal(other, first, 2))).toBe("not-found");
    await playOut(person, first, seededDice(1));
    const { events } = good(await wholeLog(person, first));
    expect(codeOf(await retryRehearsal(person, first, events.length))).toBe("is-over");
    let key = first;
    for (let n = 1; n < mostParents; n++) key = good(await retryRehearsal(person, key, 1)).key;
    expect(codeOf(await retryRehearsal(person, key, 1))).toBe("too-deep");
    await playOut(person, key, seededDice(3));
  });
});
