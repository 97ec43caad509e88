import { expect, it } from "vitest";
import type { Person } from "~/engine/academy";
import { contextOf } from "~/engine/rehearsal";
import { seededDice } from "~/engine/scenario-play";
import {
  eventsFor,
  rehearsalNow,
  rehearsalState,
  sendCommand,
  watchRehearsal,
  wholeLog,
} from "~/service/rehearsal.server";
import { rooms } from "~/service/room.server";
import type { Line } from "~/service/room-line.server";
import { rehearsalByKey } from "~/store/rehearsal.server";
import { byMay, choose, good, inBothHouses, learner, playOut, started } from "../support/rehearse";

const after = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function watched(person: Person, key: string, from: number) {
  const lines: Line[] = [];
  const resets: number[] = [];
  const stop = good(
    await watchRehearsal(person, key, from, {
      put: (line) => lines.push(line),
      reset: (seq) => resets.push(seq),
      gone: () => false,
    }),
  );
  return { lines, resets, stop, bytes: () => lines.map((line) => line.frame.toString()).join("") };
}

inBothHouses((house) => {
  it("gives whoever comes later the end of what came before, byte for byte, in order", async () => {
    const person = await learner(house());
    const key = await started(person);
    const live = await watched(person, key, 0);
    await playOut(person, key, seededDice(1));
    live.stop();
    const { events } = good(await wholeLog(person, key));
    expect(events.length).toBeGreaterThan(live.lines.length); // scripts' votes are hidden
    const seen = live.lines.map((line) => line.seq);
    for (const from of [0, ...seen]) {
      const later = await watched(person, key, from);
      later.stop();
      expect(later.bytes()).toBe(
        live.lines
          .filter((line) => line.seq > from)
          .map((line) => line.frame.toString())
          .join(""),
      );
    }
    for (let from = 0; from <= events.length; from++) {
      const { events: rest } = good(await eventsFor(person, key, from, 0));
      expect(rest.map((event) => event.seq)).toEqual(seen.filter((seq) => seq > from));
      let last = from;
      for (const event of rest) {
        expect(event.seq - (event.skip ?? 0)).toBe(last + 1);
        last = event.seq;
      }
    }
    expect(good(await rehearsalState(person, key)).events).toEqual(live.lines.map((line) => line.seen));
    expect(rooms().watching).toBe(0);
  });

  it("wakes a long poll at the next event, and lets it go when its time is up or its asker has left", async () => {
    const person = await learner(house());
    const key = await started(person);
    const waiting = eventsFor(person, key, 2, 5_000);
    await after(30);
    good(await sendCommand(person, key, choose("morning", "visit")));
    const heard = good(await waiting);
    expect(heard).toMatchObject({ seq: 3, events: [{ seq: 3, type: "choose" }] });
    const began = performance.now();
    expect(good(await eventsFor(person, key, 3, 120))).toEqual({ seq: 3, events: [] });
    expect(performance.now() - began).toBeGreaterThan(100);
    const left = new AbortController();
    const alone = eventsFor(person, key, 3, 20_000, left.signal);
    await after(20);
    left.abort();
    expect(good(await alone).events).toEqual([]);
    expect(rooms().watching).toBe(0);
  });

  it("tells one whose number is ahead of the log to begin anew", async () => {
    const person = await learner(house());
    const key = await started(person);
    const { resets, lines, stop } = await watched(person, key, 77);
    stop();
    expect([resets, lines]).toEqual([[2], []]);
  });

  it("lets nothing private into any byte before the play makes it known", async () => {
    const person = await learner(house());
    const doc = "私·顾 私·顾怕 私·顾底线 私·魏 私·魏怕 私·魏底线 私约".split(" ");
    const facts: [string, string][] = [
      ["oxygen", "私事·顾家老人夜里吸氧"],
      ["rent", "私事·小魏欠着房租"],
    ];
    let seenOxygen = false;
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const dice = seededDice(seed);
      const key = await started(person);
      const live = await watched(person, key, 0);
      for (let n = 0; n < 200; n++) {
        const now = good(await rehearsalNow(person, key));
        const row = await rehearsalByKey(house().db, key);
        if (!row) throw new Error("no row");
        const { room } = await rooms().ready(row);
        const { knows, revealed, promises } = contextOf(room).plot;
        const bytes = JSON.stringify(now) + live.bytes() + JSON.stringify(good(await rehearsalState(person, key)));
        for (const text of doc) if (text !== "私约") expect(bytes).not.toContain(text);
        if (!promises.quiet) expect(bytes).not.toContain("私约");
        for (const [fact, text] of facts)
          if (!knows[fact]?.includes("lan") && !revealed.includes(fact)) expect(bytes).not.toContain(text);
        if (knows.oxygen?.includes("lan")) {
          seenOxygen = true;
          expect(bytes).toContain("私事·顾家老人夜里吸氧");
        }
        expect(bytes).not.toContain("隐患"); // a gauge that is shown in the debrief
        expect(live.lines.filter(({ seen }) => seen.type === "vote" && seen.by !== "seat:lan")).toEqual([]);
        if (now.view.status === "debrief") break;
        good(await sendCommand(person, key, byMay(now.view.may, dice) ?? {}));
      }
      live.stop();
    }
    expect(seenOxygen).toBe(true);
  });
});
