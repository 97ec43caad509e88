import { type Arrangement, daysFrom, firstYear, lastYear, layOut, type Standing } from "./calendar";
import type { Bureau, CurriculumRow } from "./curriculum";
import { type CalendarDate, type Day, dayOf } from "./day";
import type { LessonCard } from "./lesson-made";

/** What the calendar is made of: content, and the lessons that have been written so far. */
export type CalendarContent = {
  curriculum: ReadonlyMap<string, CurriculumRow>;
  bureaus: ReadonlyMap<string, Bureau>;
  arrangement: Arrangement;
};

/** One point on its day. Without a lesson it is still being written, and nothing leads to it. */
export type Point = Pick<CurriculumRow, "id" | "title" | "bureau" | "practicum"> & {
  date: CalendarDate;
  /** The short sign of its field: 消防. */
  label: string;
  lesson: Pick<LessonCard, "slug" | "minutes" | "scene"> | null;
};

export type MonthDay = { day: Day; point: Point | null };

export type CalendarMonth = {
  year: number;
  month: number;
  standing: Standing;
  days: readonly MonthDay[];
};

export type CalendarYear = {
  year: number;
  standing: Standing;
  points: ReadonlyMap<CalendarDate, Point>;
  months: readonly CalendarMonth[];
};

/** A day as it is torn off: its point, and, when there is nothing to read on it, what stands near. */
export type CalendarDay = MonthDay & {
  standing: Standing;
  near: readonly Point[];
  /** null at either end of the calendar. */
  before: CalendarDate | null;
  after: CalendarDate | null;
};

export function calendarYear(
  year: number,
  { curriculum, bureaus, arrangement }: CalendarContent,
  lessonOf: (id: string) => LessonCard | null,
): CalendarYear {
  const { standing, points: laid } = layOut(year, [...curriculum.values()], arrangement);
  const points = new Map<CalendarDate, Point>();
  for (const [date, id] of [...laid].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const row = curriculum.get(id);
    if (!row) continue;
    const { title, bureau, practicum } = row;
    const card = lessonOf(id);
    const lesson = card && { slug: card.slug, minutes: card.minutes, scene: card.scene };
    // A lesson's own title is the later word.
    points.set(date, {
      id,
      title: card?.title ?? title,
      bureau,
      practicum,
      date,
      label: bureaus.get(bureau)?.label ?? "",
      lesson,
    });
  }
  const months = Array.from({ length: 12 }, (_, index) => {
    const days: MonthDay[] = [];
    const month = index + 1;
    let date = `${year}-${String(month).padStart(2, "0")}-01`;
    for (const prefix = date.slice(0, 8); date.startsWith(prefix); date = daysFrom(date, 1))
      days.push({ day: dayOf(date, arrangement), point: points.get(date) ?? null });
    return { year, month, standing, days };
  });
  return { year, standing, points, months };
}

/** null: the year has no such day. */
export function calendarDay({ months, points, standing }: CalendarYear, date: CalendarDate): CalendarDay | null {
  const found = months[Number(date.slice(5, 7)) - 1]?.days[Number(date.slice(8, 10)) - 1];
  if (!found) return null;
  const near = found.point?.lesson ? [] : nearestLessons([...points.values()], date);
  return { ...found, standing, near, before: inReach(daysFrom(date, -1)), after: inReach(daysFrom(date, 1)) };
}

const inReach = (date: CalendarDate): CalendarDate | null =>
  Number(date.slice(0, 4)) >= firstYear && Number(date.slice(0, 4)) <= lastYear ? date : null;

/** The last point before this day that can be read, and the next one after it. */
function nearestLessons(points: readonly Point[], date: CalendarDate): Point[] {
  const readable = points.filter(({ lesson }) => lesson !== null);
  const before = readable.findLast((point) => point.date < date);
  const after = readable.find((point) => point.date > date);
  return [before, after].filter((point) => point !== undefined);
}
