import { createContext, useContext } from "react";
import type { CalendarDay, CalendarYear } from "~/engine/calendar-view";
import type { Bureau } from "~/engine/curriculum";
import type { CalendarDate } from "~/engine/day";

/** Where a page gets the laid-out year from while it is drawn; loaders carry only the date and a revision. */
export type CalendarSource = {
  day: (date: CalendarDate) => CalendarDay | null;
  year: (year: number) => CalendarYear | null;
  fields: () => readonly Bureau[];
};

export const CalendarSourceContext = createContext<CalendarSource>({
  day: () => null,
  year: () => null,
  fields: () => [],
});
export const useCalendarSource = (): CalendarSource => useContext(CalendarSourceContext);
