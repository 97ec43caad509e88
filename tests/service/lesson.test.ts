import { execFileSync } from "node:child_process";
import { beforeAll, expect, it } from "vitest";
import { usualPreferences } from "~/engine/academy";
import {
  answersOf,
  answersThatHold,
  asks,
  keepAnswer,
  lessonSource,
  openLesson,
  openShelf,
  takeAway,
} from "~/service/lesson.server";
import { resolvePerson } from "~/service/session.server";
import { signInToDemo } from "~/service/sign-in.server";
import { inAHouse } from "../support/house";

inAHouse();
const makeLessons = () =>
  execFileSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "scripts/lessons.ts"], { encoding: "utf8" });
beforeAll(() => {
  makeLessons();
});

it("a lesson that has not changed is not made again", () => {
  expect(makeLessons()).toMatch(/^lessons: \d+ ready, 0 made now/);
});

const slug = "shed-fire-rules";
const guest = { person: null, open: true };
const learner = async () => {
  const done = await signInToDemo({ right: "learner", pin: "", address: "10.3.0.1" });
  const cookie = "cookie" in done ? (done.cookie.split(";")[0] ?? "") : expect.unreachable(done.code);
  return (await resolvePerson(new Request("http://x/", { headers: { cookie } }))) ?? expect.unreachable();
};

it("the shelf stands by date, and each of its lessons can be opened", () => {
  const cards = lessonSource.cards();
  expect(cards.length).toBeGreaterThan(0);
  expect(cards.map(({ date }) => date)).toEqual(cards.map(({ date }) => date).sort());
  for (const card of cards) expect(openLesson(guest, card.slug)).toEqual({ slug: card.slug, rev: card.rev });
  expect(openShelf(guest)).toEqual({ rev: expect.stringMatching(/^[0-9a-f]{16}$/) });
});

it("without PUBLIC_LESSONS a guest is asked to sign in first, whatever is asked for", () => {
  const closed = { person: null, open: false };
  const refusal = { code: "signed-out", because: "signed-out" };
  expect([openShelf(closed), openLesson(closed, slug), takeAway(closed, slug)]).toEqual([refusal, refusal, refusal]);
});

it.each(["../../package", "no-such-lesson", "manifest", "__proto__", ""])("%j is no lesson", (wrong) => {
  expect(openLesson(guest, wrong)).toBeNull();
  expect(takeAway(guest, wrong)).toBeNull();
  expect(asks(wrong, { question: 0, option: 0 })).toBe(false);
});

it("an answer is remembered, the newest counts, and it is nobody else's", async () => {
  const me = await learner();
  expect(await answersOf(me, slug)).toEqual({});
  expect(await keepAnswer(me, slug, { question: 0, option: 2 })).toBeNull();
  expect(await keepAnswer(me, slug, { question: 1, option: 0 })).toBeNull();
  expect(await answersOf(me, slug)).toEqual({ 0: 2, 1: 0 });
  await keepAnswer(me, slug, { question: 0, option: 1 });
  expect(await answersOf(me, slug)).toEqual({ 0: 1, 1: 0 });
  expect(await answersOf({ ...me, id: "somebody-else" }, slug)).toEqual({});
  expect(await answersOf(me, "flying-wire-penalty")).toEqual({});
});

it("somebody without an appointment answers nothing", async () => {
  const stranger = { id: "x", name: "某人", appointments: [], preferences: usualPreferences };
  expect(await keepAnswer(stranger, slug, { question: 0, option: 0 })).toEqual({
    code: "not-yours",
    because: "no-appointment",
  });
});

it("answers to questions that are no longer asked are left out", () => {
  expect(answersThatHold(slug, { 0: 1, 1: 7, 9: 0 })).toEqual({ 0: 1 });
});
