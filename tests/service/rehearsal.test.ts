import { expect, it } from "vitest";
import { canonicalRoom, foldAll } from "~/engine/rehearsal";
import { seededDice } from "~/engine/scenario-play";
import { eventsFor, rehearsalNow, rehearsalState, sendCommand, wholeLog } from "~/service/rehearsal.server";
import { startRehearsal } from "~/service/rehearsal-start.server";
import { rooms } from "~/service/room.server";
import { inviteCoach } from "~/store/coach.server";
import { erasePerson } from "~/store/erase.server";
import { eventsAfter } from "~/store/event.server";
import { rehearsalByKey } from "~/store/rehearsal.server";
import { choose, codeOf, good, inBothHouses, learner, playOut, started } from "../support/rehearse";

inBothHouses((house) => {
  const rowOf = async (key: string) => {
    const row = await rehearsalByKey(house().db, key);
    if (!row) throw new Error("no row");
    return row;
  };
  const logOf = async (key: string) => eventsAfter(house().db, (await rowOf(key)).id, 0, 1000);

  it("begins at once: the first lines are there, and the learner may choose", async () => {
    const person = await learner(house());
    const state = good(await rehearsalState(person, await started(person)));
    expect(state.events.map(({ seq, type, by }) => [seq, type, by])).toEqual([
      [1, "seat", "seat:lan"],
      [2, "start", "seat:lan"],
    ]);
    expect(state.events[1]?.said.map((said) => said.text)).toContain("沈书记，三楼那根线又挂出来了。");
    expect(state.view).toMatchObject({ status: "running", beat: "morning" });
    expect(state.view.may.find((may) => may.type === "choose")?.options).toHaveLength(3);
    expect(state.now).toBeGreaterThanOrEqual(state.events[1]?.at ?? 0);
    expect(await rowOf(state.key)).toMatchObject({ attempt: 1, mode: "solo", openedBy: person.id });
  });

  it("plays to an ending by `may` alone; the log is gapless and folds to the room that was shown", async () => {
    const person = await learner(house());
    for (const seed of [1, 2, 3]) {
      const key = await started(person);
      await playOut(person, key, seededDice(seed));
      const { start, events } = good(await wholeLog(person, key));
      expect(events.map((event) => event.seq)).toEqual(events.map((_, nth) => nth + 1));
      expect(events.every((event, nth) => event.at >= (events[nth - 1]?.at ?? 0))).toBe(true);
      const { room } = await rooms().ready(await rowOf(key));
      expect(canonicalRoom(foldAll(start, events))).toBe(canonicalRoom(room));
      expect((await rowOf(key)).closedAt).not.toBeNull();
    }
  });

  it("stores a command once, however often and however close together it is sent", async () => {
    const person = await learner(house());
    const key = await started(person);
    const body = choose("morning", "visit", "我先去看看");
    const answers = await Promise.all(Array.from({ length: 100 }, () => sendCommand(person, key, body)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify(answers[0])]));
    expect(good(answers[0] ?? {})).toMatchObject({ seq: 3 });
    good(await sendCommand(person, key, choose("rules", "turns")));
    expect(await sendCommand(person, key, body)).toEqual(answers[0]);
    expect((await logOf(key)).filter((event) => event.type === "choose")).toHaveLength(2);
  });

  it("refuses the same id with another body, before and after the room has moved on", async () => {
    const person = await learner(house());
    const key = await started(person);
    const body = choose("morning", "wait", "再看看");
    good(await sendCommand(person, key, body));
    for (const other of [
      { ...body, choice: "visit" },
      { ...body, words: "别的话" },
      { id: body.id, type: "pause" },
    ]) {
      expect(codeOf(await sendCommand(person, key, other)), JSON.stringify(other)).toBe("same-id-other-body");
    }
    expect(
      codeOf(await sendCommand(person, key, { id: body.id, type: "choose", beat: "morning", choice: "wait" })),
    ).toBe("same-id-other-body");
    expect((await logOf(key)).length).toBe(3);
  });

  it("stores no refusal: the same id may be sent again, changed", async () => {
    const person = await learner(house());
    const key = await started(person);
    const early = choose("rules", "ask-oxygen");
    expect(codeOf(await sendCommand(person, key, early))).toBe("moved-on");
    good(await sendCommand(person, key, choose("morning", "wait")));
    expect(await sendCommand(person, key, early)).toEqual({
      refusal: { code: "not-open", because: "您还不知道老顾为什么急" },
    });
    good(await sendCommand(person, key, { ...early, choice: "turns" }));
  });

  it("says which field of a command is wrong", async () => {
    const person = await learner(house());
    const key = await started(person);
    const body = choose("morning", "visit");
    const wrong: [unknown, string, string][] = [
      [null, "malformed", ""],
      [[], "malformed", ""],
      ["start", "malformed", ""],
      [{}, "malformed", "type"],
      [{ ...body, type: "fly" }, "unknown-command", "type"],
      [{ ...body, id: "1" }, "malformed", "id"],
      [{ ...body, beat: undefined }, "malformed", "beat"],
      [{ ...body, choice: ["visit"] }, "malformed", "choice"],
      [{ ...body, more: 1 }, "malformed", "more"],
      [{ ...body, words: "a\0b" }, "malformed", "words"],
      [{ ...body, words: "\ud800" }, "malformed", "words"],
      [{ ...body, words: "长".repeat(2001) }, "malformed", "words"],
    ];
    for (const [given, code, field] of wrong) {
      expect((await sendCommand(person, key, given)) as object, JSON.stringify(given)).toMatchObject({
        refusal: { code, field },
      });
    }
    expect(codeOf(await sendCommand(person, key, { id: body.id, type: "inject", inject: "rain" }))).toBe("not-yours");
    expect((await logOf(key)).length).toBe(2);
  });

  it("keeps what was typed beside the log, joined where it is shown", async () => {
    const person = await learner(house());
    const key = await started(person);
    good(await sendCommand(person, key, choose("morning", "visit", "「老顾」\n在家吗？😀")));
    const { events } = good(await rehearsalState(person, key));
    expect(events.at(-1)?.words).toBe("「老顾」\n在家吗？😀");
    expect(JSON.stringify((await logOf(key)).map(({ words: _, ...event }) => event))).not.toContain("在家吗");
  });

  it("answers alike for a key that is somebody else's and one that is nobody's", async () => {
    const [person, other] = [await learner(house()), await learner(house())];
    const key = await started(person);
    for (const wrong of [key, "AAAAAAAAAAAAAAAA", "", "../x", `${key}\0`]) {
      const not = { refusal: { code: "not-found" } };
      expect(await rehearsalNow(other, wrong)).toEqual(not);
      expect(await rehearsalState(other, wrong)).toEqual(not);
      expect(await sendCommand(other, wrong, choose("morning", "visit"))).toEqual(not);
      expect(await sendCommand(other, wrong, "nonsense")).toEqual(not);
      expect(await eventsFor(other, wrong, 0, 0)).toEqual(not);
      expect(await wholeLog(other, wrong)).toEqual(not);
    }
    expect(await startRehearsal(person, { scenario: "none", mode: "solo" })).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(codeOf(await startRehearsal(person, { scenario: "small", mode: "live" }))).toBe("live-later");
  });

  it("opens the whole log after the play: to the learner and an invited coach, never to a manager", async () => {
    const [person, coach, manager] = [
      await learner(house()),
      await learner(house(), "mentor"),
      await learner(house(), "manager"),
    ];
    const key = await started(person);
    const { id } = await rowOf(key);
    expect(codeOf(await wholeLog(person, key))).toBe("not-over");
    expect(codeOf(await wholeLog(coach, key))).toBe("not-found");
    for (const one of [coach, manager])
      await inviteCoach(house().db, { rehearsal: id, coach: one.id, invitedBy: person.id, at: new Date() });
    expect(codeOf(await wholeLog(coach, key))).toBe("not-over");
    await playOut(person, key, seededDice(4));
    expect(good(await wholeLog(coach, key)).events.length).toBeGreaterThan(5);
    expect(codeOf(await wholeLog(manager, key))).toBe("not-yours");
    expect(codeOf(await wholeLog(manager, "AAAAAAAAAAAAAAAA"))).toBe("not-yours");
    expect(codeOf(await rehearsalNow(coach, key))).toBe("not-found");
  });

  it("forgets a person: no trace of name or words in the database, and the log folds as before", async () => {
    const name = "陶忘川";
    const person = await learner(house(), "learner", name);
    const key = await started(person);
    await playOut(person, key, seededDice(5), "只有我说过的话");
    const row = await rowOf(key);
    const { start, events } = good(await wholeLog(person, key));
    expect(events.some((event) => event.words === "只有我说过的话")).toBe(true);
    await erasePerson(house().db, person.id, new Date());
    const after = (await logOf(key)).map(({ words, ...event }) => ({ words, ...event }));
    expect(after.every((event) => event.words === null)).toBe(true);
    const again = after.map((event) => ({ ...event, by: event.sender }) as never);
    expect(canonicalRoom(foldAll(start, again))).toBe(canonicalRoom(foldAll(start, events)));
    const tables = await house().db.rows<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    for (const table of tables)
      for (const trace of [name, "只有我说过的话"])
        expect(
          await house().db.rows(`select 1 from ${table.name} t where t::text like '%' || $1 || '%'`, [trace]),
          `${table.name}: ${trace}`,
        ).toEqual([]);
    expect(JSON.stringify((await rowOf(key)).finalView)).not.toContain(name);
    expect(row.openedBy).toBe(person.id);
    expect((await rowOf(key)).openedBy).toBeNull();
  });
});
