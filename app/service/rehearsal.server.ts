import type { Person } from "~/engine/academy";
import { mayNot, type NotAllowed } from "~/engine/permission";
import { type Refusal, refuse } from "~/engine/refusal";
import { foldAll, forkRoom, type Room } from "~/engine/rehearsal";
import { type View, viewOf } from "~/engine/rehearsal-view";
import type { Scenario } from "~/engine/scenario";
import { isOver, type Viewer } from "~/engine/viewer";
import { isInvited } from "~/store/coach.server";
import type { Rehearsal } from "~/store/rehearsal.server";
import { house } from "./house.server";
import { freshRow, seatIn } from "./rehearsal-seat.server";
import { type Row, rooms, type Sink } from "./room.server";
import { readCommand } from "./room-command.server";
import { type SeenLine, seenLine } from "./room-line.server";
import { ancestorsOf, type LoggedEvent, readLog, rootRoom } from "./room-log.server";
import type { Answer } from "./room-served.server";
import { scenarioByHash } from "./scenario.server";

export type { SeenLine } from "./room-line.server";
export type { LoggedEvent } from "./room-log.server";

type Refused = { refusal: Refusal };

export type RehearsalNow = { seq: number; now: number; view: View };

/** What this person may see of the room now, and what they may do. Waits until the scripts have played. */
export async function rehearsalNow(person: Person, key: string): Promise<RehearsalNow | Refused> {
  const seated = await seatIn(person, key);
  if ("refusal" in seated) return seated;
  const { room, seq } = await rooms().ready(seated.row);
  const view = viewOf(room, seated.viewer, seated.actor);
  return { seq, now: await rooms().clock.now(), view };
}

export type RehearsalState = RehearsalNow & {
  key: string;
  scenario: string;
  title: string;
  attempt: number;
  role: string;
  /** What this seat has seen since the start of this rehearsal. */
  events: SeenLine[];
  /** Of a retry: what it had seen before the moment it went back to, oldest first (their own logs' numbers). */
  before: SeenLine[];
  /** Of a retry: what it goes back to. */
  parent: { key: string; seq: number } | null;
};

/** All that a page of the room needs, in one call. */
export async function rehearsalState(person: Person, key: string): Promise<RehearsalState | Refused> {
  const now = await rehearsalNow(person, key);
  const seated = await seatIn(person, key);
  if ("refusal" in now) return now;
  if ("refusal" in seated) return seated;
  const { row, doc, viewer } = seated;
  const { db } = house();
  const line = await ancestorsOf(db, row);
  const parent = line.at(-1)?.row;
  return {
    ...now,
    key,
    scenario: doc.id,
    title: doc.title,
    attempt: row.attempt,
    role: viewer.kind === "seat" ? viewer.role : "",
    events: seenOf(await readLog(db, row.id, 0, now.seq), viewer),
    before: line.flatMap(({ events }) => seenOf(events, viewer)),
    parent: parent ? { key: parent.key, seq: row.parentSeq ?? 0 } : null,
  };
}

function seenOf(events: LoggedEvent[], viewer: Viewer): SeenLine[] {
  let hidden = 0;
  return events.flatMap((event) => {
    const line = seenLine(event, viewer, hidden);
    hidden = line ? 0 : hidden + 1;
    return line ? [line] : [];
  });
}

/** @returns once the event is durable and ordered. The same id again gives the same answer. */
export async function sendCommand(person: Person, key: string, body: unknown): Promise<Answer> {
  const seated = await seatIn(person, key);
  if ("refusal" in seated) return seated;
  const read = readCommand(body);
  if ("refusal" in read) return read;
  return rooms().send(seated.row, { actor: seated.actor, command: read.command, person: person.id });
}

/** What this person sees after `after`, then live, until it is stopped. */
export async function watchRehearsal(
  person: Person,
  key: string,
  after: number,
  sink: Sink,
): Promise<(() => void) | Refused> {
  const seated = await seatIn(person, key);
  if ("refusal" in seated) return seated;
  return rooms().watch(seated.row, seated.viewer, after, sink);
}

const mostAtOnce = 500;

export type EventsAfter = { seq: number; events: SeenLine[] };

/** The events after `after`; where there are none yet, waits up to `wait` ms for the first. `seq`: ask on from here. */
export async function eventsFor(
  person: Person,
  key: string,
  after: number,
  wait: number,
  signal?: AbortSignal,
): Promise<EventsAfter | Refused> {
  const seated = await seatIn(person, key);
  if ("refusal" in seated) return seated;
  return nextEvents(seated.row, seated.viewer, after, wait, signal);
}

async function nextEvents(
  row: Row,
  viewer: Viewer,
  after: number,
  wait: number,
  signal?: AbortSignal,
): Promise<EventsAfter> {
  const events: SeenLine[] = [];
  let seq = after;
  let ring = () => {};
  const heard = new Promise<void>((done) => {
    ring = done;
  });
  const stop = await rooms().watch(row, viewer, after, {
    put: (line) => {
      events.push(line.seen);
      seq = line.seq;
      ring();
    },
    reset: (at) => {
      seq = at;
      ring();
    },
    gone: () => signal?.aborted || events.length >= mostAtOnce,
  });
  if (events.length === 0 && seq === after && wait > 0 && !signal?.aborted) {
    const timer = setTimeout(ring, wait);
    signal?.addEventListener("abort", ring, { once: true });
    await heard;
    clearTimeout(timer);
    signal?.removeEventListener("abort", ring);
  }
  stop();
  return { seq, events: [...events] };
}

export type WholeLog = {
  rehearsal: Rehearsal;
  doc: Scenario;
  /** Before the first event of the oldest attempt: `foldAll(root, [...inherited, ...events])`. */
  root: Room;
  /** Before this rehearsal's own first event. */
  start: Room;
  /** Of a retry: what its parents' logs give it, oldest first, each with the key and number under which it stands. */
  inherited: (LoggedEvent & { key: string })[];
  events: LoggedEvent[];
};

/**
 * Everything, hidden acts too: what a debrief is made of. For the learner, and for a coach they invited, once the play
 * is over. Managers are refused whatever the key.
 */
export async function wholeLog(person: Person, key: string): Promise<WholeLog | (Refused & { mayNot?: NotAllowed })> {
  const { db } = house();
  const rehearsal = await freshRow(key);
  const invited = rehearsal !== null && (await isInvited(db, rehearsal.id, person.id));
  const not = mayNot(person, { verb: "read-debrief", learner: rehearsal?.openedBy ?? null, invited });
  if (not?.because === "managers-do-not-read") return { refusal: refuse("not-yours"), mayNot: not };
  if (not || !rehearsal) return { refusal: refuse("not-found") };
  const doc = await scenarioByHash(db, rehearsal.version);
  if (!doc) return { refusal: refuse("not-found") };
  const root = await rootRoom(db, rehearsal);
  const line = await ancestorsOf(db, rehearsal);
  const start = line.reduce<Room>((room, { events }) => forkRoom(foldAll(room, events)), root);
  const events = await readLog(db, rehearsal.id);
  if (!isOver(foldAll(start, events))) return { refusal: refuse("not-over") };
  const inherited = line.flatMap(({ row, events: own }) => own.map((event) => ({ ...event, key: row.key })));
  return { rehearsal, doc, root, start, inherited, events };
}
