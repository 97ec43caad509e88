import { Solar } from "lunar-typescript";
import { chineseNumeral, yearNumeral } from "~/engine/numeral";
import { type Arrangement, isRest } from "./calendar";

/** A calendar date in Asia/Shanghai: 2026-11-22. */
export type CalendarDate = string;

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
export type Weekday = (typeof weekdays)[number];

export interface Day {
  date: CalendarDate;
  year: number;
  month: number;
  day: number;
  weekday: Weekday;
  /** 二〇二六 and 十一, as a tear-off calendar prints them. */
  chineseYear: string;
  chineseMonth: string;
  lunar: {
    month: number;
    leap: boolean;
    day: number;
    /** 十月十四 */
    chinese: string;
    /** As a square of the month has it: 十四, and 十月 for the first. */
    short: string;
  };
  /** The solar term that begins today. */
  term: SolarTerm | undefined;
  /** What the State Council's arrangement calls this day off. */
  holiday: string | undefined;
  rest: boolean;
  /** A weekend that is worked (调休). */
  madeUp: boolean;
}

/** Solar terms by the name that the almanac gives them. */
const terms = {
  小寒: "minor-cold",
  大寒: "major-cold",
  立春: "start-of-spring",
  雨水: "rain-water",
  惊蛰: "awakening-of-insects",
  春分: "spring-equinox",
  清明: "clear-and-bright",
  谷雨: "grain-rain",
  立夏: "start-of-summer",
  小满: "grain-buds",
  芒种: "grain-in-ear",
  夏至: "summer-solstice",
  小暑: "minor-heat",
  大暑: "major-heat",
  立秋: "start-of-autumn",
  处暑: "end-of-heat",
  白露: "white-dew",
  秋分: "autumn-equinox",
  寒露: "cold-dew",
  霜降: "frost",
  立冬: "start-of-winter",
  小雪: "minor-snow",
  大雪: "major-snow",
  冬至: "winter-solstice",
} as const;
export type SolarTerm = (typeof terms)[keyof typeof terms];

/** The date people in Shanghai write at this instant. China keeps UTC+8 the year round. */
export function shanghaiDate(instant: number): CalendarDate {
  return new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
}

export const isCalendarDate = (text: string): boolean => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
};

/** Lunar dates and terms are reckoned; days off are never: those the arrangement says. */
export function dayOf(date: CalendarDate, arrangement: Arrangement): Day {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const solar = Solar.fromYmd(year, month, day);
  const lunar = solar.getLunar();
  const term = terms[lunar.getJieQi() as keyof typeof terms] as SolarTerm | undefined;
  const arranged = arrangement.get(date);
  return {
    date,
    year,
    month,
    day,
    weekday: weekdays[solar.getWeek()] ?? "sunday",
    chineseYear: yearNumeral(year),
    chineseMonth: chineseNumeral(month),
    lunar: {
      month: Math.abs(lunar.getMonth()),
      leap: lunar.getMonth() < 0,
      day: lunar.getDay(),
      chinese: `${lunar.getMonthInChinese()}月${lunar.getDayInChinese()}`,
      short: lunar.getDay() === 1 ? `${lunar.getMonthInChinese()}月` : lunar.getDayInChinese(),
    },
    term,
    holiday: arranged?.rest ? arranged.name : undefined,
    rest: isRest(date, arrangement),
    madeUp: arranged?.rest === false,
  };
}
