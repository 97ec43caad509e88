import { type AnyStateMachine, initialTransition, transition } from "xstate";
import type { Said } from "./plot";
import { REGIONS, type RoomContext, roomMachine } from "./rehearsal-machine";
import type { Scenario } from "./scenario";

/** The version of room and rules. A change that would alter any golden log is a new version beside the old. */
export const RULES = 1;

/** One entry of the log. Carries seat ids only, never names; what people typed lies apart (utterances). */
export type RehearsalEvent = {
  seq: number;
  /** Instant, ms; never before the one of the event before it. */
  at: number;
  /** `seat:<role>`, `script:<role>`, `trainer` or `system`. */
  by: string;
  /** The sender's own id for it. */
  command: string;
  type: string;
  body: Record<string, string | number>;
  /** What it made be said, resolved. */
  said: Said[];
};

type Snapshot = { value: unknown; context: RoomContext };

/** A room folded up to `seq`. Immutable: every fold gives a new one. */
export type Room = {
  doc: Scenario;
  machine: AnyStateMachine;
  seq: number;
  snapshot: Snapshot;
};

export type RoomSetup = { mode: "solo" | "live"; people: string[] };

/** @param setup.people the roles held by persons; every other seat is played by its policy */
export function openRoom(doc: Scenario, setup: RoomSetup): Room {
  const seats = Object.fromEntries(
    doc.roles.map((role) => [role.id, setup.people.includes(role.id) ? ("person" as const) : ("script" as const)]),
  );
  const machine = roomMachine(doc, setup.mode, seats);
  const [snapshot] = initialTransition(machine);
  return { doc, machine, seq: 0, snapshot: snapshot as unknown as Snapshot };
}

/** The seat a learner takes when playing alone. */
export const leadOf = (doc: Scenario): string => (doc.roles.find((role) => role.lead) ?? doc.roles[0])?.id ?? "";

/** One step of the fold. Reads neither clock nor dice: all that happened is in the event. */
export function fold(room: Room, event: Pick<RehearsalEvent, "at" | "by" | "type" | "body">): Room {
  const [snapshot] = transition(room.machine, room.snapshot as never, machineEvent(event) as never);
  return { ...room, seq: room.seq + 1, snapshot: snapshot as unknown as Snapshot };
}

export const foldAll = (room: Room, events: readonly RehearsalEvent[]): Room => events.reduce<Room>(fold, room);

/** A retry starts where its parent stood at the chosen moment, with a log of its own. */
export const forkRoom = (parent: Room): Room => ({ ...parent, seq: 0 });

/** The log keeps `{type: "choose", choice}`; the machine's edges are named `choose.<id>`. */
function machineEvent({ type, body, by, at }: Pick<RehearsalEvent, "at" | "by" | "type" | "body">) {
  const role = by.replace(/^(seat|script):/, "");
  if (type === "choose") return { type: `choose.${body.choice}`, at };
  if (type === "play") return { type: `card.${body.card}`, at };
  if (type === "inject") return { type: `inject.${body.inject}`, at };
  if (type === "lapse") return { type: "due.beat", at };
  return { ...body, type, role, at };
}

export type SessionStatus = "lobby" | "running" | "paused" | "debrief" | "closed";
export const contextOf = (room: Room): RoomContext => room.snapshot.context;
export const statusOfRoom = (room: Room): SessionStatus => (room.snapshot.value as { session: SessionStatus }).session;
export const beatOf = (room: Room) => room.doc.beats.find((beat) => beat.id === contextOf(room).plot.beat);

/** The room's state as canonical JSON (sorted keys): two folds of one log give the same bytes. */
export function canonicalRoom(room: Room): string {
  const { value, context } = room.snapshot;
  return canonicalJson({
    seq: room.seq,
    value: Object.fromEntries(REGIONS.map((name) => [name, (value as Record<string, unknown>)[name]])),
    context,
  });
}

export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, one) =>
    one && typeof one === "object" && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
