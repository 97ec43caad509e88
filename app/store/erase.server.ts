import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database, Orm } from "./db.server";
import {
  appointments,
  coachInvitations,
  coachNotes,
  levelOverrulings,
  passwords,
  people,
  quizAnswers,
  reflections,
  rehearsals,
  seatHolders,
  sessions,
  signInCodes,
  utterances,
} from "./schema.server";

/** What somebody typed in rehearsals. The log stands as it was, and folds as before. */
export async function eraseUtterances(db: Database, person: string): Promise<void> {
  await db.orm.transaction((tx) => eraseWords(tx, person));
}

async function eraseWords(tx: Orm, person: string) {
  await tx.delete(utterances).where(eq(utterances.person, person));
}

/** All that says who somebody was or what they wrote. No row of the log is touched. */
export async function erasePerson(db: Database, person: string, at: Date): Promise<void> {
  await db.orm.transaction(async (tx) => {
    await tx
      .update(people)
      .set({ name: "", staffNumber: null, mobile: null, preferences: sql`'{}'::jsonb`, madeBy: null, erasedAt: at })
      .where(eq(people.id, person));
    for (const own of [passwords, sessions, signInCodes, quizAnswers, reflections]) {
      await tx.delete(own).where(eq(own.person, person));
    }
    await eraseWords(tx, person);
    await tx.delete(coachNotes).where(eq(coachNotes.author, person));
    await tx.delete(coachInvitations).where(eq(coachInvitations.coach, person));
    await tx.update(coachInvitations).set({ invitedBy: null }).where(eq(coachInvitations.invitedBy, person));
    await tx.update(levelOverrulings).set({ author: null, because: "" }).where(eq(levelOverrulings.author, person));
    await tx.update(seatHolders).set({ person: null, guest: null }).where(eq(seatHolders.person, person));
    // What coaches wrote about this person's own rehearsals goes with the person.
    const own = tx.select({ id: rehearsals.id }).from(rehearsals).where(eq(rehearsals.openedBy, person));
    await tx.delete(coachNotes).where(inArray(coachNotes.rehearsal, own));
    await tx.update(levelOverrulings).set({ because: "" }).where(inArray(levelOverrulings.rehearsal, own));
    await tx.update(rehearsals).set({ openedBy: null }).where(eq(rehearsals.openedBy, person));
    await tx
      .update(appointments)
      .set({ until: at })
      .where(and(eq(appointments.person, person), isNull(appointments.until)));
  });
}
