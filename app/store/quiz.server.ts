import { and, asc, desc, eq } from "drizzle-orm";
import type { Database } from "./db.server";
import { quizAnswers } from "./schema.server";

export type QuizAnswer = { question: number; option: number; at: Date };

/** The learner's own, and nobody's points. */
export async function answerQuiz(
  db: Database,
  given: { person: string; lesson: string; question: number; option: number; at: Date },
): Promise<void> {
  await db.orm.insert(quizAnswers).values(given);
}

/** The newest answer to each question of a lesson. */
export async function quizAnswersOf(db: Database, person: string, lesson: string): Promise<QuizAnswer[]> {
  return db.orm
    .selectDistinctOn([quizAnswers.question], {
      question: quizAnswers.question,
      option: quizAnswers.option,
      at: quizAnswers.at,
    })
    .from(quizAnswers)
    .where(and(eq(quizAnswers.person, person), eq(quizAnswers.lesson, lesson)))
    .orderBy(asc(quizAnswers.question), desc(quizAnswers.id));
}
