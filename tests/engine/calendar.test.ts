import { readFileSync } from "node:fs";
import fc from "fast-check";
import { HolidayUtil } from "lunar-typescript";
import { describe, expect, test } from "vitest";
import { readHolidays } from "~/compile/calendar.server";
import { readCurriculum } from "~/compile/curriculum.server";
import { readTable } from "~/compile/table.server";
import { type Arrangement, daysFrom, isRest, layOut, standingOf } from "~/engine/calendar";

const arrangement = readHolidays(readFileSync("content/holidays.tsv", "utf8"));
const rows = [...readCurriculum(readFileSync("content/curriculum.tsv", "utf8")).values()];
const none: Arrangement = new Map();

const anyRows = fc.uniqueArray(
  fc.integer({ min: 0, max: 364 }).map((at) => daysFrom("2026-01-01", at).slice(5)),
  {
    maxLength: 200,
  },
);
const named = (dates: string[]) => dates.map((date, index) => ({ id: `point-${index}`, date }));
const distance = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

describe("the year laid out", () => {
  test("2026 is as it was settled (tests/tables/calendar-2026.tsv)", () => {
    const { points, moved } = layOut(2026, rows, arrangement);
    const laid = [...points].sort().map(([date, id]) => ({ date, point: id, from: moved.get(id) ?? "" }));
    expect(laid).toEqual(readTable(readFileSync("tests/tables/calendar-2026.tsv", "utf8")));
  });

  test("each of the 217 points stands once, on a working day, in every year of the calendar", () => {
    for (let year = 2020; year <= 2040; year++) {
      const { points } = layOut(year, rows, arrangement);
      expect(new Set(points.values()).size, String(year)).toBe(217);
      for (const date of points.keys()) {
        expect(date.slice(0, 4)).toBe(String(year));
        expect(isRest(date, arrangement), date).toBe(false);
      }
    }
  });

  test("the order of the rows changes nothing", () => {
    const whole = layOut(2026, rows, arrangement);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(layOut(2026, shuffled, arrangement)).toEqual(whole);
      }),
      { numRuns: 10, seed: 11 },
    );
  });

  test("a point that can stay stays, and one that cannot goes to the nearest free working day, the earlier of two", () => {
    fc.assert(
      fc.property(anyRows, (dates) => {
        const given = named(dates);
        const { points, moved } = layOut(2026, given, arrangement);
        expect([...points.values()].sort()).toEqual(given.map(({ id }) => id).sort());
        for (const { id, date } of given) {
          const home = `2026-${date}`;
          const stands = [...points].find(([, point]) => point === id)?.[0] ?? "";
          expect(isRest(stands, arrangement)).toBe(false);
          if (!moved.has(id)) {
            expect(stands).toBe(home);
            continue;
          }
          expect(isRest(home, arrangement)).toBe(true);
          // Nothing nearer is free now, so nothing nearer was free for it that nobody took before it.
          for (let off = 1; off < distance(home, stands); off++)
            for (const near of [daysFrom(home, -off), daysFrom(home, off)])
              expect(isRest(near, arrangement) || points.has(near) || !near.startsWith("2026")).toBe(true);
          const mirror = daysFrom(home, -distance(home, stands));
          if (stands > home)
            expect(isRest(mirror, arrangement) || points.has(mirror) || !mirror.startsWith("2026")).toBe(true);
        }
      }),
      { numRuns: 60, seed: 2026 },
    );
  });

  test("two that prefer one day: the first by id keeps it, the other goes to the day before", () => {
    const { points } = layOut(
      2027,
      [
        { id: "b", date: "03-10" },
        { id: "a", date: "03-10" },
      ],
      none,
    );
    expect([...points].sort()).toEqual([
      ["2027-03-09", "b"],
      ["2027-03-10", "a"],
    ]);
  });

  test("29 February is the 28th in a year that has none", () => {
    expect(layOut(2027, [{ id: "a", date: "02-29" }], none).moved.get("a")).toBe("2027-02-28");
    expect([...layOut(2028, [{ id: "a", date: "02-29" }], none).points.keys()]).toEqual(["2028-02-29"]);
  });
});

describe("the State Council's arrangement", () => {
  test("a year without one has only its weekends, and nothing is guessed", () => {
    expect(standingOf(2026, arrangement)).toBe("arranged");
    expect(standingOf(2027, arrangement)).toBe("awaited");
    expect(standingOf(2025, arrangement)).toBe("not-kept");
    for (let date = "2027-01-01"; date < "2028-01-01"; date = daysFrom(date, 1))
      expect(isRest(date, arrangement), date).toBe([0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()));
  });

  test("what we hold of 2026 is what the almanac library holds, day for day", () => {
    const theirs = new Map(
      HolidayUtil.getHolidays(2026).map((one) => [one.getDay(), { rest: !one.isWork(), name: one.getName() }]),
    );
    const days = [...new Set([...theirs.keys(), ...arrangement.keys()])].sort();
    expect(days.map((date) => [date, arrangement.get(date)?.rest])).toEqual(
      days.map((date) => [date, theirs.get(date)?.rest]),
    );
  });

  test("every row names the notice it comes from", () => {
    for (const { source, date } of readTable(readFileSync("content/holidays.tsv", "utf8")))
      expect(source, date).toMatch(/^国务院办公厅关于\d{4}年部分节假日安排的通知$/);
    expect(() => readHolidays("date\trest\tname\tsource\n2027-01-01\tyes\t元旦\t")).toThrow();
    expect(() => readHolidays("date\trest\tname\tsource\n2027-02-30\tyes\t元旦\t国务院办公厅的通知")).toThrow();
  });
});
