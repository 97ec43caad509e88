import type { Finding } from "./finding";
import { type Lesson, sentences, withoutCites } from "./lesson";
import { checkOptions } from "./lesson-check-options";

/** Days of a leap year from 1 January, so that 31 December and 1 January are neighbours. */
function dayOfYear(date: string): number {
  const [month = 1, day = 1] = date.split("-").map(Number);
  return ([0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335][month - 1] ?? 0) + day;
}
const apart = (a: string, b: string): number => {
  const days = Math.abs(dayOfYear(a) - dayOfYear(b));
  return Math.min(days, 366 - days);
};

const onlyWords = (text: string): string => (text.match(/[\p{Script=Han}0-9]/gu) ?? []).join("");
export const firstWords = (lesson: Lesson): string => {
  const scene = lesson.passages.find((passage) => passage.part === "scene")?.text ?? "";
  return onlyWords(sentences(scene)[0] ?? scene).slice(0, 4);
};

function checkOpenings(
  lessons: readonly Lesson[],
  add: (lesson: Lesson, rule: string, field: string, expected: string, found: string) => void,
): void {
  const used = new Map<string, Lesson[]>();
  const begun = new Map<string, Lesson>();
  for (const lesson of lessons) {
    const { opening, bureau, date } = lesson.meta;
    const others = used.get(opening) ?? [];
    if (others.length >= 5)
      add(lesson, "11", "opening", "一种开头全年不超过 5 课", `${opening} 已经用了 ${others.length} 课`);
    for (const other of others) {
      if (other.meta.bureau === bureau)
        add(lesson, "11", "opening", "同一领域不重样", `${opening}，${other.meta.slug} 用过`);
      else if (apart(other.meta.date, date) < 7)
        add(lesson, "11", "opening", "七天内不重样", `${opening}，${other.meta.slug}（${other.meta.date}）用过`);
    }
    used.set(opening, [...others, lesson]);
    const begin = `${bureau}:${firstWords(lesson)}`;
    const same = begun.get(begin);
    if (same)
      add(lesson, "11", "场景", "第一句的前 4 字与同领域各课不同", `“${firstWords(lesson)}”，${same.meta.slug} 用过`);
    begun.set(begin, lesson);
  }
}

/** Runs of `size` words → the lessons that hold them, for runs in at least `least` lessons. */
function shared(lessons: readonly Lesson[], size: number, least: number): Map<string, Lesson[]> {
  const found = new Map<string, Lesson[]>();
  for (const lesson of lessons) {
    const own = new Set<string>();
    for (const passage of lesson.passages) {
      const words = onlyWords(withoutCites(passage.text));
      for (let at = 0; at + size <= words.length; at++) own.add(words.slice(at, at + size));
    }
    for (const run of own) found.set(run, [...(found.get(run) ?? []), lesson]);
  }
  return new Map([...found].filter(([, holders]) => holders.length >= least));
}

/** Guide 9.10–9.13: what only shows when the lessons stand side by side. */
export function checkShelf(lessons: readonly Lesson[], planned: ReadonlyMap<string, number>): Finding[] {
  const findings: Finding[] = [];
  const add = (
    lesson: Lesson,
    rule: string,
    field: string,
    expected: string,
    found: string,
    level: Finding["level"] = "error",
  ): void => {
    findings.push({ rule, level, file: lesson.file, line: null, field, expected, found });
  };
  for (const field of ["id", "slug", "date"] as const) {
    const seen = new Map<string, Lesson>();
    for (const lesson of lessons) {
      const same = seen.get(lesson.meta[field]);
      if (same) add(lesson, "6", field, "每课一个，不与别的课相同", `${lesson.meta[field]}，${same.file} 也是`);
      seen.set(lesson.meta[field], lesson);
    }
  }
  checkOpenings(lessons, add);

  // Overlapping runs of one long repeat would each be named: say it once for each set of lessons.
  const told = new Set<string>();
  const tell = (runs: Map<string, Lesson[]>, expected: string): void => {
    for (const [run, holders] of runs) {
      const set = `${expected}${holders.map((lesson) => lesson.meta.slug).join("、")}`;
      const last = holders.at(-1);
      if (last && !told.has(set))
        add(
          last,
          "10",
          "重复的话",
          expected,
          `“${run}”也在 ${holders
            .slice(0, -1)
            .map((lesson) => lesson.meta.slug)
            .join("、")}`,
        );
      told.add(set);
    }
  };
  tell(shared(lessons, 14, 3), "14 字连串不出现在三课以上");
  const fields = byBureau(lessons);
  for (const [bureau, group] of fields) {
    tell(shared(group, 10, 2), "同一领域 10 字连串只在一课里");
    checkOptions(group, group.length >= (planned.get(bureau) ?? Number.POSITIVE_INFINITY), add);
  }
  return findings;
}

function byBureau(lessons: readonly Lesson[]): Map<string, Lesson[]> {
  const groups = new Map<string, Lesson[]>();
  for (const lesson of lessons) groups.set(lesson.meta.bureau, [...(groups.get(lesson.meta.bureau) ?? []), lesson]);
  return groups;
}
