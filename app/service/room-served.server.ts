import type { Command } from "~/engine/command";
import type { Refusal } from "~/engine/refusal";
import { fold, type Room } from "~/engine/rehearsal";
import type { Actor } from "~/engine/rehearsal-rights";
import type { Viewer } from "~/engine/viewer";
import type { Rehearsal } from "~/store/rehearsal.server";
import { KeptEvent, type Line } from "./room-line.server";
import type { LoggedEvent } from "./room-log.server";
import { isOwed, type Origin } from "./room-owed.server";

const keep = 64;

export type Watcher = {
  viewer: Viewer;
  seq: number;
  hidden: number;
  /** False while it is still being given what went before. */
  live: boolean;
  put: (line: Line) => void;
  /** The log is not what it was (a failed-over database): begin anew. */
  end: () => void;
};

export type Ack = { seq: number; at: number };
export type Answer = Ack | { refusal: Refusal };
export type Sent = { actor: Actor; command: Command; person: string | null };
export type Job = Sent & { tries: number; done: (answer: Answer) => void; fail: (error: unknown) => void };
export type Waiter = { done: () => void; fail: (error: unknown) => void };

/** A room that this process serves: folded, its last events at hand, and whoever watches it from here. */
export class ServedRoom {
  readonly watchers = new Set<Watcher>();
  used = Date.now();
  /** Commands that wait, in the order they came; and those who wait until nothing is owed. */
  readonly jobs: Job[] = [];
  waiters: Waiter[] = [];
  /** Looking something up: takes no command meanwhile. */
  busy = false;
  /** Appends that failed in a row without a reason. */
  tries = 0;
  /** Scripts' acts since the last person's. */
  inARow = 0;
  /** Where it stood when it was last looked at by the healing query. */
  quiet = -1;
  private kept: KeptEvent[] = [];

  constructor(
    readonly row: Omit<Rehearsal, "finalView">,
    readonly origin: Origin,
    public room: Room,
    tail: LoggedEvent[],
  ) {
    this.take(tail);
  }

  get id(): number {
    return this.row.id;
  }
  get seq(): number {
    return this.room.seq;
  }
  /** Nobody watches it, nothing waits. */
  get isIdle(): boolean {
    return this.watchers.size + this.jobs.length + this.waiters.length === 0 && !this.busy;
  }

  /** The next event of the log, with the room after it where that is known. Anything else is left alone. */
  advance(event: LoggedEvent, after?: Room): boolean {
    if (event.seq !== this.room.seq + 1) return false;
    this.room = after ?? fold(this.room, event);
    this.inARow = isOwed(event.by, event.command) ? this.inARow + 1 : 0;
    const one = new KeptEvent(event);
    this.kept.push(one);
    if (this.kept.length > keep) this.kept.shift();
    for (const watcher of this.watchers) if (watcher.live) give(watcher, one);
    return true;
  }

  /** Gives a watcher what it lacks, if that is still at hand. */
  giveKept(watcher: Watcher): boolean {
    const first = this.kept[0]?.event.seq ?? this.seq + 1;
    if (watcher.seq + 1 < first) return false;
    for (const one of this.kept) if (one.event.seq === watcher.seq + 1) give(watcher, one);
    return watcher.seq === this.seq;
  }

  /** Lines as they were before words were erased: what somebody still lacks of them is read from the log. */
  forgetLines(): void {
    this.kept = [];
  }

  /** The log was shorter than this process believed: everybody begins anew. */
  replace(room: Room, tail: LoggedEvent[]): void {
    this.room = room;
    this.kept = [];
    this.take(tail);
    for (const watcher of [...this.watchers]) watcher.end();
    this.watchers.clear();
  }

  private take(tail: LoggedEvent[]): void {
    this.kept = tail.slice(-keep).map((event) => new KeptEvent(event));
    this.inARow = tail.length - 1 - tail.findLastIndex((event) => !isOwed(event.by, event.command));
  }
}

export function give(watcher: Watcher, one: KeptEvent): void {
  if (one.event.seq !== watcher.seq + 1) return;
  const line = one.lineFor(watcher.viewer, watcher.hidden);
  watcher.seq = one.event.seq;
  watcher.hidden = line ? 0 : watcher.hidden + 1;
  if (line) watcher.put(line);
}
