import { readFileSync, statSync } from "node:fs";
import { openSearch, type Searcher } from "./search-find.server";
import type { SearchBook } from "./search-index.server";

const path = ".generated/search.json";
let held: (Searcher & { made: number }) | null = null;

/** The index that `scripts/search.ts` wrote; read again when it has written anew. null: there is none yet. */
export function heldSearch(): Searcher | null {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return null;
  if (held?.made !== made) held = { ...openSearch(JSON.parse(readFileSync(path, "utf8")) as SearchBook), made };
  return held;
}
