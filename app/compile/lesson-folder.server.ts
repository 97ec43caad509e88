import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Finding } from "~/engine/finding";
import { checkLesson, type Ground } from "~/engine/lesson-check";
import { checkLifts, type LawText } from "~/engine/lesson-check-lift";
import { checkShelf } from "~/engine/lesson-check-shelf";
import { type ReadLesson, readLesson } from "./lesson.server";

export type LessonSource = { file: string; source: string };

/** Every lesson's text under content/lessons, in the order of their paths. */
export function lessonSources(content: string): LessonSource[] {
  const folder = join(content, "lessons");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".mdx"))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      return { file: relative(join(content, ".."), path), source: readFileSync(path, "utf8") };
    });
}

export type Shelf = { read: ReadLesson[]; findings: Finding[] };

/** Reads and checks every lesson, alone and side by side. `lawText`, where it is at hand, adds guide 9.8. */
export function checkLessonFolder(content: string, ground: Ground, lawText?: LawText): Shelf {
  const read = lessonSources(content).map(({ file, source }) => readLesson(file, source));
  const lessons = read.flatMap(({ lesson }) => (lesson ? [lesson] : []));
  const planned = new Map<string, number>();
  for (const { bureau } of ground.curriculum.values()) planned.set(bureau, (planned.get(bureau) ?? 0) + 1);
  const findings = [
    ...read.flatMap((one) => one.findings),
    ...lessons.flatMap((lesson) => checkLesson(lesson, ground)),
    ...checkShelf(lessons, planned),
    ...(lawText ? lessons.flatMap((lesson) => checkLifts(lesson, lawText)) : []),
  ];
  return { read, findings };
}
