import type { GoOn } from "~/engine/go-on";
import type { Database } from "~/store/db.server";
import { goOn } from "./go-on.server";
import { house } from "./house.server";
import type { Person } from "./session.server";

type Kept = { writes: number; items: readonly GoOn[] };

const most = 2_000;
const kept = new WeakMap<Database, Map<string, Kept>>();

/**
 * What this person left half done, for the day's page. On the embedded database a reading costs more than the page, so
 * the answer is kept until anything at all is written; elsewhere others may write, and it is read each time.
 */
export async function leftHalfDone(person: Person): Promise<readonly GoOn[]> {
  const { db } = house();
  const writes = db.writes();
  if (writes === null) return goOn(person);
  const known = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, known);
  const seen = known.get(person.id);
  if (seen?.writes === writes) return seen.items;
  const items = await goOn(person);
  // Something written meanwhile may be in it or not: then it is not kept.
  if (db.writes() === writes) {
    if (known.size >= most) known.clear();
    known.set(person.id, { writes, items });
  }
  return items;
}
