import { beatOf, contextOf, fold, type RehearsalEvent, type Room } from "./rehearsal";
import type { Scenario } from "./scenario";
import { linesOfStage } from "./transcript-stage";
import { type SeenEvent, seenBy, type Viewer } from "./viewer";

/** Who says something: a seat or a voice. */
export type Speaker = { id: string; name: string; title: string; seal: string };

/** What one event left in the record of the play, as its reader sees it: names resolved, private lines left out. */
export type Entry =
  | { kind: "stage"; label: string; meeting: string }
  | { kind: "narration" | "inject" | "ending" | "epilogue"; text: string }
  | { kind: "line"; by: Speaker; mine: boolean; apart: boolean; mood?: string | undefined; text: string }
  /** A decision: the choice's text, and the decider's own words where they gave some. */
  | { kind: "decision"; by: Speaker; mine: boolean; text: string; words?: string | undefined }
  | { kind: "granted" | "lapsed" | "floor-closed" | "rested" | "forked"; names: string[] }
  | { kind: "voted"; text: string }
  /** A count that is public; its figures are in the view, under the beat. */
  | { kind: "count"; beat: string };

export type TranscriptPart = { seq: number; at: number; entries: Entry[] };
export type WithWords = RehearsalEvent & { words?: string | null | undefined };

/** The record from the start; an event that leaves nothing to read leaves no part. */
export function transcriptOf(start: Room, events: readonly WithWords[], viewer: Viewer): TranscriptPart[] {
  const parts: TranscriptPart[] = [];
  let room = start;
  for (const event of events) {
    const before = room;
    room = fold(room, event);
    const seen = seenBy(event, viewer);
    const entries = seen ? entriesOf(before, room, seen, event.words ?? undefined, viewer) : [];
    if (entries.length > 0) parts.push({ seq: event.seq, at: event.at, entries });
  }
  return parts;
}

function entriesOf(before: Room, after: Room, event: SeenEvent, words: string | undefined, viewer: Viewer): Entry[] {
  const mine = (role: string | undefined) => viewer.kind === "seat" && viewer.role === role;
  const said = event.said.map((one): Entry => {
    if (one.kind === "count") return { kind: "count", beat: one.text };
    if (one.kind === "line" || one.kind === "card")
      return {
        kind: "line",
        by: speakerOf(after.doc, one.by ?? ""),
        mine: mine(one.by),
        apart: one.to !== undefined,
        mood: one.mood,
        text: one.text,
      };
    return { kind: one.kind, text: one.text };
  });
  const stage = contextOf(after).plot.stage;
  const moved = event.type === "start" || stage !== contextOf(before).plot.stage;
  if (moved) {
    const found = after.doc.stages.find((one) => one.id === stage);
    const of = linesOfStage(after.doc, stage);
    const first = event.said.findIndex((one) => of(one));
    if (found)
      said.splice(first < 0 ? said.length : first, 0, { kind: "stage", label: found.label, meeting: found.meeting });
  }
  return [...actOf(before, event, words, mine), ...said];
}

/** What the act itself leaves in the record, before what it made be said. */
function actOf(
  before: Room,
  { type, by, body }: SeenEvent,
  words: string | undefined,
  mine: (role: string) => boolean,
): Entry[] {
  const { doc } = before;
  const role = by.replace(/^(seat|script):/, "");
  const name = (id: string) => doc.roles.find((one) => one.id === id)?.call ?? id;
  const beat = beatOf(before);
  if (type === "choose") {
    const text = beat?.choices?.find((one) => one.id === body.choice)?.text;
    return text ? [{ kind: "decision", by: speakerOf(doc, role), mine: mine(role), text, words }] : [];
  }
  if (type === "grant") return [{ kind: "granted", names: [name(String(body.to))] }];
  if (type === "lapse") return [{ kind: "lapsed", names: [] }];
  if (type === "resume") return [{ kind: "rested", names: [] }];
  if (type === "forked") return [{ kind: "forked", names: [] }];
  if (type === "close-floor") {
    const floor = contextOf(before).floor;
    const unheard = floor?.speakers.filter((one) => !floor.turns[one]) ?? [];
    return [{ kind: "floor-closed", names: unheard.map(name) }];
  }
  if (type === "vote" && mine(role)) {
    const text = beat?.poll?.options.find((one) => one.id === body.option)?.text;
    return text ? [{ kind: "voted", text }] : [];
  }
  return [];
}

function speakerOf(doc: Scenario, id: string): Speaker {
  const role = doc.roles.find((one) => one.id === id);
  if (role) return { id, name: role.name, title: role.title, seal: role.seal };
  const voice = doc.voices.find((one) => one.id === id);
  return { id, name: voice?.name ?? id, title: voice?.title ?? "", seal: voice?.seal ?? "" };
}
