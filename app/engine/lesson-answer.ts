import { z } from "zod";

/** One question answered: the form, the action and the command share it. */
export const lessonAnswerSchema = z.object({
  question: z.coerce.number().int().min(0).max(9),
  option: z.coerce.number().int().min(0).max(9),
});

export type LessonAnswer = z.infer<typeof lessonAnswerSchema>;
/** The option chosen for each question that was answered. */
export type Answers = Readonly<Record<number, number>>;

/** A guest's answers travel in the address: q0=1&q1=2. Anything else in it is left out. */
export function answersFromQuery(query: URLSearchParams): Answers {
  const answers: Record<number, number> = {};
  for (const [key, value] of query) {
    const match = /^q(\d)$/.exec(key);
    if (match && /^\d$/.test(value)) answers[Number(match[1])] = Number(value);
  }
  return answers;
}

export function answersToQuery(answers: Answers): string {
  return Object.entries(answers)
    .map(([question, option]) => `q${question}=${option}`)
    .join("&");
}
