import type { Said } from "./plot";
import type { RehearsalEvent, Room } from "./rehearsal";
import { statusOfRoom } from "./rehearsal";

/**
 * Who sees what: one table. A seat sees what is said before all, what is said to it apart, and its own notes and votes;
 * a trainer sees all but open votes. What someone may not see never reaches their browser.
 */
export type Viewer = { kind: "seat"; role: string } | { kind: "trainer" } | { kind: "observer" };

/** An event as one viewer sees it, or null when it is hidden from them. */
export type SeenEvent = Pick<RehearsalEvent, "seq" | "at" | "by" | "type" | "body" | "said">;

const isOwn = (by: string, viewer: Viewer) => viewer.kind === "seat" && by === `seat:${viewer.role}`;

/** [V1] votes: their voter alone. [V2] notes: their writer and trainers. [V3] all else: everybody. */
export function seesEvent({ type, by }: Pick<RehearsalEvent, "type" | "by">, viewer: Viewer): boolean {
  if (type === "vote") return isOwn(by, viewer);
  if (type === "note") return isOwn(by, viewer) || viewer.kind === "trainer";
  return true;
}

/** [V4] a talk apart: those it is said to, the speaker, and trainers. */
export function hears({ to, by }: Pick<Said, "to" | "by">, viewer: Viewer): boolean {
  if (!to || viewer.kind === "trainer") return true;
  return viewer.kind === "seat" && (to.includes(viewer.role) || by === viewer.role);
}

/** [V5] reasons of a nudge and injects' ids are not in the event that seats get. */
export function seenBy(event: RehearsalEvent, viewer: Viewer): SeenEvent | null {
  if (!seesEvent(event, viewer)) return null;
  const { seq, at, by, type, body, said } = event;
  const open = viewer.kind === "trainer" || (type !== "nudge" && type !== "inject");
  return { seq, at, by, type, body: open ? body : {}, said: said.filter((one) => hears(one, viewer)) };
}

/** Once a rehearsal is over, those who were in the room may look at all of it: the debrief is made for that. */
export const isOver = (room: Room): boolean => statusOfRoom(room) === "debrief" || statusOfRoom(room) === "closed";
