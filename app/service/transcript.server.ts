import type { Person } from "~/engine/academy";
import type { Refusal } from "~/engine/refusal";
import { foldAll, forkRoom, type Room } from "~/engine/rehearsal";
import type { View } from "~/engine/rehearsal-view";
import { type TranscriptPart, transcriptOf } from "~/engine/transcript";
import type { Viewer } from "~/engine/viewer";
import { house } from "./house.server";
import { rehearsalNow } from "./rehearsal.server";
import { seatIn } from "./rehearsal-seat.server";
import { ancestorsOf, readLog, rootRoom } from "./room-log.server";

const longAway = 6 * 3_600_000;

export type SeenPlay = { seq: number; view: View; parts: TranscriptPart[] };
export type PlayPage = SeenPlay & {
  scenario: string;
  title: string;
  attempt: number;
  /** The story so far, at this stage. */
  story: string | null;
  /** Nothing has happened here for hours: the story so far is told first. */
  away: boolean;
};

/** The record after `after` and the view of the same moment: what a page that is open lacks. */
export async function transcriptAfter(
  person: Person,
  key: string,
  after: number,
): Promise<SeenPlay | { refusal: Refusal }> {
  const seated = await seatIn(person, key);
  if ("refusal" in seated) return seated;
  const now = await rehearsalNow(person, key);
  if ("refusal" in now) return now;
  const { db } = house();
  const { start } = await inherited(seated.row, seated.viewer);
  const parts = transcriptOf(start, await readLog(db, seated.row.id, 0, now.seq), seated.viewer);
  return { seq: now.seq, view: now.view, parts: parts.filter((one) => one.seq > after) };
}

/** All of it, with what a retry inherits: the parts of earlier logs have numbers below 1. */
export async function playPage(person: Person, key: string): Promise<PlayPage | { refusal: Refusal }> {
  const seated = await seatIn(person, key);
  if ("refusal" in seated) return seated;
  const seen = await transcriptAfter(person, key, 0);
  if ("refusal" in seen) return seen;
  const { row, doc, viewer } = seated;
  const { parts } = await inherited(row, viewer);
  const before = parts.map((one, index) => ({ ...one, seq: index - parts.length }));
  return {
    ...seen,
    parts: [...before, ...seen.parts],
    scenario: doc.id,
    title: doc.title,
    attempt: row.attempt,
    story: doc.latecomers[seen.view.stage.id] ?? null,
    away: seen.parts.length > 1 && Date.now() - (seen.parts.at(-1)?.at ?? Date.now()) > longAway,
  };
}

type Row = Parameters<typeof ancestorsOf>[1];

async function inherited(row: Row, viewer: Viewer): Promise<{ start: Room; parts: TranscriptPart[] }> {
  const { db } = house();
  let start = await rootRoom(db, row);
  const parts: TranscriptPart[] = [];
  for (const { events } of await ancestorsOf(db, row)) {
    parts.push(...transcriptOf(start, events, viewer));
    start = forkRoom(foldAll(start, events));
  }
  return { start, parts };
}
