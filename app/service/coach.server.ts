import type { z } from "zod";
import { lineOf, type Person } from "~/engine/academy";
import type { noteGiven, overrulingGiven, reflectionGiven } from "~/engine/coach";
import { mayNot, type NotAllowed } from "~/engine/permission";
import { allSites } from "~/store/academy.server";
import * as store from "~/store/coach.server";
import { type CoachChoice, coachesAt } from "~/store/coach-choice.server";
import { answerNote, notesBefore } from "~/store/note-answer.server";
import { reflect, reflectionsOf } from "~/store/reflection.server";
import { type Rehearsal, rehearsalByKey } from "~/store/rehearsal.server";
import { isNotAllowed, openLog, rehearsalFor } from "./debrief-log.server";
import { house } from "./house.server";
import { scenarioByHash, scenarioCards } from "./scenario.server";

export type { CoachChoice } from "~/store/coach-choice.server";

/** done: it is kept. nothing: what it names is not there, or not yet. */
export type Kept = { done: boolean };
const nothing: Kept = { done: false };
const done: Kept = { done: true };

/** Mentors, trainers and experts of the learner's sites and of those above them. */
export async function coachChoices(person: Person): Promise<CoachChoice[]> {
  const { db } = house();
  const sites = await allSites(db);
  const line = new Set(person.appointments.flatMap(({ site }) => [...lineOf(sites, site)]));
  return coachesAt(db, { sites: [...line], except: person.id, now: new Date(), limit: 50 });
}

export async function inviteCoach(person: Person, key: string, coach: string): Promise<Kept | NotAllowed | null> {
  const own = await ownRehearsal(person, key);
  if (!own || isNotAllowed(own)) return own;
  if (!(await coachChoices(person)).some((one) => one.id === coach) || !(await openLog(own)).over) return nothing;
  await store.inviteCoach(house().db, { rehearsal: own.id, coach, invitedBy: person.id, at: new Date() });
  return done;
}

export async function withdrawCoach(person: Person, key: string, coach: string): Promise<Kept | NotAllowed | null> {
  const own = await ownRehearsal(person, key);
  if (!own || isNotAllowed(own)) return own;
  await store.withdrawInvitation(house().db, own.id, coach, new Date());
  return done;
}

/** Pinned to a moment, or to the whole attempt with place 0. */
export async function pinNote(
  person: Person,
  key: string,
  { id, place, words }: z.infer<typeof noteGiven>,
): Promise<Kept | NotAllowed | null> {
  const rehearsal = await rehearsalFor(person, key, "coach-rehearsal");
  if (!rehearsal || isNotAllowed(rehearsal)) return rehearsal;
  const { over, log } = await openLog(rehearsal);
  if (!over || place > log.events.length) return nothing;
  const note = { id, rehearsal: rehearsal.id, seq: place, author: person.id, words, at: new Date() };
  await store.addNote(house().db, note);
  return done;
}

/** One's own, as long as one is still invited. */
export async function takeNoteBack(person: Person, key: string, note: string): Promise<Kept | NotAllowed | null> {
  const rehearsal = await rehearsalFor(person, key, "coach-rehearsal");
  if (!rehearsal || isNotAllowed(rehearsal)) return rehearsal;
  await store.takeNoteBack(house().db, { id: note, rehearsal: rehearsal.id, author: person.id });
  return done;
}

/** With a reason; what the evidence gave stays beside it, and so does every earlier overruling. */
export async function overruleLevel(
  person: Person,
  key: string,
  given: z.infer<typeof overrulingGiven>,
): Promise<Kept | NotAllowed | null> {
  const rehearsal = await rehearsalFor(person, key, "overrule-level");
  if (!rehearsal || isNotAllowed(rehearsal)) return rehearsal;
  const { db } = house();
  const doc = await scenarioByHash(db, rehearsal.version);
  if (!doc?.rubric.some((one) => one.id === given.criterion) || !(await openLog(rehearsal)).over) return nothing;
  await store.overrule(db, { rehearsal: rehearsal.id, author: person.id, at: new Date(), ...given });
  return done;
}

/** The same words again are no new answer. */
export async function saveReflections(
  person: Person,
  key: string,
  answers: z.infer<typeof reflectionGiven>[],
): Promise<Kept | NotAllowed | null> {
  const own = await ownRehearsal(person, key);
  if (!own || isNotAllowed(own)) return own;
  const { db } = house();
  const kept = new Map((await reflectionsOf(db, own.id, person.id)).map(({ question, words }) => [question, words]));
  for (const { question, words } of answers)
    if ((kept.get(question) ?? "") !== words)
      await reflect(db, { rehearsal: own.id, person: person.id, question, words, at: new Date() });
  return done;
}

/** Which moment of this attempt answers a remark on an earlier one, in the learner's own judgement. */
export async function answerToDo(
  person: Person,
  key: string,
  { note, place }: { note: string; place: number | null },
): Promise<Kept | NotAllowed | null> {
  const own = await ownRehearsal(person, key);
  if (!own || isNotAllowed(own)) return own;
  const { db } = house();
  const { scenario, attempt } = own;
  const before = await notesBefore(db, { person: person.id, scenario, attempt });
  if (!before.some((one) => one.id === note)) return nothing;
  await answerNote(db, { note, rehearsal: own.id, place, at: new Date() });
  return done;
}

const page = 20;

export type Coaching = {
  invitations: { key: string; title: string; attempt: number; learner: string; at: string }[];
  next: number | null;
};

/** What this person was invited to, newest first. */
export async function coachingPage(person: Person, before: number | undefined): Promise<Coaching> {
  const { db } = house();
  const rows = await store.invitationsTo(db, person.id, { limit: page + 1, before });
  const shown = rows.slice(0, page);
  const titles = new Map((await scenarioCards()).map(({ id, title }) => [id, title]));
  const invitations = shown.map(({ key, scenario, attempt, learner, at }) => ({
    key,
    title: titles.get(scenario) ?? scenario,
    attempt,
    learner: learner ?? "",
    at: at.toISOString(),
  }));
  return { invitations, next: rows.length > page ? (shown.at(-1)?.id ?? null) : null };
}

async function ownRehearsal(person: Person, key: string): Promise<Rehearsal | NotAllowed | null> {
  const rehearsal = await rehearsalByKey(house().db, key);
  if (!rehearsal) return null;
  return mayNot(person, { verb: "read-own-rehearsal", learner: rehearsal.openedBy }) ?? rehearsal;
}
