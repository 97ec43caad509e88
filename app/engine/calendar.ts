import type { CurriculumRow } from "./curriculum";
import type { CalendarDate } from "./day";

/**
 * The State Council's arrangement of one year: days off that are no weekend, and weekends that are worked (调休). A year
 * that is not in it has only weekends: an arrangement is awaited, never guessed.
 */
export type Arrangement = ReadonlyMap<CalendarDate, { rest: boolean; name: string }>;

/** The years the calendar can be turned to. */
export const firstYear = 2020;
export const lastYear = 2040;

/** awaited: not published yet; not-kept: before the first arrangement on file. In both only weekends are days off. */
export type Standing = "arranged" | "awaited" | "not-kept";

export function standingOf(year: number, arrangement: Arrangement): Standing {
  const years = [...arrangement.keys()].map((date) => Number(date.slice(0, 4)));
  if (years.includes(year)) return "arranged";
  return year < Math.min(...years) ? "not-kept" : "awaited";
}

/** The year laid out: which point stands on which day, and where each day that had to move came from. */
export type LaidOut = {
  year: number;
  standing: Standing;
  points: ReadonlyMap<CalendarDate, string>;
  /** Point → the day it would have stood on. */
  moved: ReadonlyMap<string, CalendarDate>;
};

export const isRest = (date: CalendarDate, arrangement: Arrangement): boolean =>
  arrangement.get(date)?.rest ?? isWeekend(date);

/** The weekend of the civil calendar, whatever any arrangement says. */
function isWeekend(date: CalendarDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/**
 * Each point keeps its preferred day when that is a working day; what falls on a rest day goes to the nearest free
 * working day of the year, earlier first. Settled in the order of the preferred days, then of the points' ids: the same
 * rows and arrangement give the same year everywhere.
 */
export function layOut(
  year: number,
  rows: readonly Pick<CurriculumRow, "id" | "date">[],
  arrangement: Arrangement,
): LaidOut {
  const sorted = rows.toSorted((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
  const points = new Map<CalendarDate, string>();
  const homeless: { id: string; day: CalendarDate }[] = [];
  for (const { id, date } of sorted) {
    const day = dateIn(year, date);
    if (isRest(day, arrangement) || points.has(day)) homeless.push({ id, day });
    else points.set(day, id);
  }
  const moved = new Map<string, CalendarDate>();
  for (const { id, day } of homeless) {
    const free = nearest(day, (one) => !isRest(one, arrangement) && !points.has(one));
    if (!free) continue;
    points.set(free, id);
    moved.set(id, day);
  }
  return { year, standing: standingOf(year, arrangement), points, moved };
}

/** A day and month in a year; 29 February is the 28th where there is none. */
function dateIn(year: number, monthDay: string): CalendarDate {
  const date = `${year}-${monthDay}`;
  return new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) === date ? date : `${year}-02-28`;
}

/** The nearest day of the same year that is wanted: one back, one on, two back, … */
function nearest(day: CalendarDate, wanted: (date: CalendarDate) => boolean): CalendarDate | null {
  for (let distance = 1; distance < 366; distance++)
    for (const step of [-distance, distance]) {
      const date = daysFrom(day, step);
      if (date.slice(0, 4) === day.slice(0, 4) && wanted(date)) return date;
    }
  return null;
}

export function daysFrom(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
