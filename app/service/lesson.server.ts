import { lessonCard, lessonCards, madeLesson, shelfRevision } from "~/compile/lesson-shelf.server";
import type { Person } from "~/engine/academy";
import type { Answers, LessonAnswer } from "~/engine/lesson-answer";
import type { MadeLesson } from "~/engine/lesson-made";
import { mayNot, type NotAllowed } from "~/engine/permission";
import { answerQuiz, quizAnswersOf } from "~/store/quiz.server";
import { house } from "./house.server";

/** Bodies for pages while they are drawn; loaders carry slug and revision only. */
export const lessonSource = { lesson: madeLesson, cards: lessonCards };

export type Reader = { person: Person | null; open: boolean };
const refused = ({ person, open }: Reader): NotAllowed | null => mayNot(person, { verb: "read-lesson", open });

export function openShelf(reader: Reader): { rev: string } | NotAllowed {
  return refused(reader) ?? { rev: shelfRevision() };
}

/** null: there is no such lesson. */
export function openLesson(reader: Reader, slug: string): { slug: string; rev: string } | NotAllowed | null {
  const card = lessonCard(slug);
  return refused(reader) ?? (card && { slug: card.slug, rev: card.rev });
}

export function takeAway(reader: Reader, slug: string): MadeLesson | NotAllowed | null {
  return refused(reader) ?? madeLesson(slug);
}

/** Answers to questions that the lesson still asks; the text may have changed since. */
export function answersThatHold(slug: string, answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([question, option]) => asks(slug, { question: Number(question), option })),
  );
}

export function asks(slug: string, { question, option }: LessonAnswer): boolean {
  return madeLesson(slug)?.questions[question]?.options[option] !== undefined;
}

// On the embedded database a read costs more than the page. It has one process, which also does all the writing.
const known = new Map<string, Answers>();
const most = 2_000;
const keyOf = (person: Person, slug: string): string => `${person.id} ${slug}`;

/** What this person answered last, question by question. Nobody else is ever shown it. */
export async function answersOf(person: Person, slug: string): Promise<Answers> {
  const key = keyOf(person, slug);
  const seen = known.get(key);
  if (seen) return seen;
  const { db } = house();
  const answers = Object.fromEntries(
    (await quizAnswersOf(db, person.id, slug)).map(({ question, option }) => [question, option]),
  );
  if (db.driver === "pglite") {
    if (known.size >= most) known.clear();
    known.set(key, answers);
  }
  return answers;
}

export async function keepAnswer(person: Person, slug: string, answer: LessonAnswer): Promise<NotAllowed | null> {
  const no = mayNot(person, { verb: "answer-quiz" });
  if (no) return no;
  await answerQuiz(house().db, { person: person.id, lesson: slug, ...answer, at: new Date() });
  known.delete(keyOf(person, slug));
  return null;
}

/** After what somebody answered has been erased. */
export function forgetAnswers(person: string): void {
  for (const key of known.keys()) if (key.startsWith(`${person} `)) known.delete(key);
}
