import { calendarContent } from "~/compile/calendar.server";
import { lessonCards, shelfRevision } from "~/compile/lesson-shelf.server";
import { firstYear, lastYear } from "~/engine/calendar";
import { type CalendarDay, type CalendarYear, calendarDay, calendarYear } from "~/engine/calendar-view";
import type { Bureau } from "~/engine/curriculum";
import { type CalendarDate, isCalendarDate, shanghaiDate } from "~/engine/day";
import type { LessonCard } from "~/engine/lesson-made";
import { mayNot, type NotAllowed } from "~/engine/permission";
import type { Reader } from "./lesson.server";

/** Changes with the lessons, the curriculum and the arrangement: with all that a page of the calendar is drawn from. */
export type Opened = { rev: string; today: CalendarDate };

export const today = (): CalendarDate => shanghaiDate(Date.now());

const years = new Map<number, CalendarYear>();
let laidFrom = "";

const revision = (): string => `${calendarContent().rev}.${shelfRevision()}`;

function yearOf(year: number): CalendarYear {
  const rev = revision();
  if (rev !== laidFrom) {
    years.clear();
    laidFrom = rev;
  }
  const laid = years.get(year);
  if (laid) return laid;
  const cards = new Map<string, LessonCard>(lessonCards().map((card) => [card.id, card]));
  const made = calendarYear(year, calendarContent(), (id) => cards.get(id) ?? null);
  years.set(year, made);
  return made;
}

/** Pages take the days from here while they are drawn; loaders carry the date and the revision only. */
export const calendarSource = {
  day: (date: CalendarDate): CalendarDay | null => calendarDay(yearOf(Number(date.slice(0, 4))), date),
  year: yearOf,
  fields: (): readonly Bureau[] => [...calendarContent().bureaus.values()],
};

const refused = ({ person, open }: Reader): NotAllowed | null => mayNot(person, { verb: "read-lesson", open });
const opened = (): Opened => ({ rev: revision(), today: today() });

/** null, here and below: the calendar has no such page. */
export function openDay(reader: Reader, date: string): (Opened & { date: CalendarDate }) | NotAllowed | null {
  const known = isCalendarDate(date) && inReach(Number(date.slice(0, 4)));
  return refused(reader) ?? (known ? { ...opened(), date } : null);
}

export function openMonth(
  reader: Reader,
  asked: { year: string; month: string; field: string | null },
): (Opened & { year: number; month: number; field: string | null }) | NotAllowed | null {
  const [year, month] = [number(asked.year), number(asked.month)];
  const known = inReach(year) && month >= 1 && month <= 12;
  return refused(reader) ?? (known ? { ...opened(), year, month, field: knownField(asked.field) } : null);
}

export function openYear(
  reader: Reader,
  asked: { year: string; field: string | null },
): (Opened & { year: number; field: string | null }) | NotAllowed | null {
  const year = number(asked.year);
  return refused(reader) ?? (inReach(year) ? { ...opened(), year, field: knownField(asked.field) } : null);
}

const inReach = (year: number): boolean => year >= firstYear && year <= lastYear;
const number = (text: string): number => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : Number.NaN);
const knownField = (code: string | null): string | null =>
  code !== null && calendarContent().bureaus.has(code) ? code : null;
