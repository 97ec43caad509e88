import { randomUUID } from "node:crypto";
import { afterEach, expect, it } from "vitest";
import type { Command } from "~/engine/command";
import { leadOf } from "~/engine/rehearsal";
import { decide } from "~/engine/rehearsal-decide";
import type { Actor } from "~/engine/rehearsal-rights";
import { seededDice } from "~/engine/scenario-play";
import { RoomHub } from "~/service/room.server";
import type { Line } from "~/service/room-line.server";
import { toStore } from "~/service/room-log.server";
import { mostInARow } from "~/service/room-owed.server";
import { ServedRoom } from "~/service/room-served.server";
import { currentScenario, startRoom } from "~/service/scenario.server";
import { appendEvents, eventsAfter } from "~/store/event.server";
import { createRehearsal, type Rehearsal } from "~/store/rehearsal.server";
import { good, inBothHouses, learner } from "../support/rehearse";

const me: Actor = { kind: "seat", role: "lan", solo: true };
const choose = (beat: string, choice: string): Command => ({ id: randomUUID(), type: "choose", beat, choice });
const act = (type: "pause" | "resume"): Command => ({ id: randomUUID(), type });

inBothHouses((house) => {
  const open: RoomHub[] = [];
  const hub = (every?: number) => {
    const one = new RoomHub(house().db, seededDice(open.length + 1), every);
    open.push(one);
    return one;
  };
  afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

  async function rehearsal(): Promise<Rehearsal> {
    const current = await currentScenario("small", house().db);
    if (!current) throw new Error("no scenario");
    const { id } = await learner(house());
    return createRehearsal(house().db, {
      key: randomUUID().slice(0, 16),
      version: current.hash,
      scenario: "small",
      compiler: 1,
      rules: 1,
      mode: "solo",
      openedBy: id,
      at: new Date(),
    });
  }
  const logOf = (row: Rehearsal) => eventsAfter(house().db, row.id, 0, 2000);
  const send = (at: RoomHub, row: Rehearsal, command: Command) =>
    at.send(row, { actor: me, command, person: row.openedBy });
  const gapless = (seqs: number[]) => expect(seqs).toEqual(seqs.map((_, nth) => nth + 1));

  async function follow(at: RoomHub, row: Rehearsal) {
    const lines: Line[] = [];
    const resets: number[] = [];
    const stop = await at.watch(row, { kind: "trainer" }, 0, {
      put: (line) => lines.push(line),
      reset: (seq) => resets.push(seq),
      gone: () => false,
    });
    return { lines, resets, stop, bytes: () => lines.map((line) => line.json) };
  }
  async function until(holds: () => boolean, most = 8_000): Promise<void> {
    for (const end = Date.now() + most; !holds(); ) {
      if (Date.now() > end) throw new Error("waited in vain");
      await new Promise((done) => setTimeout(done, 10));
    }
  }

  it("keeps one order when two processes write one room at the same time, for whoever watches from either", async () => {
    const [one, two] = [hub(200), hub(200)];
    const row = await rehearsal();
    const [from1, from2] = [await follow(one, row), await follow(two, row)];
    const sent = Array.from({ length: 40 }, (_, nth) => act(nth % 2 ? "resume" : "pause"));
    const answers = await Promise.all(sent.flatMap((command) => [send(one, row, command), send(two, row, command)]));
    const log = await logOf(row);
    gapless(log.map((event) => event.seq));
    expect(new Set(log.map((event) => event.command)).size).toBe(log.length);
    for (let nth = 0; nth < sent.length; nth++) {
      const stored = log.find((event) => event.command === sent[nth]?.id);
      // Whoever asked: the same event, or a refusal that left nothing behind.
      for (const answer of answers.slice(nth * 2, nth * 2 + 2))
        if ("seq" in answer) expect(answer).toEqual({ seq: stored?.seq, at: stored?.at });
      if (answers.slice(nth * 2, nth * 2 + 2).every((answer) => "refusal" in answer)) expect(stored).toBeUndefined();
    }
    await until(() => from1.lines.length === log.length && from2.lines.length === log.length);
    expect(from1.bytes()).toEqual(from2.bytes());
    from1.stop();
    from2.stop();
  });

  it("lets many rooms share a statement, each in order", async () => {
    const [one, two] = [hub(), hub()];
    const rows = await Promise.all(Array.from({ length: 12 }, rehearsal));
    await Promise.all(
      rows.flatMap((row) =>
        [one, two].map(async (at) => {
          for (let n = 0; n < 10; n++) await send(at, row, act(n % 2 ? "resume" : "pause"));
        }),
      ),
    );
    for (const row of rows) gapless((await logOf(row)).map((event) => event.seq));
  });

  it("opens and plays on what a process that died had left undone, once, whoever comes next", async () => {
    const row = await rehearsal();
    const [one, two] = [hub(), hub()];
    await Promise.all([one.ready(row), two.ready(row), one.ready(row)]);
    expect((await logOf(row)).map((event) => event.type)).toEqual(["seat", "start"]);
    // A process stores the choice that opens the floor, and dies before the scripts raise their hands.
    await send(one, row, choose("morning", "visit"));
    const { room } = await one.ready(row);
    const decided = decide(room, choose("rules", "turns"), me, Date.now());
    if ("refusal" in decided) throw new Error(decided.refusal.code);
    await appendEvents(house().db, [toStore(row.id, decided.event)]);
    await Promise.all([hub().ready(row), two.ready(row), hub().ready(row)]);
    const log = await logOf(row);
    gapless(log.map((event) => event.seq));
    expect(log.slice(4).map((event) => [event.sender, event.type, event.command])).toEqual([
      ["script:elder", "raise", "script:4"],
      ["script:rider", "raise", "script:5"],
    ]);
  });

  it("plays on for those who watch when the process that owed it is gone", async () => {
    const row = await rehearsal();
    const one = hub(50);
    const from = await follow(one, row);
    await send(one, row, choose("morning", "visit"));
    const { room } = await one.ready(row);
    const decided = decide(room, choose("rules", "turns"), me, Date.now());
    if ("refusal" in decided) throw new Error(decided.refusal.code);
    await appendEvents(house().db, [toStore(row.id, decided.event)]);
    await until(() => from.lines.length === 6);
    expect(from.lines.map((line) => line.seq)).toEqual([1, 2, 3, 4, 5, 6]);
    from.stop();
  });

  it("drops a cache that is ahead of the log, and the feeds with it", async () => {
    const row = await rehearsal();
    const one = hub(60_000);
    const from = await follow(one, row);
    await send(one, row, choose("morning", "wait"));
    await send(one, row, act("pause"));
    await house().db.rows("delete from events where rehearsal = $1 and seq > 2", [row.id]); // a database that failed over
    const answer = good(await send(one, row, choose("morning", "visit")));
    expect(answer).toMatchObject({ seq: 3 });
    expect(from.resets).toEqual([2]);
    expect((await logOf(row)).map((event) => event.body)).toEqual([
      { role: "lan" },
      {},
      { beat: "morning", choice: "visit" },
    ]);
  });

  it("hears by a hint what another process has stored, long before any query", async () => {
    const row = await rehearsal();
    const [one, two] = [hub(60_000), hub(60_000)];
    const from = await follow(two, row);
    good(await send(one, row, act("pause")));
    // The embedded database has one process, and nobody to tell.
    if (house().db.listen) await until(() => from.lines.length === 3, 2_000);
    else await expect(until(() => from.lines.length === 3, 100)).rejects.toThrow("in vain");
    from.stop();
  });

  it("finds by its query what no hint told, within its interval", async () => {
    const row = await rehearsal();
    const [one, two] = [hub(60_000), hub(100)];
    const from = await follow(two, row);
    await one.ready(row);
    const { room } = await one.ready(row);
    const decided = decide(room, act("pause"), me, Date.now());
    if ("refusal" in decided) throw new Error(decided.refusal.code);
    await appendEvents(house().db, [toStore(row.id, decided.event)]); // stored by a process that told nobody
    await until(() => from.lines.length === 3, 2_000);
    from.stop();
  });

  it("leaves nobody behind who left while joining", async () => {
    const row = await rehearsal();
    const one = hub();
    let gone = false;
    const joining = Array.from({ length: 50 }, () =>
      one.watch(row, { kind: "observer" }, 0, { put() {}, reset() {}, gone: () => gone }),
    );
    gone = true;
    for (const stop of await Promise.all(joining)) stop();
    expect(one.watching).toBe(0);
  });

  it("costs a command the same on a long log as on a short one", async () => {
    const one = hub();
    const [short, long] = [await rehearsal(), await rehearsal()];
    await one.ready(short);
    for (let n = 0; n < 300; n++) await send(one, long, act(n % 2 ? "resume" : "pause"));
    const times: Record<"short" | "long", number[]> = { short: [], long: [] };
    for (let n = 0; n < 60; n++)
      for (const [name, row] of [
        ["short", short],
        ["long", long],
      ] as const) {
        const began = performance.now();
        good(await send(one, row, act(n % 2 ? "resume" : "pause")));
        times[name].push(performance.now() - began);
      }
    const median = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1] ?? 0;
    expect(median(times.long)).toBeLessThan(median(times.short) * 3 + 1);
  });

  it("stops scripts that would talk to one another without end", async () => {
    const current = await currentScenario("small", house().db);
    if (!current) throw new Error("no scenario");
    const room = startRoom(current.doc, current.hash, "solo", [leadOf(current.doc)]);
    const row = await rehearsal();
    const talk = Array.from({ length: mostInARow }, (_, nth) => ({
      seq: nth + 1,
      at: 1,
      by: "script:elder",
      command: `script:${nth}`,
      type: "raise",
      body: {},
      said: [],
      words: null,
    }));
    expect(new ServedRoom(row, { parent: null }, room, talk).inARow).toBe(mostInARow);
    expect(new ServedRoom(row, { parent: null }, room, [...talk, { ...talk[0], by: "seat:lan" } as never]).inARow).toBe(
      0,
    );
  });
});
