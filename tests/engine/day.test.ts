import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readHolidays } from "~/compile/calendar.server";
import { dayOf as dayIn, isCalendarDate, shanghaiDate } from "~/engine/day";

const arrangement = readHolidays(readFileSync("content/holidays.tsv", "utf8"));
const dayOf = (date: string) => dayIn(date, arrangement);

describe("day", () => {
  test("the date is Shanghai's, from one midnight there to the next", () => {
    expect(shanghaiDate(Date.parse("2026-11-21T15:59:59Z"))).toBe("2026-11-21");
    expect(shanghaiDate(Date.parse("2026-11-21T16:00:00Z"))).toBe("2026-11-22");
  });

  test("a Sunday with a solar term", () => {
    expect(dayOf("2026-11-22")).toMatchObject({
      day: 22,
      weekday: "sunday",
      chineseYear: "二〇二六",
      chineseMonth: "十一",
      lunar: { month: 10, leap: false, day: 14, chinese: "十月十四", short: "十四" },
      term: "minor-snow",
      rest: true,
    });
  });

  test("a leap month says so", () => {
    expect(dayOf("2025-08-01").lunar).toMatchObject({ month: 6, leap: true, chinese: "闰六月初八" });
  });

  test("public holidays rest, and the days made up for them do not", () => {
    expect(dayOf("2026-10-01")).toMatchObject({ weekday: "thursday", holiday: "国庆节", rest: true, madeUp: false });
    expect(dayOf("2026-10-10")).toMatchObject({ weekday: "saturday", holiday: undefined, rest: false, madeUp: true });
    expect(dayOf("2027-10-01")).toMatchObject({ weekday: "friday", holiday: undefined, rest: false, madeUp: false });
  });

  test("a year has each of the 24 terms once", () => {
    const days = Array.from({ length: 365 }, (_, index) =>
      dayOf(new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10)),
    );
    const terms = days.flatMap(({ term }) => term ?? []);
    expect(terms).toHaveLength(24);
    expect(new Set(terms).size).toBe(24);
  });

  test("the first of a lunar month is named by its month", () => {
    expect(dayOf("2026-11-09").lunar).toMatchObject({ day: 1, short: "十月" });
  });

  test("only days that a year has are dates", () => {
    for (const date of ["2026-02-28", "2028-02-29", "2026-12-31"]) expect(isCalendarDate(date), date).toBe(true);
    for (const date of ["2026-02-29", "2026-13-01", "2026-2-1", "2026-11-31", "", "today"])
      expect(isCalendarDate(date), date).toBe(false);
  });
});
