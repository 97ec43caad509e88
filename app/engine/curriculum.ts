/** The practice topics. */
export const practica = [
  "flying-wire",
  "charging-pile",
  "micro-renewal",
  "owners-committee-election",
  "lift-installation",
  "parking",
] as const;

/** One of the 217 rows the curriculum was agreed on. */
export type CurriculumRow = {
  id: string;
  bureau: string;
  slug: string;
  title: string;
  /** MM-DD */
  date: string;
  minutes: number;
  practicum: string;
  statutes: string[];
};

export type Bureau = { code: string; name: string; field: string; label: string };
