import { describe, expect, test } from "vitest";
import { dayOf, shanghaiDate } from "~/engine/day";

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
      lunar: { month: 10, leap: false, day: 14, chinese: "十月十四" },
      term: "minor-snow",
      rest: true,
    });
  });

  test("a leap month says so", () => {
    expect(dayOf("2025-08-01").lunar).toMatchObject({ month: 6, leap: true, chinese: "闰六月初八" });
  });

  test("public holidays rest, and the days made up for them do not", () => {
    expect(dayOf("2026-10-01")).toMatchObject({ weekday: "thursday", holiday: "国庆节", rest: true });
    expect(dayOf("2026-10-10")).toMatchObject({ weekday: "saturday", holiday: undefined, rest: false });
  });

  test("a year has each of the 24 terms once", () => {
    const days = Array.from({ length: 365 }, (_, index) =>
      dayOf(new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10)),
    );
    const terms = days.flatMap(({ term }) => term ?? []);
    expect(terms).toHaveLength(24);
    expect(new Set(terms).size).toBe(24);
  });
});
