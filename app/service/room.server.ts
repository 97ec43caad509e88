import type { Dice } from "~/engine/policy";
import { foldAll } from "~/engine/rehearsal";
import { viewOf } from "~/engine/rehearsal-view";
import { isOver, type Viewer } from "~/engine/viewer";
import { log } from "~/log.server";
import type { Database } from "~/store/db.server";
import { eventsAfter, lastSeqs } from "~/store/event.server";
import { closeRehearsal, type ListedRehearsal, type Rehearsal, rehearsalById } from "~/store/rehearsal.server";
import { house } from "./house.server";
import { roomClock } from "./room-clock.server";
import { type Hints, openHints } from "./room-hint.server";
import { KeptEvent, type Line } from "./room-line.server";
import { logged, readLog, roomAtStart } from "./room-log.server";
import { RoomQueue } from "./room-queue.server";
import { type Answer, give, type Sent, ServedRoom, type Watcher } from "./room-served.server";

const most = 1000;
const idle = 60_000;
const healEvery = 2_000;
const page = 200;

export type Row = ListedRehearsal | Rehearsal;
export type Sink = {
  put: (line: Line) => void;
  /** The log is shorter than what the watcher has: it reads the state anew. */
  reset: (seq: number) => void;
  gone: () => boolean;
  /** Asked for between pages of a long past: what was put has been taken. */
  flushed?: () => Promise<void>;
};

/** The rooms that this process serves. Any process can serve any room; none owns it. */
export class RoomHub {
  readonly clock;
  private readonly rooms = new Map<number, ServedRoom>();
  private readonly loading = new Map<number, Promise<ServedRoom>>();
  private readonly queue: RoomQueue;
  private readonly hints: Promise<Hints>;
  private readonly timers: NodeJS.Timeout[];

  constructor(
    private readonly db: Database,
    dice: Dice = Math.random,
    every = healEvery,
  ) {
    this.clock = roomClock(db);
    this.queue = new RoomQueue({
      db,
      dice,
      clock: this.clock,
      catchUp: (room) => this.catchUp(room),
      mistrust: (room) => this.mistrust(room),
      stored: (room, { seq }) => {
        this.noteEnd(room);
        void this.hints.then((hints) => hints.publish({ rehearsal: room.id, seq }));
      },
    });
    this.hints = openHints(
      db,
      ({ rehearsal, seq }) => this.heard(rehearsal, seq),
      () => void this.heal(),
    ).catch((error) => {
      log.error({ err: error }, "other processes are not heard, only looked for");
      return { publish() {}, async close() {} };
    });
    this.timers = [setInterval(() => void this.heal(), every), setInterval(() => this.sweep(), 10_000)];
    for (const timer of this.timers) timer.unref();
  }

  /** The room as the log has it now, scripts played: it is a person's turn, or the play is over. */
  async ready(row: Row): Promise<ServedRoom> {
    const kept = this.rooms.get(row.id);
    const room = kept ?? (await this.load(row));
    room.used = Date.now();
    if (kept) await this.catchUp(kept);
    await this.queue.settle(room);
    return room;
  }

  async send(row: Row, sent: Sent): Promise<Answer> {
    const room = this.rooms.get(row.id) ?? (await this.load(row));
    room.used = Date.now();
    return this.queue.send(room, sent);
  }

  /** What the viewer may see after `after`, then live. @returns how to stop; look at `gone` once more after awaiting it */
  async watch(row: Row, viewer: Viewer, after: number, sink: Sink): Promise<() => void> {
    const room = await this.ready(row);
    const watcher: Watcher = {
      viewer,
      seq: after,
      hidden: 0,
      live: false,
      put: sink.put,
      end: () => sink.reset(room.seq),
    };
    const stop = () => {
      room.watchers.delete(watcher);
      room.used = Date.now();
    };
    if (sink.gone()) return stop;
    if (after > room.seq) {
      sink.reset(room.seq);
      return stop;
    }
    room.watchers.add(watcher);
    while (!room.giveKept(watcher)) {
      const rows = await eventsAfter(this.db, room.id, watcher.seq, page);
      // The connection may have closed during any await: whoever left must leave nothing behind.
      if (sink.gone() || !room.watchers.has(watcher)) {
        stop();
        return stop;
      }
      if (rows.length === 0) {
        stop();
        sink.reset(room.seq);
        return stop;
      }
      for (const event of rows) give(watcher, new KeptEvent(logged(event)));
      await sink.flushed?.();
    }
    watcher.live = true;
    return stop;
  }

