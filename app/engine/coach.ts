import { z } from "zod";
import type { CriterionHeld } from "./debrief-criterion";

/** The four customary questions of a 复盘. */
export const QUESTIONS = ["aim", "outcome", "cause", "rule"] as const;

const words = (most: number) => z.string().trim().min(1).max(most);

/** A remark pinned to a moment (`place` in the log), or with place 0 the answer to the whole attempt. */
export const noteGiven = z.object({
  id: z.uuid(),
  place: z.coerce.number().int().min(0).max(5000),
  words: words(500),
});
export const overrulingGiven = z.object({
  criterion: words(60),
  level: z.coerce.number().int().min(1).max(4),
  because: words(500),
});
export const reflectionGiven = z.object({
  question: z.coerce.number().int().min(1).max(4),
  words: z.string().trim().max(4000),
});

/** A moment of this attempt that answers a remark on an earlier one; no moment takes the answer back. */
export const toDoAnswered = z.object({
  note: z.uuid(),
  place: z.union([z.literal("").transform(() => null), z.coerce.number().int().min(1).max(5000)]).default(null),
});

export type Overruled = { level: number; because: string; name: string | null; at: number };

/** The level that stands: the last overruling, with the one that the evidence gave still beside it. */
export type CriterionRuled = CriterionHeld & { ruled: Overruled | null };

export function ruledOver(
  criteria: readonly CriterionHeld[],
  overrulings: readonly (Overruled & { criterion: string })[],
): CriterionRuled[] {
  return criteria.map((one) => {
    const last = overrulings.filter(({ criterion }) => criterion === one.id).at(-1);
    if (!last) return { ...one, ruled: null };
    const { level, because, name, at } = last;
    return { ...one, ruled: { level, because, name, at } };
  });
}

/** An earlier coach's remark as something to do this time, and the moment that the learner says answers it. */
export type ToDo = {
  note: string;
  words: string;
  name: string;
  attempt: number;
  title: string | null;
  answer: number | null;
};
