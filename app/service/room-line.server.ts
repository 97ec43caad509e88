import { canonicalJson } from "~/engine/rehearsal";
import { type SeenEvent, seenBy, type Viewer } from "~/engine/viewer";
import type { LoggedEvent } from "./room-log.server";

/**
 * An event as one audience gets it. `skip`: so many events before it were hidden from them. `words`: what somebody
 * typed, for those who may see it. Sorted keys, so that the log read again gives the same bytes.
 */
export type SeenLine = SeenEvent & { skip?: number; words?: string };
export type Line = { seq: number; seen: SeenLine; json: string; frame: Buffer };

export const audienceOf = (viewer: Viewer): string => (viewer.kind === "seat" ? `seat:${viewer.role}` : viewer.kind);

export function seenLine(event: LoggedEvent, viewer: Viewer, skip: number): SeenLine | null {
  const seen = seenBy(event, viewer);
  if (!seen) return null;
  // [V5] the reason of a nudge is the trainer's own
  const words = event.type === "nudge" && viewer.kind !== "trainer" ? null : event.words;
  return { ...seen, ...(skip > 0 && { skip }), ...(words !== null && { words }) };
}

/** An event that stays at hand for a while, encoded once for each audience, not once for each viewer. */
export class KeptEvent {
  private readonly lines = new Map<string, Line | null>();
  constructor(readonly event: LoggedEvent) {}

  lineFor(viewer: Viewer, skip: number): Line | null {
    const key = `${skip} ${audienceOf(viewer)}`;
    let line = this.lines.get(key);
    if (line === undefined) {
      const seen = seenLine(this.event, viewer, skip);
      const json = seen && canonicalJson(seen);
      line =
        seen && json ? { seq: seen.seq, seen, json, frame: Buffer.from(`id: ${seen.seq}\ndata: ${json}\n\n`) } : null;
      this.lines.set(key, line);
    }
    return line;
  }
}
