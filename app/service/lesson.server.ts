import { lessonCard, lessonCards, madeLesson, shelfRevision } from "~/compile/lesson-shelf.server";
import type { Answers, LessonAnswer } from "~/engine/lesson-answer";
import type { MadeLesson } from "~/engine/lesson-made";
import type { Person } from "~/service/session.server";

/** Bodies for pages while they are drawn; loaders carry slug and revision only. */
export const lessonSource = { lesson: madeLesson, cards: lessonCards };

export { shelfRevision };

export function openLesson(slug: string): { slug: string; rev: string } | null {
  const card = lessonCard(slug);
  return card && { slug: card.slug, rev: card.rev };
}

export function lessonToTakeAway(slug: string): MadeLesson | null {
  return madeLesson(slug);
}

/** Is this an option that can be chosen? */
export function questionHolds(slug: string, question: number, option: number): boolean {
  return madeLesson(slug)?.questions[question]?.options[option] !== undefined;
}

/** What this person answered last, question by question. */
export async function answersOf(_person: Person, _slug: string): Promise<Answers> {
  return {};
}

export async function keepAnswer(_person: Person, _slug: string, _answer: LessonAnswer): Promise<void> {}
