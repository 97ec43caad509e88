import type { CalendarMonth } from "~/engine/calendar-view";

/** How many points each field has in these months. */
export function countFields(months: readonly CalendarMonth[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { days } of months)
    for (const { point } of days) if (point) counts.set(point.bureau, (counts.get(point.bureau) ?? 0) + 1);
  return counts;
}
