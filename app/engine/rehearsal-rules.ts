import type { Act, CommandType } from "./command";
import { type Refusal, refuse } from "./refusal";
import { type Room, statusOfRoom } from "./rehearsal";
import type { Actor } from "./rehearsal-rights";
import { floorRules } from "./rules-floor";
import { plotRules } from "./rules-plot";
import { pollRules } from "./rules-poll";
import { isOver } from "./viewer";

/**
 * Does the room allow it now? Numbered in docs/rehearsal-rules.md. A rule looks at the room and the act and answers
 * null or a refusal; `acts` lists what might be tried, so that `may` is made by the same rules that decide.
 */
export type Rule<T extends CommandType = CommandType> = {
  refusal: (room: Room, actor: Actor, act: Extract<Act, { type: T }>) => Refusal | null;
  acts: (room: Room, actor: Actor) => Extract<Act, { type: T }>[];
};
export type Rules = { [T in CommandType]?: Rule<T> };

const status = (wanted: string, code: Refusal["code"]) => (room: Room) =>
  statusOfRoom(room) === wanted ? null : refuse(code);

/** [R1] start in the lobby; pause while running; resume while paused; close once the play is over. A note at any time. */
const sessionRules: Rules = {
  start: { refusal: status("lobby", "not-in-lobby"), acts: () => [{ type: "start" }] },
  pause: { refusal: status("running", "not-running"), acts: () => [{ type: "pause" }] },
  resume: { refusal: status("paused", "not-paused"), acts: () => [{ type: "resume" }] },
  close: { refusal: status("debrief", "not-over"), acts: () => [{ type: "close" }] },
  note: { refusal: (room) => (statusOfRoom(room) === "closed" ? refuse("is-over") : null), acts: () => [] },
};

const RULES_BY_TYPE = { ...sessionRules, ...plotRules, ...floorRules, ...pollRules } as { [T in CommandType]: Rule };

/** [R2] Only a running room plays. */
const PLAYING: CommandType[] = [
  "choose",
  "lapse",
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
  "inject",
  "nudge",
];

export function refusalOf(room: Room, actor: Actor, act: Act): Refusal | null {
  if (PLAYING.includes(act.type) && statusOfRoom(room) !== "running")
    return refuse(isOver(room) ? "is-over" : "not-running");
  return RULES_BY_TYPE[act.type].refusal(room, actor, act as never);
}

export function actsToTry(room: Room, actor: Actor, type: CommandType): Act[] {
  if (PLAYING.includes(type) && statusOfRoom(room) !== "running") return [];
  return RULES_BY_TYPE[type].acts(room, actor) as Act[];
}
