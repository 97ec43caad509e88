import type { LessonMeta } from "./lesson";

/** A question ready to be asked; the explanations are finished HTML. */
export type Question = { ask: string; options: { text: string; right: boolean; why: string }[] };

/** A line of the shelf. */
export type LessonCard = Pick<
  LessonMeta,
  "id" | "slug" | "title" | "bureau" | "field" | "date" | "practicum" | "call" | "checked"
> & {
  /** Changes whenever the finished lesson does. */
  rev: string;
  /** Reading time as measured, not as planned. */
  minutes: number;
  remember: string;
  /** How its scene begins: what the day page shows of it. */
  scene: string;
};

/** A lesson as it is kept: compiled once, evaluated once, sent as it is. */
export type MadeLesson = LessonCard & {
  statutes: string[];
  /** The practicum to go on to, when it has a scenario to play. */
  practise: string | null;
  takeaways: string[];
  /** The body in the interface's languages; `<hr data-question="n">` marks where question n stands. */
  html: Record<"zh-CN" | "en", string>;
  questions: Question[];
};

/** All lessons by date, with one revision for the whole. */
export type Shelf = { rev: string; cards: LessonCard[] };
