import { expect, it } from "vitest";
import { appendEvents, eventByCommand, eventsAfter, lastSeqs } from "~/store/event.server";
import { databaseClock } from "~/store/rehearsal.server";
import { onBothDrivers } from "../support/database";
import { someEvent, someone, someRehearsal } from "../support/rehearsal-rows";

onBothDrivers((db) => {
  it("stores an event with its words and gives both back in order", async () => {
    const person = await someone(db());
    const { id } = await someRehearsal(db(), person);
    const at = 1_790_000_000_123;
    await appendEvents(db(), [
      someEvent(id, 1, {
        at,
        body: { q: "“引号”\\ 和\n换行", n: [1, null] },
        said: [{ by: "elder", text: "我不同意" }],
      }),
    ]);
    await appendEvents(db(), [someEvent(id, 2, { type: "speak", utterance: { words: "大家先听完老张的话", person } })]);

    const [first, second] = await eventsAfter(db(), id, 0, 10);
    expect(first).toEqual({
      rehearsal: id,
      seq: 1,
      sender: "chair",
      command: "c-1",
      type: "choose",
      audience: "all",
      body: { q: "“引号”\\ 和\n换行", n: [1, null] },
      said: [{ by: "elder", text: "我不同意" }],
      at,
      words: null,
    });
    expect(second?.words).toBe("大家先听完老张的话");
    expect(await eventsAfter(db(), id, 1, 10)).toHaveLength(1);
    expect(await eventsAfter(db(), id, 0, 1)).toEqual([first]);
  });

  it("stores one event of many rehearsals in one statement, in whatever order they come", async () => {
    const made = [];
    for (let i = 0; i < 5; i++) made.push(await someRehearsal(db()));
    const stored = await appendEvents(
      db(),
      made.reverse().map(({ id }) => someEvent(id, 1)),
    );
    expect(stored.map((place) => place.rehearsal).sort()).toEqual(made.map(({ id }) => id).sort());
  });

  it("never leaves a hole: an event whose predecessor is missing is not stored, nor are its words", async () => {
    const { id } = await someRehearsal(db());
    expect(await appendEvents(db(), [someEvent(id, 2, { utterance: { words: "悬空的话", person: null } })])).toEqual(
      [],
    );
    expect(await appendEvents(db(), [someEvent(id, 1)])).toEqual([{ rehearsal: id, seq: 1 }]);
    expect(await appendEvents(db(), [someEvent(id, 3)])).toEqual([]);
    expect((await eventsAfter(db(), id, 0, 10)).map((e) => [e.seq, e.words])).toEqual([[1, null]]);
  });

  it("lets the first of two servers have a seq, and tells the second by leaving its place out", async () => {
    const { id } = await someRehearsal(db());
    await appendEvents(db(), [someEvent(id, 1)]);
    const race = await Promise.all(
      ["a", "b", "c", "d"].map((command) => appendEvents(db(), [someEvent(id, 2, { command })])),
    );
    expect(race.filter((places) => places.length === 1)).toHaveLength(1);
    expect(await eventsAfter(db(), id, 1, 10)).toHaveLength(1);
  });

  it("stores a command of a sender once, and finds it again by its id", async () => {
    const { id } = await someRehearsal(db());
    await appendEvents(db(), [someEvent(id, 1, { command: "same" })]);
    expect(await appendEvents(db(), [someEvent(id, 2, { command: "same" })])).toEqual([]);
    expect(await appendEvents(db(), [someEvent(id, 2, { command: "same", sender: "elder" })])).toHaveLength(1);
    expect((await eventByCommand(db(), id, "chair", "same"))?.seq).toBe(1);
    expect((await eventByCommand(db(), id, "elder", "same"))?.seq).toBe(2);
    expect(await eventByCommand(db(), id, "chair", "other")).toBeNull();
  });

  it("refuses two events of one rehearsal in a batch: they would make a hole", async () => {
    const { id } = await someRehearsal(db());
    await expect(appendEvents(db(), [someEvent(id, 1), someEvent(id, 2)])).rejects.toThrow("two events");
    expect(await lastSeqs(db(), [id])).toEqual(new Map([[id, 0]]));
  });

  it("stores nothing of a batch that names a rehearsal that is not there", async () => {
    const { id } = await someRehearsal(db());
    await expect(appendEvents(db(), [someEvent(id, 1), someEvent(999_999, 1)])).rejects.toThrow();
    expect(await lastSeqs(db(), [id])).toEqual(new Map([[id, 0]]));
  });

  it("tells the last seq of several rehearsals at once", async () => {
    const one = await someRehearsal(db());
    const two = await someRehearsal(db());
    for (const seq of [1, 2, 3]) await appendEvents(db(), [someEvent(one.id, seq)]);
    expect(await lastSeqs(db(), [one.id, two.id])).toEqual(
      new Map([
        [one.id, 3],
        [two.id, 0],
      ]),
    );
    expect(await lastSeqs(db(), [])).toEqual(new Map());
    expect(await appendEvents(db(), [])).toEqual([]);
  });

  it("has a clock in whole milliseconds that does not go back", async () => {
    const before = await databaseClock(db());
    const after = await databaseClock(db());
    expect(Number.isInteger(before)).toBe(true);
    expect(after).toBeGreaterThanOrEqual(before);
    expect(Math.abs(before - Date.now())).toBeLessThan(60_000);
  });
});
