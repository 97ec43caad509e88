import type { CommandType } from "./command";

/**
 * May this sender do this at all? One table; whether the room allows it *now* is for rehearsal-rules.ts.
 * host: chair of the moment or lead; seat: any seat; session: who runs the rehearsal (alone, the learner).
 */
export type Actor =
  | { kind: "seat"; role: string; solo: boolean }
  | { kind: "script"; role: string }
  | { kind: "trainer" };

const SEAT: CommandType[] = [
  "choose",
  "raise",
  "lower",
  "grant",
  "play",
  "speak",
  "yield",
  "cut",
  "interrupt",
  "close-floor",
  "vote",
  "close-poll",
  "note",
];
const SOLO: CommandType[] = ["start", "pause", "resume", "close", "lapse"];
const SCRIPT: CommandType[] = [
  "choose",
  "raise",
  "lower",
  "grant",
  "play",
  "yield",
  "close-floor",
  "vote",
  "close-poll",
];
const TRAINER: CommandType[] = ["start", "pause", "resume", "close", "cut", "inject", "nudge", "note"];

export function rightsOf(actor: Actor): readonly CommandType[] {
  if (actor.kind === "trainer") return TRAINER;
  if (actor.kind === "script") return SCRIPT;
  return actor.solo ? [...SOLO, ...SEAT] : SEAT;
}

export const hasRight = (actor: Actor, type: CommandType): boolean => rightsOf(actor).includes(type);

export const senderOf = (actor: Actor): string =>
  actor.kind === "trainer" ? "trainer" : `${actor.kind}:${actor.role}`;
