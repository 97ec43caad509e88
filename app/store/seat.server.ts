import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "./db.server";
import { people, seatHolders } from "./schema.server";

export type SeatHolder = typeof seatHolders.$inferSelect;

/** Whoever held the seat leaves it in the same moment. */
export async function holdSeat(
  db: Database,
  hold: { rehearsal: number; seat: string; person: string | null; guest?: string | null; at: Date },
): Promise<SeatHolder> {
  return db.orm.transaction(async (tx) => {
    await tx.update(seatHolders).set({ until: hold.at }).where(open(hold.rehearsal, hold.seat));
    const [row] = await tx
      .insert(seatHolders)
      .values({
        rehearsal: hold.rehearsal,
        seat: hold.seat,
        person: hold.person,
        guest: hold.guest ?? null,
        from: hold.at,
      })
      .returning();
    if (!row) throw new Error("a seat was not stored");
    return row;
  });
}

export async function leaveSeat(db: Database, rehearsal: number, seat: string, at: Date): Promise<void> {
  await db.orm.update(seatHolders).set({ until: at }).where(open(rehearsal, seat));
}

/** Who holds the seats now; the name is that of the account, or a guest's nickname, or null once erased. */
export async function seatHoldersOf(
  db: Database,
  rehearsal: number,
): Promise<{ seat: string; person: string | null; name: string | null; from: Date }[]> {
  const rows = await db.orm
    .select({
      seat: seatHolders.seat,
      person: seatHolders.person,
      name: people.name,
      guest: seatHolders.guest,
      from: seatHolders.from,
    })
    .from(seatHolders)
    .leftJoin(people, eq(people.id, seatHolders.person))
    .where(and(eq(seatHolders.rehearsal, rehearsal), isNull(seatHolders.until)))
    .orderBy(seatHolders.id);
  return rows.map(({ guest, ...row }) => ({ ...row, name: row.name ?? guest }));
}

function open(rehearsal: number, seat: string) {
  return and(eq(seatHolders.rehearsal, rehearsal), eq(seatHolders.seat, seat), isNull(seatHolders.until));
}