  /** How many watch from here: for tests and operators. */
  get watching(): number {
    return [...this.rooms.values()].reduce((sum, room) => sum + room.watchers.size, 0);
  }

  forgetLines(): void {
    for (const room of this.rooms.values()) room.forgetLines();
  }

  async close(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await (await this.hints).close();
  }

  private load(row: Row): Promise<ServedRoom> {
    const under = this.loading.get(row.id);
    if (under) return under;
    const loading = this.read(row).finally(() => this.loading.delete(row.id));
    this.loading.set(row.id, loading);
    return loading;
  }

  private async read(row: Row): Promise<ServedRoom> {
    const [start, events] = [await roomAtStart(this.db, row as Rehearsal), await readLog(this.db, row.id)];
    const parent = row.parent === null ? null : await rehearsalById(this.db, row.parent);
    const origin = { parent: parent && { key: parent.key, seq: row.parentSeq ?? 0 } };
    const room = new ServedRoom({ ...row }, origin, foldAll(start, events), events);
    this.rooms.set(row.id, room);
    this.noteEnd(room);
    return room;
  }

  private async catchUp(room: ServedRoom): Promise<void> {
    for (;;) {
      const rows = await eventsAfter(this.db, room.id, room.seq, page);
      for (const event of rows) room.advance(logged(event));
      if (rows.length < page) return;
    }
  }

  /** A database that failed over may have lost the end of a log: what is not stored did not happen. */
  private async mistrust(room: ServedRoom): Promise<void> {
    const before = room.seq;
    const last = (await lastSeqs(this.db, [room.id])).get(room.id) ?? 0;
    if (last < before) await this.reload(room);
  }

  private async reload(room: ServedRoom): Promise<void> {
    log.warn({ rehearsal: room.id }, "a room was ahead of its log and was folded again");
    const [start, events] = [await roomAtStart(this.db, room.row as Rehearsal), await readLog(this.db, room.id)];
    room.replace(foldAll(start, events), events);
  }

  /** Rooms without watchers hear nothing: they look when they are used. */
  private heard(rehearsal: number, seq: number): void {
    const room = this.rooms.get(rehearsal);
    if (room && room.watchers.size > 0 && seq > room.seq) void this.catchUp(room).catch(quiet);
  }

  /** One query for all rooms with watchers here, whatever hints were lost, and scripts that a dead process left unplayed. */
  private async heal(): Promise<void> {
    const watched = [...this.rooms.values()].filter((room) => room.watchers.size > 0);
    if (watched.length === 0) return;
    const before = new Map(watched.map((room) => [room.id, room.seq]));
    try {
      const last = await lastSeqs(this.db, [...before.keys()]);
      for (const room of watched) {
        const [here, there] = [before.get(room.id) ?? 0, last.get(room.id) ?? 0];
        if (there > room.seq) await this.catchUp(room);
        else if (there < here) await this.reload(room);
        else if (room.quiet === room.seq) await this.queue.settle(room);
        room.quiet = room.seq;
      }
    } catch (error) {
      quiet(error);
    }
  }

  /** When the play is over, its end is noted once, whoever notices. */
  private noteEnd({ row, room, id }: ServedRoom): void {
    if (row.closedAt || !isOver(room)) return;
    row.closedAt = new Date(room.snapshot.context.now);
    const view = viewOf(room, { kind: "observer" }, null);
    closeRehearsal(this.db, id, row.closedAt, view).catch((error) =>
      log.error({ err: error, rehearsal: id }, "an end was not noted"),
    );
  }

  private sweep(): void {
    const unused = [...this.rooms.values()].filter((room) => room.isIdle).sort((a, b) => a.used - b.used);
    const old = Date.now() - idle;
    for (const [nth, room] of unused.entries())
      if (room.used < old || nth < this.rooms.size - most) this.rooms.delete(room.id);
  }
}

const quiet = (error: unknown) => log.warn({ err: error }, "a room could not be brought up to date; again in a moment");

const kept = globalThis as { chuanzhenRooms?: RoomHub };

/** The one of this process. On globalThis, so that an edit while developing keeps it. */
export function rooms(): RoomHub {
  kept.chuanzhenRooms ??= new RoomHub(house().db);
  return kept.chuanzhenRooms;
}

/** After words have been erased: none of them is given out from here any more. */
export function forgetLines(): void {
  kept.chuanzhenRooms?.forgetLines();
}

export async function closeRooms(): Promise<void> {
  const open = kept.chuanzhenRooms;
  delete kept.chuanzhenRooms;
  await open?.close();
}
