import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Arrangement } from "~/engine/calendar";
import type { CalendarContent } from "~/engine/calendar-view";
import { isCalendarDate } from "~/engine/day";
import { readBureaus, readCurriculum } from "./curriculum.server";
import { readTable } from "./table.server";

const holidaySchema = z.strictObject({
  date: z.string().refine(isCalendarDate, "写成 2026-01-01"),
  rest: z.enum(["yes", "no"]),
  name: z.string().min(2, "写节名"),
  source: z.string().min(8, "写出处：哪一份通知"),
});

/** content/holidays.tsv → the days that the State Council's yearly notice makes off or worked. */
export function readHolidays(text: string): Arrangement {
  const rows = z.array(holidaySchema).parse(readTable(text));
  const twice = rows.find(({ date }, at) => rows.findIndex((row) => row.date === date) !== at);
  if (twice) throw new Error(`holidays.tsv: ${twice.date} 写了两次`);
  return new Map(rows.map(({ date, rest, name }) => [date, { rest: rest === "yes", name }]));
}

let held: (CalendarContent & { rev: string }) | null = null;

/** What the calendar is made of, read once a process. */
export function calendarContent(folder = "content"): CalendarContent & { rev: string } {
  if (held) return held;
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const [curriculum, bureaus, holidays] = [read("curriculum.tsv"), read("bureaus.yaml"), read("holidays.tsv")];
  const hash = createHash("sha256").update(curriculum).update(bureaus).update(holidays);
  held = {
    rev: hash.digest("hex").slice(0, 16),
    curriculum: readCurriculum(curriculum),
    bureaus: readBureaus(bureaus),
    arrangement: readHolidays(holidays),
  };
  return held;
}
