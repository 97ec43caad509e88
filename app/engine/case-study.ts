import { z } from "zod";

/** 背景、焦点、做法、成效、反思、依据: the six parts of a case, in the order of the page. */
export const PARTS = ["background", "focus", "practice", "outcome", "reflection", "grounds"] as const;
export type Part = (typeof PARTS)[number];
export type Parts = Record<Part, string>;

const part = z.string().max(4000);
/** What the form, the autosave and the action share. A browser's line ends become plain ones. */
export const draftGiven = z.object({
  title: z.string().trim().min(1).max(40),
  failed: z.enum(["yes", "no"]).transform((word) => word === "yes"),
  ...Object.fromEntries(PARTS.map((name) => [name, part])),
});
export const partGiven = z.object({ part: z.enum(PARTS), words: part });
export const remarkGiven = z.object({ words: z.string().trim().min(1).max(1000) });

export const emptyParts = (): Parts => Object.fromEntries(PARTS.map((name) => [name, ""])) as Parts;

/** A text as it is kept: one sort of line end, nothing hanging at the ends of lines. */
export const tidy = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/[ \t]+$/gm, "");

/** A place in the log of one attempt that a sentence of the case comes from; `〔number〕` in the text points to it. */
export type CaseMoment = {
  number: number;
  /** Of the rehearsal, with the anchor in its debrief. */
  key: string;
  anchor: string;
  attempt: number;
  place: number;
  elapsed: number;
  title: string;
};

export const markOf = (number: number): string => `〔${number}〕`;

export type Piece = { text: string } | { moment: number };

/** A text cut at its marks. */
export function piecesOf(text: string): Piece[] {
  return text
    .split(/(〔\d{1,2}〕)/u)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const mark = /^〔(\d{1,2})〕$/u.exec(piece);
      return mark ? { moment: Number(mark[1]) } : { text: piece };
    });
}

/** Which parts say nothing yet. */
export const missingParts = (parts: Parts): Part[] =>
  PARTS.filter((name) => parts[name].replace(/〔\d+〕|\s/gu, "").length === 0);

/** What can stand in the library: who may read it hangs on `failed` and the site. */
export type CaseCard = {
  slug: string;
  title: string;
  failed: boolean;
  /** The scenario it was played on, of a learner's; of one that ships, none. */
  scenario: string | null;
  practicum: string | null;
  lessons: readonly string[];
};
