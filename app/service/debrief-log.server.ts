import type { Person } from "~/engine/academy";
import type { Log } from "~/engine/debrief";
import { mayNot, type NotAllowed } from "~/engine/permission";
import { foldAll } from "~/engine/rehearsal";
import { isOver } from "~/engine/viewer";
import { isInvited } from "~/store/coach.server";
import { type Rehearsal, rehearsalByKey } from "~/store/rehearsal.server";
import { house } from "./house.server";
import { ancestorsOf, readLog, rootRoom } from "./room-log.server";

/** Where a place of the whole log lies: in which attempt, and at what `seq` of its own log. */
export type Origin = { key: string; seq: number };

export type OpenLog = { rehearsal: Rehearsal; log: Log; over: boolean; origins: Origin[] };

/** The row, if this person may do it here: the learner, and coaches while they are invited. */
export async function rehearsalFor(
  person: Person,
  key: string,
  verb: "read-debrief" | "coach-rehearsal" | "overrule-level",
): Promise<Rehearsal | NotAllowed | null> {
  const { db } = house();
  const rehearsal = await rehearsalByKey(db, key);
  if (!rehearsal) return null;
  const own = rehearsal.openedBy === person.id;
  const invited = !own && (await isInvited(db, rehearsal.id, person.id));
  return mayNot(person, { verb, learner: rehearsal.openedBy, invited }) ?? rehearsal;
}

/** The whole log of an attempt: what a retry inherited first, then its own. Ask `rehearsalFor` before. */
export async function openLog(rehearsal: Rehearsal): Promise<OpenLog> {
  const { db } = house();
  const [start, line, own] = await Promise.all([
    rootRoom(db, rehearsal),
    ancestorsOf(db, rehearsal),
    readLog(db, rehearsal.id),
  ]);
  const parts = [...line, { row: rehearsal, events: own }];
  const events = parts.flatMap((part) => part.events);
  const origins = parts.flatMap((part) => part.events.map(({ seq }) => ({ key: part.row.key, seq })));
  const words = new Map(events.flatMap(({ words }, index) => (words === null ? [] : [[index + 1, words] as const])));
  const log: Log = { doc: start.doc, start, events, inherited: events.length - own.length, words };
  return { rehearsal, log, over: isOver(foldAll(start, events)), origins };
}

export const isNotAllowed = (answer: object): answer is NotAllowed => "because" in answer && "code" in answer;
