import type { Command } from "./command";
import { type Refusal, refuse } from "./refusal";
import { contextOf, fold, type RehearsalEvent, type Room } from "./rehearsal";
import { type Actor, hasRight, senderOf } from "./rehearsal-rights";
import { refusalOf } from "./rehearsal-rules";

/** `words` go to the utterances, beside the event and never in it. */
export type Decided = { event: RehearsalEvent; room: Room; words?: string | undefined };

/**
 * Rights, then rules, then the fold. Pure: the instant comes in, never back before the last one.
 * @returns the event to be stored and the room after it, or a refusal (the room is unchanged)
 */
export function decide(room: Room, command: Command, actor: Actor, at: number): Decided | { refusal: Refusal } {
  if (!hasRight(actor, command.type)) return { refusal: refuse("not-yours") };
  const refusal = refusalOf(room, actor, command);
  if (refusal) return { refusal };
  const { id, type, words, because, ...body } = command as Command & { words?: string; because?: string };
  return happen(room, {
    by: senderOf(actor),
    command: id,
    type,
    body: body as RehearsalEvent["body"],
    at,
    words: words ?? because,
  });
}

/** Appends what has been decided (or what the system itself notes: `seat`, `forked`). */
export function happen(
  room: Room,
  { words, at, ...what }: Omit<RehearsalEvent, "seq" | "said"> & { words?: string | undefined },
): Decided {
  const event = { ...what, at: Math.max(at, contextOf(room).now), seq: room.seq + 1, said: [] };
  const next = fold(room, event);
  return { event: { ...event, said: contextOf(next).said }, room: next, words };
}
