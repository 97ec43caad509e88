import type { Database } from "~/store/db.server";
import { databaseClock } from "~/store/rehearsal.server";

export type RoomClock = { now(): Promise<number> };

const fresh = 10_000;

/** One clock for all servers, the database's, without asking it for every event: how far off our own runs is measured now and then. */
export function roomClock(db: Database): RoomClock {
  let offset = 0;
  let measured = Number.NEGATIVE_INFINITY;
  const measure = async () => {
    const before = performance.now();
    const there = await databaseClock(db);
    measured = performance.now();
    offset = there - (before + measured) / 2;
  };
  return {
    async now() {
      if (performance.now() - measured > fresh) await measure();
      return Math.floor(performance.now() + offset);
    },
  };
}
