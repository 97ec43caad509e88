import { expect, it } from "vitest";
import {
  addNote,
  coachesOf,
  invitationsTo,
  inviteCoach,
  isInvited,
  notesOn,
  overrule,
  overrulingsOf,
  takeNoteBack,
  withdrawInvitation,
} from "~/store/coach.server";
import { answerQuiz, quizAnswersOf } from "~/store/quiz.server";
import { reflect, reflectionsOf } from "~/store/reflection.server";
import { onBothDrivers } from "../support/database";
import { moment, someone, someRehearsal } from "../support/rehearsal-rows";

const later = new Date(moment.getTime() + 60_000);

onBothDrivers((db) => {
  it("invites a coach, once, and can take it back and invite again", async () => {
    const [learner, coach] = [await someone(db(), "姚敏"), await someone(db(), "周慧")];
    const { id, key } = await someRehearsal(db(), learner);
    const invitation = { rehearsal: id, coach, invitedBy: learner, at: moment };
    expect(await isInvited(db(), id, coach)).toBe(false);
    await inviteCoach(db(), invitation);
    await inviteCoach(db(), { ...invitation, at: later });
    expect(await isInvited(db(), id, coach)).toBe(true);
    expect(await coachesOf(db(), id)).toEqual([{ coach, name: "周慧", at: moment }]);
    const [shown] = await invitationsTo(db(), coach, { limit: 5 });
    expect(shown).toMatchObject({
      key,
      scenario: "flying-wire",
      attempt: 1,
      learner: "姚敏",
      at: moment,
      closedAt: null,
    });
    expect(await invitationsTo(db(), coach, { limit: 5, before: shown?.id })).toEqual([]);
    await withdrawInvitation(db(), id, coach, later);
    expect(await isInvited(db(), id, coach)).toBe(false);
    expect(await invitationsTo(db(), coach, { limit: 5 })).toEqual([]);
    await inviteCoach(db(), { ...invitation, at: later });
    expect(await coachesOf(db(), id)).toEqual([{ coach, name: "周慧", at: later }]);
  });

  it("keeps a coach's notes by their moment, and only the author takes one back", async () => {
    const [coach, other] = [await someone(db(), "周慧"), await someone(db())];
    const { id } = await someRehearsal(db());
    const note = { id: `n-${id}`, rehearsal: id, seq: 7, author: coach, words: "这里先让老人说完", at: moment };
    await addNote(db(), note);
    await addNote(db(), { ...note, words: "sent twice" });
    await addNote(db(), { ...note, id: `m-${id}`, seq: 3, words: "开场稳" });
    expect((await notesOn(db(), id)).map(({ seq, words, name }) => [seq, words, name])).toEqual([
      [3, "开场稳", "周慧"],
      [7, "这里先让老人说完", "周慧"],
    ]);
    await takeNoteBack(db(), { ...note, author: other });
    expect(await notesOn(db(), id)).toHaveLength(2);
    await takeNoteBack(db(), note);
    expect(await notesOn(db(), id)).toHaveLength(1);
  });

  it("keeps every overruling with who and why, in order", async () => {
    const author = await someone(db(), "周慧");
    const { id } = await someRehearsal(db());
    const given = { rehearsal: id, criterion: "procedure", level: 1, because: "没有念结果", author, at: moment };
    await overrule(db(), given);
    await overrule(db(), { ...given, level: 2, because: "复看：念了", at: later });
    expect((await overrulingsOf(db(), id)).map(({ level, name, at }) => [level, name, at])).toEqual([
      [1, "周慧", moment],
      [2, "周慧", later],
    ]);
  });

  it("gives the newest answer to each of the four questions", async () => {
    const [person, other] = [await someone(db()), await someone(db())];
    const { id } = await someRehearsal(db(), person);
    const words = { rehearsal: id, person, question: 1, words: "想先听", at: moment };
    await reflect(db(), words);
    await reflect(db(), { ...words, question: 3, words: "急了" });
    await reflect(db(), { ...words, words: "想先听完每一方", at: later });
    await reflect(db(), { ...words, person: other, question: 2, words: "旁人的" });
    expect(await reflectionsOf(db(), id, person)).toEqual([
      { question: 1, words: "想先听完每一方", at: later },
      { question: 3, words: "急了", at: moment },
    ]);
    await expect(reflect(db(), { ...words, question: 5 })).rejects.toThrow();
  });

  it("gives the newest answer to each question of a lesson", async () => {
    const person = await someone(db());
    const answer = { person, lesson: "fei-xian", question: 0, option: 1, at: moment };
    await answerQuiz(db(), answer);
    await answerQuiz(db(), { ...answer, question: 1, option: 0 });
    await answerQuiz(db(), { ...answer, option: 2, at: later });
    await answerQuiz(db(), { ...answer, lesson: "other" });
    expect(await quizAnswersOf(db(), person, "fei-xian")).toEqual([
      { question: 0, option: 2, at: later },
      { question: 1, option: 0, at: moment },
    ]);
  });
});
