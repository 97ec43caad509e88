import { and, desc, eq, gt, isNull, lte, sql } from "drizzle-orm";
import type { Database } from "./db.server";
import { passwords, people, sessions, signInCodes } from "./schema.server";

export async function passwordHash(db: Database, person: string): Promise<string | null> {
  const [row] = await db.orm
    .select({ hash: passwords.hash })
    .from(passwords)
    .where(eq(passwords.person, person))
    .limit(1);
  return row?.hash ?? null;
}

/** Ends every session of the person but `keep`: a password is changed because somebody may know it. */
export async function setPassword(
  db: Database,
  given: { person: string; hash: string; at: Date; keep?: string },
): Promise<void> {
  const { person, hash, at, keep } = given;
  await db.orm.transaction(async (tx) => {
    await tx
      .insert(passwords)
      .values({ person, hash, setAt: at })
      .onConflictDoUpdate({ target: passwords.person, set: { hash, setAt: at } });
    await tx
      .delete(sessions)
      .where(and(eq(sessions.person, person), keep ? sql`${sessions.hash} <> ${keep}` : undefined));
  });
}

export async function openSession(
  db: Database,
  session: { hash: string; person: string; at: Date; until: Date },
): Promise<void> {
  await db.orm
    .insert(sessions)
    .values({ hash: session.hash, person: session.person, createdAt: session.at, until: session.until });
}

export async function sessionPerson(db: Database, hash: string, now: Date): Promise<string | null> {
  const [row] = await db.orm
    .select({ person: sessions.person })
    .from(sessions)
    .where(and(eq(sessions.hash, hash), gt(sessions.until, now)))
    .limit(1);
  return row?.person ?? null;
}

export async function endSession(db: Database, hash: string): Promise<void> {
  await db.orm.delete(sessions).where(eq(sessions.hash, hash));
}

export async function sweepSessions(db: Database, now: Date): Promise<void> {
  await db.orm.delete(sessions).where(lte(sessions.until, now));
}

/** The codes made before it are void from now on. */
export async function makeCode(
  db: Database,
  code: { person: string; hash: string; madeBy: string | null; at: Date; until: Date },
): Promise<void> {
  const { person, hash, madeBy, at, until } = code;
  await db.orm.transaction(async (tx) => {
    await tx
      .update(signInCodes)
      .set({ until: at })
      .where(and(eq(signInCodes.person, person), isNull(signInCodes.usedAt), gt(signInCodes.until, at)));
    await tx.insert(signInCodes).values({ person, hash, madeBy, madeAt: at, until });
  });
}

export async function codeIsOpen(db: Database, person: string, hash: string, now: Date): Promise<boolean> {
  const [row] = await db.orm
    .select({ id: signInCodes.id })
    .from(signInCodes)
    .where(openCode(person, hash, now))
    .limit(1);
  return row !== undefined;
}

/** Uses the code and sets the password in one: two at once, and one of them gets false. */
export async function spendCode(
  db: Database,
  given: { person: string; code: string; password: string; at: Date },
): Promise<boolean> {
  return db.orm.transaction(async (tx) => {
    const used = await tx
      .update(signInCodes)
      .set({ usedAt: given.at })
      .where(openCode(given.person, given.code, given.at))
      .returning({ id: signInCodes.id });
    if (used.length === 0) return false;
    await tx
      .insert(passwords)
      .values({ person: given.person, hash: given.password, setAt: given.at })
      .onConflictDoUpdate({ target: passwords.person, set: { hash: given.password, setAt: given.at } });
    await tx.delete(sessions).where(eq(sessions.person, given.person));
    return true;
  });
}

/** The newest codes and who made them: shown to the person, so that nobody enters unseen. */
export async function codesMadeFor(
  db: Database,
  person: string,
  limit: number,
): Promise<{ at: Date; by: string | null; used: boolean }[]> {
  const rows = await db.orm
    .select({ at: signInCodes.madeAt, by: people.name, usedAt: signInCodes.usedAt })
    .from(signInCodes)
    .leftJoin(people, eq(people.id, signInCodes.madeBy))
    .where(eq(signInCodes.person, person))
    .orderBy(desc(signInCodes.id))
    .limit(limit);
  return rows.map(({ usedAt, ...row }) => ({ ...row, used: usedAt !== null }));
}

function openCode(person: string, hash: string, now: Date) {
  return and(
    eq(signInCodes.person, person),
    eq(signInCodes.hash, hash),
    isNull(signInCodes.usedAt),
    gt(signInCodes.until, now),
  );
}
