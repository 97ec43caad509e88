import type { Said } from "~/engine/plot";
import { foldAll, forkRoom, leadOf, type RehearsalEvent, type Room } from "~/engine/rehearsal";
import { seesEvent } from "~/engine/viewer";
import type { Database } from "~/store/db.server";
import { type EventWithWords, eventsAfter, type NewEvent } from "~/store/event.server";
import { type Rehearsal, rehearsalById } from "~/store/rehearsal.server";
import { scenarioByHash, startRoom } from "./scenario.server";

/** A row of the log as the engine knows it, with what somebody typed (null once erased). */
export type LoggedEvent = RehearsalEvent & { words: string | null };

/** A retry of a retry of …: each level is one more log to read. */
export const mostParents = 50;
const page = 1000;

export function logged({ seq, at, sender, command, type, body, said, words }: EventWithWords): LoggedEvent {
  return { seq, at, by: sender, command, type, body: body as RehearsalEvent["body"], said: said as Said[], words };
}

export function toStore(
  rehearsal: number,
  { seq, at, by, command, type, body, said }: RehearsalEvent,
  utterance?: NewEvent["utterance"],
): NewEvent {
  const audience = seesEvent({ type, by }, { kind: "observer" }) ? "all" : by;
  return { rehearsal, seq, sender: by, command, type, audience, body, said, at, utterance };
}

/** The whole log from the one after `after` up to `upTo`, in order. */
export async function readLog(
  db: Database,
  rehearsal: number,
  after = 0,
  upTo = Number.POSITIVE_INFINITY,
): Promise<LoggedEvent[]> {
  const events: LoggedEvent[] = [];
  for (let from = after; ; ) {
    const rows = await eventsAfter(db, rehearsal, from, page);
    events.push(...rows.filter((row) => row.seq <= upTo).map(logged));
    from = rows.at(-1)?.seq ?? from;
    if (rows.length < page || from >= upTo) return events;
  }
}

/** Where a rehearsal comes from: the one that had no parent first, each with the part of its log that was kept. */
export async function ancestorsOf(db: Database, row: Rehearsal): Promise<{ row: Rehearsal; events: LoggedEvent[] }[]> {
  const line: { row: Rehearsal; events: LoggedEvent[] }[] = [];
  for (let at = row; at.parent !== null && at.parentSeq !== null; ) {
    if (line.length >= mostParents) throw new Error(`rehearsal ${row.id} has more than ${mostParents} parents`);
    const parent = await rehearsalById(db, at.parent);
    if (!parent) throw new Error(`rehearsal ${at.id} has lost its parent`);
    line.unshift({ row: parent, events: await readLog(db, parent.id, 0, at.parentSeq) });
    at = parent;
  }
  return line;
}

/** The room before the first event of the oldest ancestor. */
export async function rootRoom(db: Database, row: Rehearsal): Promise<Room> {
  const doc = await scenarioByHash(db, row.version);
  if (!doc) throw new Error(`version ${row.version} is not stored`);
  return startRoom(doc, row.version, row.mode, row.mode === "solo" ? [leadOf(doc)] : []);
}

/** The room before the first event of this rehearsal: for a retry, where its parent stood. */
export async function roomAtStart(db: Database, row: Rehearsal): Promise<Room> {
  let room = await rootRoom(db, row);
  for (const { events } of await ancestorsOf(db, row)) room = forkRoom(foldAll(room, events));
  return room;
}
