import { createContext, useContext } from "react";
import type { LessonCard, MadeLesson } from "~/engine/lesson-made";

/**
 * Where a page gets finished lessons from while it is drawn. Loaders carry only slug, revision and the
 * reader's state, so that the page memo's key stays small; bodies come this way, on the server alone.
 */
export type LessonSource = {
  lesson: (slug: string) => MadeLesson | null;
  cards: () => readonly LessonCard[];
};

export const LessonSourceContext = createContext<LessonSource>({ lesson: () => null, cards: () => [] });
export const useLessonSource = (): LessonSource => useContext(LessonSourceContext);
