import type { GoOn } from "~/engine/go-on";
import type { Person } from "~/service/session.server";

/** What this person left half done. Rehearsals fill it once they are kept. */
export async function goOn(_person: Person): Promise<GoOn[]> {
  return [];
}
