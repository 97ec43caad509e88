import type { Person } from "~/engine/academy";
import { mayNot } from "~/engine/permission";
import { type Refusal, refuse } from "~/engine/refusal";
import { leadOf } from "~/engine/rehearsal";
import type { Actor } from "~/engine/rehearsal-rights";
import type { Scenario } from "~/engine/scenario";
import type { Viewer } from "~/engine/viewer";
import { type Rehearsal, rehearsalByKey } from "~/store/rehearsal.server";
import { house } from "./house.server";
import { scenarioByHash } from "./scenario.server";

export type Seated = { row: Rehearsal; doc: Scenario; actor: Actor; viewer: Viewer };

const fresh = 10_000;
const most = 2_000;
const rows = new Map<string, { row: Rehearsal; until: number }>();

/** Which seat somebody has in a rehearsal. A key that isn't theirs and one that is nobody's get the same answer. */
export async function seatIn(person: Person, key: string): Promise<Seated | { refusal: Refusal }> {
  const row = await rowOf(key);
  if (!row || mayNot(person, { verb: "read-own-rehearsal", learner: row.openedBy }))
    return { refusal: refuse("not-found") };
  const doc = await scenarioByHash(house().db, row.version);
  if (!doc) return { refusal: refuse("not-found") };
  const role = leadOf(doc);
  return { row, doc, actor: { kind: "seat", role, solo: true }, viewer: { kind: "seat", role } };
}

const isKey = (key: string) => /^[\w-]{16}$/.test(key);

/** Read anew where it matters what is in it now. */
export const freshRow = (key: string): Promise<Rehearsal | null> =>
  isKey(key) ? rehearsalByKey(house().db, key) : Promise.resolve(null);

async function rowOf(key: string): Promise<Rehearsal | null> {
  const kept = rows.get(key);
  if (kept && kept.until > Date.now()) return kept.row;
  const row = await freshRow(key);
  if (!row) return null;
  if (rows.size >= most) rows.clear();
  rows.set(key, { row, until: Date.now() + fresh });
  return row;
}
