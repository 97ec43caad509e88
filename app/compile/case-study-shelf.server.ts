import { readFileSync, statSync } from "node:fs";
import type { MadeCase } from "~/engine/case-study-made";

const shelf = ".generated/cases.json";
let held: { made: number; cases: MadeCase[] } | null = null;

/** What `scripts/cases.ts` wrote; read again when it has written anew. Nothing is compiled here. */
export function madeCases(): readonly MadeCase[] {
  const made = statSync(shelf, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (held?.made === made) return held.cases;
  held = { made, cases: made ? (JSON.parse(readFileSync(shelf, "utf8")) as MadeCase[]) : [] };
  return held.cases;
}

export const madeCase = (slug: string): MadeCase | null => madeCases().find((one) => one.slug === slug) ?? null;
