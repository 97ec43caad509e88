import type { Refusal } from "~/engine/refusal";
import type { View } from "~/engine/rehearsal-view";
import type { TranscriptPart } from "~/engine/transcript";

/** The play as its reader sees it, folded up to `seq`. */
export type Sight = { seq: number; view: View; parts: TranscriptPart[] };

/** A command on its way: it stays in the browser's outbox under its id until it was acknowledged or refused. */
export type Letter = { id: string; type: string; body: Record<string, string> };

export type Answer = { seq: number } | { refused: Refusal };

export type Heard = { type: "feed.open" } | { type: "feed.down" } | { type: "feed.news" };

/** What the play needs of the world outside; the route gives it, so that this folder knows no network. */
export type Wire = {
  /** What came after `after`, with the view of the same moment. */
  read: (after: number) => Promise<Sight>;
  /** Rejects when the letter may not have arrived: then it is sent again. */
  send: (letter: Letter) => Promise<Answer>;
  /** Tells when there is news; gives the end of listening. */
  listen: (after: number, hear: (heard: Heard) => void) => () => void;
  /** The outbox, over reloads. */
  keep: (letters: Letter[]) => void;
  found: () => Letter[];
};
