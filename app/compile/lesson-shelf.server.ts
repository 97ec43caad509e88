import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { LessonCard, MadeLesson, Shelf } from "~/engine/lesson-made";

const shelf = ".generated/lessons";

type Held = Shelf & { made: number; bySlug: Map<string, LessonCard>; lessons: Map<string, MadeLesson> };
let held: Held | null = null;

/** What `scripts/lessons.ts` wrote; read again when it has written anew. Nothing is compiled here. */
function open(): Held {
  const path = join(shelf, "manifest.json");
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (held?.made === made) return held;
  const { rev, cards }: Shelf = made ? JSON.parse(readFileSync(path, "utf8")) : { rev: "", cards: [] };
  held = { made, rev, cards, bySlug: new Map(cards.map((card) => [card.slug, card])), lessons: new Map() };
  return held;
}

/** Every lesson's line, by date from January. */
export function lessonCards(): readonly LessonCard[] {
  return open().cards;
}

export function shelfRevision(): string {
  return open().rev;
}

export function lessonCard(slug: string): LessonCard | null {
  return open().bySlug.get(slug) ?? null;
}

/** A finished lesson; null for a slug that is not on the shelf (a path in disguise never gets to the disk). */
export function madeLesson(slug: string): MadeLesson | null {
  const { bySlug, lessons } = open();
  if (!bySlug.has(slug)) return null;
  const kept = lessons.get(slug);
  if (kept) return kept;
  const lesson = JSON.parse(readFileSync(join(shelf, `${slug}.json`), "utf8")) as MadeLesson;
  lessons.set(slug, lesson);
  return lesson;
}
