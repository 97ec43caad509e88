import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Person } from "~/engine/academy";
import { seededDice } from "~/engine/scenario-play";
import * as coach from "~/service/coach.server";
import { compareAttempts, type DebriefPage, readDebrief } from "~/service/debrief.server";
import { retryRehearsal } from "~/service/rehearsal-start.server";
import { appoint } from "~/store/person.server";
import { moment } from "../support/rehearsal-rows";
import { good, inBothHouses, learner, playOut, started } from "../support/rehearse";

const why = (answer: unknown) => (answer as { because?: string } | null)?.because;

async function page(person: Person, key: string): Promise<DebriefPage> {
  const read = await readDebrief(person, key);
  if (!read || !("over" in read) || !read.over) throw new Error(JSON.stringify(read));
  return read;
}

const note = (place: number, words = "先上门，再开会。") => ({ id: randomUUID(), place, words });

inBothHouses((house) => {
  const coaching = (right: "mentor" | "trainer" | "expert" | "manager", name: string) => learner(house(), right, name);

  async function played(seed = 1): Promise<{ person: Person; key: string }> {
    const person = await learner(house());
    const key = await started(person);
    await playOut(person, key, seededDice(seed), "我的话");
    return { person, key };
  }

  it("gives a debrief to the learner, and to nobody else before they are asked", async () => {
    const { person, key } = await played();
    const own = await page(person, key);
    expect(own).toMatchObject({ mine: true, attempt: 1, parent: null, mayOverrule: false });
    expect(own.debrief.ending).not.toBeNull();
    expect(own.debrief.decisions.some((one) => one.words === "我的话")).toBe(true);
    expect(why(await readDebrief(await learner(house()), key))).toBe("only-coaches");
    expect(why(await readDebrief(await coaching("mentor", "潘老师"), key))).toBe("only-when-invited");
    expect(why(await readDebrief(await coaching("manager", "管站长"), key))).toBe("managers-do-not-read");
    expect(await readDebrief(person, "no-such-key")).toBeNull();
  });

  it("says nothing of a play that goes on, and asks nobody to look at it", async () => {
    const person = await learner(house());
    const key = await started(person);
    expect(await readDebrief(person, key)).toEqual({ over: false, key, title: "一根线", mine: true });
    const mentor = await coaching("mentor", "潘老师");
    expect(await coach.inviteCoach(person, key, mentor.id)).toEqual({ done: false });
    expect(why(await readDebrief(mentor, key))).toBe("only-when-invited");
  });

  it("opens to a coach while they are asked, without the learner's own answers", async () => {
    const { person, key } = await played();
    const mentor = await coaching("mentor", "潘老师");
    await coach.saveReflections(person, key, [{ question: 1, words: "只写给自己的话" }]);
    expect((await page(person, key)).choices.map((one) => one.id)).toContain(mentor.id);
    expect(await coach.inviteCoach(person, key, mentor.id)).toEqual({ done: true });
    const read = await page(mentor, key);
    expect(read).toMatchObject({ mine: false, learner: "姚敏", mayOverrule: false, retries: {}, coaches: [] });
    expect(JSON.stringify(read)).not.toContain("只写给自己的话");
    expect((await coach.coachingPage(mentor, undefined)).invitations).toMatchObject([
      { key, title: "一根线", attempt: 1, learner: "姚敏" },
    ]);
    await coach.withdrawCoach(person, key, mentor.id);
    expect(why(await readDebrief(mentor, key))).toBe("only-when-invited");
    expect((await coach.coachingPage(mentor, undefined)).invitations).toEqual([]);
  });

  it("never offers a manager, and refuses one that is also a mentor", async () => {
    const { person, key } = await played();
    const both = await coaching("mentor", "两头担");
    await appoint(house().db, { person: both.id, site: "demo-qingtong", right: "manager", madeBy: null, at: moment });
    expect((await page(person, key)).choices.map((one) => one.id)).not.toContain(both.id);
    expect(await coach.inviteCoach(person, key, both.id)).toEqual({ done: false });
    const manages = { ...both, appointments: [...both.appointments, { ...both.appointments[0], right: "manager" }] };
    expect(why(await coach.pinNote(manages as Person, key, note(0)))).toBe("managers-do-not-read");
  });

  it("lets only the learner ask, and only coaches of their own sites be asked", async () => {
    const { person, key } = await played();
    const mentor = await coaching("mentor", "潘老师");
    expect(why(await coach.inviteCoach(mentor, key, mentor.id))).toBe("only-your-own");
    const far = await coaching("mentor", "别处的");
    await house().db.rows("update appointments set site = 'demo-shuixing' where person = $1", [far.id]);
    expect(await coach.inviteCoach(person, key, far.id)).toEqual({ done: false });
    expect(await coach.inviteCoach(person, key, (await learner(house())).id)).toEqual({ done: false });
  });

  it("keeps a coach's remarks at their moments, once each, and lets the writer alone take them back", async () => {
    const { person, key } = await played();
    const mentor = await coaching("mentor", "潘老师");
    const trainer = await coaching("trainer", "钟老师");
    const one = note(3);
    expect(why(await coach.pinNote(mentor, key, one))).toBe("only-when-invited");
    expect(why(await coach.pinNote(person, key, one))).toBe("only-coaches");
    for (const { id } of [mentor, trainer]) await coach.inviteCoach(person, key, id);
    await coach.pinNote(mentor, key, one);
    await coach.pinNote(mentor, key, one);
    await coach.pinNote(mentor, key, note(0, "开头稳。下回先上门。"));
    expect(await coach.pinNote(mentor, key, note(4999))).toEqual({ done: false });
    expect((await page(person, key)).notes).toMatchObject([
      { seq: 0, name: "潘老师", words: "开头稳。下回先上门。", mine: false },
      { seq: 3, name: "潘老师" },
    ]);
    await coach.takeNoteBack(trainer, key, one.id);
    expect((await page(mentor, key)).notes).toHaveLength(2);
    const elsewhere = await played();
    await coach.inviteCoach(elsewhere.person, elsewhere.key, mentor.id);
    await coach.takeNoteBack(mentor, elsewhere.key, one.id); // stands in another attempt
    expect((await page(mentor, key)).notes).toHaveLength(2);
    await coach.takeNoteBack(mentor, key, one.id);
    expect((await page(mentor, key)).notes.map(({ seq, mine }) => [seq, mine])).toEqual([[0, true]]);
  });

  it("lets an invited trainer overrule a level with a reason; a mentor and the learner may not", async () => {
    const { person, key } = await played();
    const [mentor, trainer] = [await coaching("mentor", "潘老师"), await coaching("trainer", "钟老师")];
    for (const { id } of [mentor, trainer]) await coach.inviteCoach(person, key, id);
    const ruling = { criterion: "neutral", level: 3, because: "后来两边都请他说了" };
    expect(why(await coach.overruleLevel(mentor, key, ruling))).toBe("only-coaches");
    expect(why(await coach.overruleLevel(person, key, ruling))).toBe("only-coaches");
    expect(await coach.overruleLevel(trainer, key, { ...ruling, criterion: "none" })).toEqual({ done: false });
    const before = (await page(person, key)).criteria[0]?.level;
    await coach.overruleLevel(trainer, key, { ...ruling, level: 4 });
    await coach.overruleLevel(trainer, key, ruling);
    const [after] = (await page(person, key)).criteria;
    expect(after).toMatchObject({ level: before, ruled: { level: 3, because: ruling.because, name: "钟老师" } });
  });

  it("keeps the four answers, and a row only for what changed", async () => {
    const { person, key } = await played();
    const answers = [
      { question: 1, words: "让两边都说完" },
      { question: 4, words: "先上门" },
    ];
    await coach.saveReflections(person, key, answers);
    await coach.saveReflections(person, key, answers);
    await coach.saveReflections(person, key, [{ question: 4, words: "先上门，再开会" }]);
    expect((await page(person, key)).reflections).toEqual({ 1: "让两边都说完", 4: "先上门，再开会" });
    const rows = await house().db.rows("select id from reflections where person = $1", [person.id]);
    expect(rows).toHaveLength(3);
    expect(why(await coach.saveReflections(await coaching("mentor", "潘老师"), key, answers))).toBe("only-your-own");
  });

  it("starts a retry before the decision, shows what it inherited, and lays both beside each other", async () => {
    const { person, key } = await played();
    const first = await page(person, key);
    const rules = first.debrief.decisions.find((one) => one.beat === "rules");
    const from = first.retries[rules?.place ?? 0];
    expect(from).toEqual({ key, seq: (rules?.place ?? 0) - 1 });
    const again = good(await retryRehearsal(person, from?.key ?? "", from?.seq ?? 0)).key;
    await playOut(person, again, seededDice(77));
    const second = await page(person, again);
    expect(second).toMatchObject({ attempt: 2, parent: 1 });
    expect(second.debrief.decisions[0]).toMatchObject({ inherited: true, place: first.debrief.decisions[0]?.place });
    expect(second.debrief.decisions[0]?.words).toBe(first.debrief.decisions[0]?.words);
    expect(second.debrief.decisions.find((one) => one.beat === "rules")?.inherited).toBe(false);
    // An inherited decision is tried again where it was made.
    expect(second.retries[second.debrief.decisions[0]?.place ?? 0]?.key).toBe(key);
    for (const [at, other] of [
      [again, key],
      [key, again],
      [again, null],
    ] as const) {
      const compared = await compareAttempts(person, at, other);
      expect(compared).toMatchObject({ title: "一根线", first: { key }, second: { key: again } });
    }
    const mentor = await coaching("mentor", "潘老师");
    await coach.inviteCoach(person, again, mentor.id);
    expect((await page(mentor, again)).attempts).toEqual([]);
    expect(why(await compareAttempts(mentor, again, key))).toBe("only-when-invited");
    await coach.inviteCoach(person, key, mentor.id);
    expect(await compareAttempts(mentor, again, key)).toMatchObject({ first: { attempt: 1 }, second: { attempt: 2 } });
  });

  it("has nothing to compare with one attempt, and never compares with somebody else's", async () => {
    const { person, key } = await played();
    expect(await compareAttempts(person, key, null)).toEqual({ alone: true, key });
    const other = await played();
    expect(why(await compareAttempts(person, key, other.key))).toBe("only-coaches");
  });

  it("turns a remark into something to do, which the learner answers with a moment of the next attempt", async () => {
    const { person, key } = await played();
    const mentor = await coaching("mentor", "潘老师");
    await coach.inviteCoach(person, key, mentor.id);
    const one = note(0, "下回先上门。");
    await coach.pinNote(mentor, key, one);
    expect((await page(person, key)).toDos).toEqual([]);
    const again = good(await retryRehearsal(person, key, 2)).key;
    await playOut(person, again, seededDice(5));
    const open = await page(person, again);
    expect(open.toDos).toEqual([
      { note: one.id, words: "下回先上门。", name: "潘老师", attempt: 1, title: null, answer: null },
    ]);
    const morning = open.debrief.decisions[0];
    await coach.answerToDo(person, again, { note: one.id, place: morning?.place ?? 0 });
    expect((await page(person, again)).toDos[0]).toMatchObject({ answer: morning?.place, title: "早上" });
    await coach.answerToDo(person, again, { note: one.id, place: null });
    expect((await page(person, again)).toDos[0]?.answer).toBeNull();
    expect(await coach.answerToDo(person, again, { note: randomUUID(), place: 3 })).toEqual({ done: false });
    expect(why(await coach.answerToDo(mentor, again, { note: one.id, place: 3 }))).toBe("only-your-own");
    // Whoever was not invited to the earlier attempt is not told what was remarked on it.
    const trainer = await coaching("trainer", "钟老师");
    for (const { id } of [mentor, trainer]) await coach.inviteCoach(person, again, id);
    expect((await page(trainer, again)).toDos).toEqual([]);
    expect((await page(mentor, again)).toDos).toMatchObject([{ note: one.id }]);
  });
});
