import type { Dice } from "~/engine/policy";
import { type Refusal, refuse } from "~/engine/refusal";
import { type Decided, decide } from "~/engine/rehearsal-decide";
import { senderOf } from "~/engine/rehearsal-rights";
import { log } from "~/log.server";
import type { Database } from "~/store/db.server";
import { appendEvents, eventByCommand } from "~/store/event.server";
import type { RoomClock } from "./room-clock.server";
import { isSameCommand } from "./room-command.server";
import { type LoggedEvent, toStore } from "./room-log.server";
import { mostInARow, nextOwed } from "./room-owed.server";
import type { Answer, Job, Sent, ServedRoom } from "./room-served.server";

const inOneStatement = 128;
const mostTries = 20;

type Pick = { room: ServedRoom; decided: Decided; job: Job | null };
export type QueueSettings = {
  db: Database;
  clock: RoomClock;
  dice: Dice;
  /** Reads what the log has beyond the room. */
  catchUp: (room: ServedRoom) => Promise<void>;
  /** Nothing was there to read, and yet the append failed: is the log shorter than we believe? */
  mistrust: (room: ServedRoom) => Promise<void>;
  stored: (room: ServedRoom, event: LoggedEvent) => void;
};

/**
 * A process takes a room's commands one after another; all rooms with something waiting share one statement, and one
 * statement is under way at a time. Other processes may write the same logs: an append that finds its place taken
 * looks up its id, else folds what is new and decides again. What is owed (scripts) comes before the next command.
 */
export class RoomQueue {
  private readonly waiting = new Set<ServedRoom>();
  private flushing = false;
  constructor(private readonly our: QueueSettings) {}

  send(room: ServedRoom, sent: Sent): Promise<Answer> {
    return new Promise((done, fail) => {
      room.jobs.push({ ...sent, tries: 0, done, fail });
      this.wake(room);
    });
  }

  /** Until nothing is owed: the scripts have played, and it is a person's turn. */
  settle(room: ServedRoom): Promise<void> {
    return new Promise((done, fail) => {
      room.waiters.push({ done, fail });
      this.wake(room);
    });
  }

  private wake(room: ServedRoom): void {
    if (room.busy) return;
    this.waiting.add(room);
    if (this.flushing) return;
    this.flushing = true;
    queueMicrotask(() => void this.flush());
  }

  private async flush(): Promise<void> {
    while (this.waiting.size > 0) {
      try {
        const at = await this.our.clock.now();
        const batch: Pick[] = [];
        for (const room of this.waiting) {
          this.waiting.delete(room);
          const pick = this.pick(room, at);
          if (pick) batch.push(pick);
          if (batch.length === inOneStatement) break;
        }
        if (batch.length > 0) await this.store(batch);
        // The embedded database answers without leaving the event loop: sockets must have their turn.
        await new Promise(setImmediate);
      } catch (error) {
        for (const room of this.waiting) giveUp(room, error);
        this.waiting.clear();
      }
    }
    this.flushing = false;
  }

  /** At most one event of a room: what is owed, else what its first command makes. */
  private pick(room: ServedRoom, at: number): Pick | null {
    try {
      const owed = room.inARow < mostInARow ? nextOwed(room.room, room.row, room.origin, this.our.dice, at) : null;
      if (owed) return { room, decided: owed, job: null };
      if (room.inARow === mostInARow) log.error({ rehearsal: room.id }, "scripts without end were stopped");
      for (const waiter of room.waiters.splice(0)) waiter.done();
      const job = room.jobs[0];
      if (!job) return null;
      const decided = decide(room.room, job.command, job.actor, at);
      if (!("refusal" in decided)) return { room, decided, job };
      void this.apart(room, job, () => this.refuse(room, job, decided.refusal));
    } catch (error) {
      log.error({ err: error, rehearsal: room.id }, "a room could not go on");
      giveUp(room, error);
    }
    return null;
  }

  private async store(batch: Pick[]): Promise<void> {
    let stored: Set<number>;
    try {
      const places = await appendEvents(this.our.db, batch.map(rowOf));
      stored = new Set(places.map((place) => place.rehearsal));
    } catch (error) {
      // One rehearsal that can't be written (it was deleted) must not hold up the others.
      if (batch.length > 1) for (const pick of batch) await this.store([pick]);
      else for (const { room } of batch) giveUp(room, error);
      return;
    }
    for (const pick of batch) {
      const { room, decided, job } = pick;
      if (!stored.has(room.id)) {
        void this.apart(room, job, () => this.recover(pick));
        continue;
      }
      const event: LoggedEvent = { ...decided.event, words: decided.words ?? null };
      room.advance(event, decided.room);
      room.tries = 0;
      answer(room, job, { seq: event.seq, at: event.at });
      this.our.stored(room, event);
      this.wake(room);
    }
  }

  /** Outside the flush, so that one room's questions to the database hold up no other. */
  private async apart(room: ServedRoom, job: Job | null, ask: () => Promise<void>): Promise<void> {
    room.busy = true;
    try {
      await ask();
    } catch (error) {
      if (job) drop(room, job)?.fail(error);
      else giveUp(room, error);
    }
    room.busy = false;
    this.wake(room);
  }

  /** A repeat is not a refusal; nor is it one if another process has moved the room on. */
  private async refuse(room: ServedRoom, job: Job, refusal: Refusal): Promise<void> {
    if (await this.answerKnown(room, job)) return;
    const before = room.seq;
    await this.our.catchUp(room);
    if (room.seq === before) await this.our.mistrust(room);
    if (room.seq !== before && job.tries++ < mostTries) return; // decided again
    answer(room, job, { refusal });
  }

  private async recover({ room, decided, job }: Pick): Promise<void> {
    if (job) await this.answerKnown(room, job);
    await this.our.catchUp(room);
    if (room.seq >= decided.event.seq) return;
    await this.our.mistrust(room);
    if (++room.tries > mostTries) throw new Error(`the log of rehearsal ${room.id} takes nothing`);
  }

  private async answerKnown(room: ServedRoom, job: Job): Promise<boolean> {
    const known = await eventByCommand(this.our.db, room.id, senderOf(job.actor), job.command.id);
    if (!known) return false;
    const same = isSameCommand(job.command, known);
    answer(room, job, same ? { seq: known.seq, at: known.at } : { refusal: refuse("same-id-other-body") });
    return true;
  }
}

function rowOf({ room, decided, job }: Pick) {
  const { event, words } = decided;
  return toStore(room.id, event, words === undefined ? undefined : { words, person: job?.person ?? null });
}

function drop(room: ServedRoom, job: Job): Job | undefined {
  const at = room.jobs.indexOf(job);
  return at < 0 ? undefined : room.jobs.splice(at, 1)[0];
}

function answer(room: ServedRoom, job: Job | null, given: Answer): void {
  if (job) drop(room, job)?.done(given);
}

function giveUp(room: ServedRoom, error: unknown): void {
  for (const one of [...room.jobs.splice(0), ...room.waiters.splice(0)]) one.fail(error);
}
