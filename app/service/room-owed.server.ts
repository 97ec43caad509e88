import type { Command } from "~/engine/command";
import { type Dice, nextScript } from "~/engine/policy";
import { leadOf, type RehearsalEvent, type Room, statusOfRoom } from "~/engine/rehearsal";
import { type Decided, decide, happen } from "~/engine/rehearsal-decide";
import type { Rehearsal } from "~/store/rehearsal.server";

/** A person waits on scripts that only talk to one another: after so many in a row they are stopped. */
export const mostInARow = 300;

/** Who opened it, or where it was forked: what the first event says. */
export type Origin = { parent: { key: string; seq: number } | null };

/**
 * What has to happen before anybody's next command, by whoever serves the room: the opening of a solo play, and the
 * scripts' acts, one at a time. Told from the log alone, so that a server which died in between owes nothing: the next
 * one that loads the room goes on. Each has an id of its own, so that it happens once.
 */
export function nextOwed(
  room: Room,
  row: Pick<Rehearsal, "mode">,
  origin: Origin,
  dice: Dice,
  at: number,
): Decided | null {
  if (row.mode === "solo") {
    const by = `seat:${leadOf(room.doc)}`;
    if (room.seq === 0) {
      const { parent } = origin;
      const first: Pick<RehearsalEvent, "type" | "body"> = parent
        ? { type: "forked", body: { of: parent.key, seq: parent.seq } }
        : { type: "seat", body: { role: leadOf(room.doc) } };
      return happen(room, { at, by, command: "open:1", ...first });
    }
    if (statusOfRoom(room) === "lobby")
      return happen(room, { at, by, command: `open:${room.seq + 1}`, type: "start", body: {} });
  }
  const script = nextScript(room, dice);
  if (!script) return null;
  const decided = decide(room, { id: `script:${room.seq}`, ...script.act } as Command, script.actor, at);
  if ("refusal" in decided) throw new Error(`a script's act was refused: ${decided.refusal.code}`);
  return decided;
}

export const isOwed = (by: string, command: string): boolean =>
  by.startsWith("script:") && command.startsWith("script:");
