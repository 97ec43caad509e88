import { lessonCard } from "~/compile/lesson-shelf.server";
import { heldStatutes } from "~/compile/statute-shelf.server";
import type { Person } from "~/engine/academy";
import { type CriterionRuled, ruledOver, type ToDo } from "~/engine/coach";
import { type Comparison, compareOf } from "~/engine/compare";
import { type Debrief, debriefOf } from "~/engine/debrief";
import { mayNot, type NotAllowed } from "~/engine/permission";
import { type CoachNote, coachesOf, notesOn, overrulingsOf } from "~/store/coach.server";
import { invitedAmong } from "~/store/coach-choice.server";
import { noteAnswersIn, notesBefore } from "~/store/note-answer.server";
import { personRow } from "~/store/person.server";
import { reflectionsOf } from "~/store/reflection.server";
import { attemptsAt, type Rehearsal, rehearsalById } from "~/store/rehearsal.server";
import { type CoachChoice, coachChoices } from "./coach.server";
import { type CycleView, cycleView } from "./cycle.server";
import { isNotAllowed, type OpenLog, type Origin, openLog, rehearsalFor } from "./debrief-log.server";
import { house } from "./house.server";

/** Another attempt at the same scenario that this reader may open. */
export type Attempt = { key: string; attempt: number; over: boolean };

export type NotOver = { over: false; key: string; title: string; mine: boolean };

export type DebriefPage = {
  over: true;
  key: string;
  attempt: number;
  scenario: string;
  learner: string;
  mine: boolean;
  mayOverrule: boolean;
  /** The attempt that this one branched off, if it did. */
  parent: number | null;
  debrief: Debrief;
  criteria: CriterionRuled[];
  /** Decision's place → where a retry of it begins. */
  retries: Record<number, Origin>;
  lessons: Record<string, string>;
  attempts: Attempt[];
  notes: (Omit<CoachNote, "at"> & { at: string; mine: boolean })[];
  coaches: { coach: string; name: string }[];
  choices: CoachChoice[];
  reflections: Record<number, string>;
  toDos: ToDo[];
  /** The four steps, for the learner. */
  cycle: CycleView | null;
};

export async function readDebrief(person: Person, key: string): Promise<DebriefPage | NotOver | NotAllowed | null> {
  const rehearsal = await rehearsalFor(person, key, "read-debrief");
  if (!rehearsal || isNotAllowed(rehearsal)) return rehearsal;
  const open = await openLog(rehearsal);
  const mine = rehearsal.openedBy === person.id;
  if (!open.over) return { over: false, key, title: open.log.doc.title, mine };
  const { db } = house();
  const debrief = debriefOf(open.log, heldStatutes());
  const learner = mine ? null : await personRow(db, rehearsal.openedBy ?? "");
  const invited = !mine;
  const attempts = await attemptsFor(person, rehearsal);
  return {
    over: true,
    key,
    attempt: rehearsal.attempt,
    scenario: rehearsal.scenario,
    learner: learner?.name ?? person.name,
    mine,
    mayOverrule: mayNot(person, { verb: "overrule-level", learner: rehearsal.openedBy, invited }) === null,
    parent: rehearsal.parent === null ? null : ((await rehearsalById(db, rehearsal.parent))?.attempt ?? null),
    debrief,
    criteria: ruledOver(debrief.criteria, await rulings(rehearsal.id)),
    retries: mine ? retriesOf(debrief, open.origins) : {},
    lessons: lessonTitles(debrief),
    attempts,
    notes: (await notesOn(db, rehearsal.id)).map((note) => ({
      ...note,
      at: note.at.toISOString(),
      mine: note.author === person.id,
    })),
    coaches: mine ? (await coachesOf(db, rehearsal.id)).map(({ coach, name }) => ({ coach, name })) : [],
    choices: mine ? await coachChoices(person) : [],
    // The four answers are the learner's own: a coach sees none of them.
    reflections: mine ? await reflections(rehearsal.id, person.id) : {},
    // A coach hears of earlier remarks only what they could read where it stands.
    toDos: (await toDosOf(rehearsal, debrief)).filter(
      (one) => mine || attempts.some((at) => at.attempt === one.attempt),
    ),
    cycle: mine
      ? await cycleView(person, rehearsal.scenario, key, {
          rehearsal: rehearsal.id,
          overAt: open.log.events.at(-1)?.at ?? 0,
        })
      : null,
  };
}

export type ComparePage = {
  key: string;
  withKey: string;
  title: string;
  first: { key: string; attempt: number; debrief: Debrief; criteria: CriterionRuled[] };
  second: { key: string; attempt: number; debrief: Debrief; criteria: CriterionRuled[] };
  comparison: Comparison;
  attempts: Attempt[];
};

