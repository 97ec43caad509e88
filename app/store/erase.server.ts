import { and, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import type { Manager } from "~/engine/personal";
import type { Database, Orm } from "./db.server";
import { personal } from "./personal.server";
import { appointments, people } from "./schema.server";

const rules = Object.values(personal).filter((rule) => "whose" in rule);
const erasing = 7_304_219; // one at a time: of two last managers who go at once, one is seen to stay

/** What somebody typed. The log stands as it was, and folds as before. */
export async function eraseWords(db: Database, person: string): Promise<void> {
  await db.orm.transaction((tx) => words(tx, person, new Date()));
}

async function words(tx: Orm, person: string, at: Date) {
  for (const rule of rules) await rule.words?.(tx, person, at);
}

/**
 * All that says who somebody was, and what they wrote. No row of the log is touched. `refuse` is asked first, with
 * everybody who manages a site now. Again changes only what came in late.
 */
export async function erasePerson<Refused = never>(
  db: Database,
  person: string,
  at: Date,
  refuse?: (managers: Manager[]) => Refused | null,
): Promise<Refused | null> {
  return db.orm.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${erasing})`);
    const refused = refuse?.(await managersAt(tx, at)) ?? null;
    if (refused !== null) return refused;
    await words(tx, person, at);
    for (const rule of rules) await rule.all?.(tx, person, at);
    return null;
  });
}

/** Everybody who manages a site at this moment. */
export async function managersAt(tx: Orm, at: Date): Promise<Manager[]> {
  return tx
    .select({ person: appointments.person, site: appointments.site })
    .from(appointments)
    .innerJoin(people, and(eq(people.id, appointments.person), isNull(people.erasedAt)))
    .where(
      and(
        eq(appointments.right, "manager"),
        lte(appointments.from, at),
        or(isNull(appointments.until), gt(appointments.until, at)),
      ),
    );
}

/** Those whose erasure is so recent that a request under way may have written after it. */
export async function erasedSince(db: Database, since: Date): Promise<string[]> {
  const rows = await db.orm.select({ id: people.id }).from(people).where(gt(people.erasedAt, since));
  return rows.map(({ id }) => id);
}
