import { and, asc, desc, eq, isNull, lt } from "drizzle-orm";
import type { Database } from "./db.server";
import { coachInvitations, coachNotes, levelOverrulings, people, rehearsals } from "./schema.server";

/** Again while one is open changes nothing. */
export async function inviteCoach(
  db: Database,
  given: { rehearsal: number; coach: string; invitedBy: string; at: Date },
): Promise<void> {
  await db.orm.insert(coachInvitations).values(given).onConflictDoNothing();
}

export async function withdrawInvitation(db: Database, rehearsal: number, coach: string, at: Date): Promise<void> {
  await db.orm.update(coachInvitations).set({ withdrawnAt: at }).where(open(rehearsal, coach));
}

export async function isInvited(db: Database, rehearsal: number, coach: string): Promise<boolean> {
  const [row] = await db.orm
    .select({ id: coachInvitations.id })
    .from(coachInvitations)
    .where(open(rehearsal, coach))
    .limit(1);
  return row !== undefined;
}

export async function coachesOf(db: Database, rehearsal: number): Promise<{ coach: string; name: string; at: Date }[]> {
  return db.orm
    .select({ coach: coachInvitations.coach, name: people.name, at: coachInvitations.at })
    .from(coachInvitations)
    .innerJoin(people, eq(people.id, coachInvitations.coach))
    .where(and(eq(coachInvitations.rehearsal, rehearsal), isNull(coachInvitations.withdrawnAt)))
    .orderBy(asc(coachInvitations.id));
}

export type Invitation = {
  id: number;
  key: string;
  scenario: string;
  attempt: number;
  learner: string | null;
  at: Date;
  closedAt: Date | null;
};

/** What a coach has been invited to, newest first; `before` is the last id of the page before. */
export async function invitationsTo(
  db: Database,
  coach: string,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<Invitation[]> {
  return db.orm
    .select({
      id: coachInvitations.id,
      key: rehearsals.key,
      scenario: rehearsals.scenario,
      attempt: rehearsals.attempt,
      learner: people.name,
      at: coachInvitations.at,
      closedAt: rehearsals.closedAt,
    })
    .from(coachInvitations)
    .innerJoin(rehearsals, eq(rehearsals.id, coachInvitations.rehearsal))
    .leftJoin(people, eq(people.id, rehearsals.openedBy))
    .where(
      and(
        eq(coachInvitations.coach, coach),
        isNull(coachInvitations.withdrawnAt),
        before === undefined ? undefined : lt(coachInvitations.id, before),
      ),
    )
    .orderBy(desc(coachInvitations.id))
    .limit(limit);
}

export type CoachNote = { id: string; seq: number; author: string; name: string; words: string; at: Date };

/** The same id again changes nothing: a note that was sent twice is one note. */
export async function addNote(
  db: Database,
  note: { id: string; rehearsal: number; seq: number; author: string; words: string; at: Date },
): Promise<void> {
  await db.orm.insert(coachNotes).values(note).onConflictDoNothing();
}

export async function notesOn(db: Database, rehearsal: number, limit = 200): Promise<CoachNote[]> {
  return db.orm
    .select({
      id: coachNotes.id,
      seq: coachNotes.seq,
      author: coachNotes.author,
      name: people.name,
      words: coachNotes.words,
      at: coachNotes.at,
    })
    .from(coachNotes)
    .innerJoin(people, eq(people.id, coachNotes.author))
    .where(eq(coachNotes.rehearsal, rehearsal))
    .orderBy(asc(coachNotes.seq), asc(coachNotes.at))
    .limit(limit);
}

export async function takeNoteBack(
  db: Database,
  { id, rehearsal, author }: { id: string; rehearsal: number; author: string },
): Promise<void> {
  const own = and(eq(coachNotes.id, id), eq(coachNotes.rehearsal, rehearsal), eq(coachNotes.author, author));
  await db.orm.delete(coachNotes).where(own);
}

export type Overruling = {
  criterion: string;
  level: number;
  because: string;
  author: string | null;
  name: string | null;
  at: Date;
};

export async function overrule(
  db: Database,
  given: { rehearsal: number; criterion: string; level: number; because: string; author: string; at: Date },
): Promise<void> {
  await db.orm.insert(levelOverrulings).values(given);
}

/** In the order they were made: the last one of a criterion holds. */
export async function overrulingsOf(db: Database, rehearsal: number): Promise<Overruling[]> {
  return db.orm
    .select({
      criterion: levelOverrulings.criterion,
      level: levelOverrulings.level,
      because: levelOverrulings.because,
      author: levelOverrulings.author,
      name: people.name,
      at: levelOverrulings.at,
    })
    .from(levelOverrulings)
    .leftJoin(people, eq(people.id, levelOverrulings.author))
    .where(eq(levelOverrulings.rehearsal, rehearsal))
    .orderBy(asc(levelOverrulings.id));
}

function open(rehearsal: number, coach: string) {
  return and(
    eq(coachInvitations.rehearsal, rehearsal),
    eq(coachInvitations.coach, coach),
    isNull(coachInvitations.withdrawnAt),
  );
}