/** There is no other attempt that was played to its end. */
export type Alone = { alone: true; key: string };

/** Two attempts of one person at one scenario, the earlier one first. Who may read both may compare them. */
export async function compareAttempts(
  person: Person,
  key: string,
  asked: string | null,
): Promise<ComparePage | NotOver | Alone | NotAllowed | null> {
  const one = await rehearsalFor(person, key, "read-debrief");
  if (!one || isNotAllowed(one)) return one;
  const attempts = await attemptsFor(person, one);
  const over = attempts.filter((other) => other.over);
  const withKey = asked ?? (over.find((other) => other.attempt < one.attempt) ?? over[0])?.key;
  if (withKey === undefined || withKey === key) return { alone: true, key };
  const other = await rehearsalFor(person, withKey, "read-debrief");
  if (!other || isNotAllowed(other)) return other;
  if (other.scenario !== one.scenario || other.openedBy !== one.openedBy) return null;
  const [first, second] = await Promise.all(
    [one, other].sort((a, b) => a.attempt - b.attempt).map((row) => openLog(row)),
  );
  if (!first || !second) return null;
  const unfinished = [first, second].find((open) => !open.over);
  if (unfinished)
    return {
      over: false,
      key: unfinished.rehearsal.key,
      title: unfinished.log.doc.title,
      mine: one.openedBy === person.id,
    };
  const sides = await Promise.all([first, second].map(side));
  const [before, after] = sides;
  if (!before || !after) return null;
  return {
    key,
    withKey: other.key,
    title: after.debrief.title,
    first: before,
    second: after,
    comparison: compareOf(before.debrief, after.debrief),
    attempts,
  };
}

async function side({ rehearsal, log }: OpenLog) {
  const debrief = debriefOf(log, heldStatutes());
  const { key, attempt, id } = rehearsal;
  return { key, attempt, debrief, criteria: ruledOver(debrief.criteria, await rulings(id)) };
}

async function rulings(rehearsal: number) {
  return (await overrulingsOf(house().db, rehearsal)).map((one) => ({ ...one, at: one.at.getTime() }));
}

async function reflections(rehearsal: number, person: string): Promise<Record<number, string>> {
  const rows = await reflectionsOf(house().db, rehearsal, person);
  return Object.fromEntries(rows.map(({ question, words }) => [question, words]));
}

/** A coach sees of the learner's attempts those that they were invited to. */
async function attemptsFor(person: Person, rehearsal: Rehearsal): Promise<Attempt[]> {
  const { db } = house();
  if (rehearsal.openedBy === null) return [];
  const all = (await attemptsAt(db, rehearsal.openedBy, rehearsal.scenario)).filter(
    (row) => row.mode === rehearsal.mode,
  );
  const mine = rehearsal.openedBy === person.id;
  const open = mine
    ? null
    : await invitedAmong(
        db,
        person.id,
        all.map((row) => row.id),
      );
  return all
    .filter((row) => row.key !== rehearsal.key && (open === null || open.has(row.id)))
    .map(({ key, attempt, closedAt }) => ({ key, attempt, over: closedAt !== null }));
}

/** A decision is played anew from where the room stood before it. */
function retriesOf({ decisions }: Debrief, origins: readonly Origin[]): Record<number, Origin> {
  return Object.fromEntries(
    decisions.flatMap(({ place }) => {
      const before = origins[place - 2];
      return before ? [[place, before]] : [];
    }),
  );
}

function lessonTitles({ decisions }: Debrief): Record<string, string> {
  const slugs = new Set(decisions.flatMap((one) => one.lessons));
  return Object.fromEntries(
    [...slugs].flatMap((slug) => {
      const card = lessonCard(slug);
      return card ? [[slug, card.title]] : [];
    }),
  );
}

/** What coaches remarked on earlier attempts becomes something to do in this one. */
async function toDosOf({ id, openedBy, scenario, attempt }: Rehearsal, { decisions }: Debrief): Promise<ToDo[]> {
  const { db } = house();
  if (openedBy === null || attempt === 1) return [];
  const [notes, answers] = await Promise.all([
    notesBefore(db, { person: openedBy, scenario, attempt }),
    noteAnswersIn(db, id),
  ]);
  return notes.map((note) => {
    const place = answers.get(note.id) ?? null;
    const title = decisions.find((one) => one.place === place)?.title ?? null;
    return {
      note: note.id,
      words: note.words,
      name: note.name,
      attempt: note.attempt,
      title,
      answer: title === null ? null : place,
    };
  });
}
