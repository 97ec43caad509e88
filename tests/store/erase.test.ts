import { expect, it } from "vitest";
import { makeSite } from "~/store/academy.server";
import { addNote, inviteCoach, isInvited, notesOn, overrule, overrulingsOf } from "~/store/coach.server";
import { erasePerson, eraseWords } from "~/store/erase.server";
import { appendEvents, eventsAfter } from "~/store/event.server";
import { appoint, personByAccount, personById, personRow } from "~/store/person.server";
import { answerQuiz, quizAnswersOf } from "~/store/quiz.server";
import { reflect, reflectionsOf } from "~/store/reflection.server";
import { rehearsalById, rehearsalsOf } from "~/store/rehearsal.server";
import { holdSeat, seatHoldersOf } from "~/store/seat.server";
import { openSession, passwordHash, sessionPerson, setPassword } from "~/store/session.server";
import { onBothDrivers } from "../support/database";
import { moment, someEvent, someone, someRehearsal } from "../support/rehearsal-rows";

const later = new Date(moment.getTime() + 60_000);

onBothDrivers((db) => {
  it("erases what somebody typed, and nobody else's words, and leaves every event as it was", async () => {
    const [person, other] = [await someone(db()), await someone(db())];
    const { id } = await someRehearsal(db(), person);
    const said = [{ by: "elder", text: "脚本里的话" }];
    await appendEvents(db(), [someEvent(id, 1, { said, utterance: { words: "我的原话", person } })]);
    await appendEvents(db(), [someEvent(id, 2, { utterance: { words: "别人的原话", person: other } })]);
    const before = await eventsAfter(db(), id, 0, 10);
    await eraseWords(db(), person);
    const after = await eventsAfter(db(), id, 0, 10);
    expect(after.map((e) => e.words)).toEqual([null, "别人的原话"]);
    expect(after.map(({ words: _, ...event }) => event)).toEqual(before.map(({ words: _, ...event }) => event));
  });

  it("erases a person: nothing that is stored names them or holds their words", async () => {
    const name = "要删除的名字";
    const [person, learner] = [await someone(db(), name), await someone(db(), "姚敏")];
    await makeSite(db(), { id: `s-${person}`, name: "区旗舰店", tier: "flagship", parent: null }, moment);
    await appoint(db(), { person, site: `s-${person}`, right: "mentor", madeBy: null, at: moment });
    await setPassword(db(), { person, hash: "p", at: moment });
    await openSession(db(), { hash: `s-${person}`, person, at: moment, until: later });
    const own = await someRehearsal(db(), person);
    const coached = await someRehearsal(db(), learner);
    await holdSeat(db(), { rehearsal: own.id, seat: "chair", person, at: moment });
    await appendEvents(db(), [someEvent(own.id, 1, { utterance: { words: "我的原话", person } })]);
    await reflect(db(), { rehearsal: own.id, person, question: 1, words: "反思", at: moment });
    await answerQuiz(db(), { person, lesson: "l", question: 0, option: 0, at: moment });
    await inviteCoach(db(), { rehearsal: coached.id, coach: person, invitedBy: learner, at: moment });
    await addNote(db(), {
      id: `a-${person}`,
      rehearsal: coached.id,
      seq: 1,
      author: person,
      words: "我写的",
      at: moment,
    });
    await addNote(db(), { id: `b-${person}`, rehearsal: own.id, seq: 1, author: learner, words: "写我的", at: moment });
    await overrule(db(), {
      rehearsal: coached.id,
      criterion: "c",
      level: 3,
      because: "理由",
      author: person,
      at: moment,
    });
    const account = (await personRow(db(), person))?.staffNumber ?? "";

    await erasePerson(db(), person, later);

    expect(await personById(db(), person, later)).toBeNull();
    expect(await personByAccount(db(), account)).toBeNull();
    expect(await personRow(db(), person)).toMatchObject({ name: "", staffNumber: null, mobile: null, erasedAt: later });
    expect(await passwordHash(db(), person)).toBeNull();
    expect(await sessionPerson(db(), `s-${person}`, moment)).toBeNull();
    expect(await rehearsalsOf(db(), person, { limit: 5 })).toEqual([]);
    expect((await rehearsalById(db(), own.id))?.openedBy).toBeNull();
    expect((await seatHoldersOf(db(), own.id)).map(({ seat, person, name }) => [seat, person, name])).toEqual([
      ["chair", null, null],
    ]);
    expect((await eventsAfter(db(), own.id, 0, 5)).map((e) => [e.seq, e.words])).toEqual([[1, null]]);
    expect(await reflectionsOf(db(), own.id, person)).toEqual([]);
    expect(await quizAnswersOf(db(), person, "l")).toEqual([]);
    expect(await isInvited(db(), coached.id, person)).toBe(false);
    expect([...(await notesOn(db(), own.id)), ...(await notesOn(db(), coached.id))]).toEqual([]);
    expect(await overrulingsOf(db(), coached.id)).toMatchObject([{ level: 3, because: "", author: null, name: null }]);
    for (const table of [
      "people",
      "seat_holders",
      "utterances",
      "events",
      "rehearsals",
      "coach_notes",
      "level_overrulings",
      "reflections",
    ]) {
      const found = await db().rows(`select 1 from ${table} t where t::text like '%' || $1 || '%'`, [name]);
      expect(found, table).toEqual([]);
    }
  });
});
