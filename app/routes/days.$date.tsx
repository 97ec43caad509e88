import { granted } from "~/document/granted";
import { openDay } from "~/service/calendar.server";
import styles from "~/styles/day.css?url";
import { useCalendarSource } from "~/ui/calendar/calendar-source";
import { noSuchPage } from "~/ui/calendar/no-such-page.server";
import { DayPage } from "~/ui/home/day-page";
import { whoIs } from "~/ui/shell/who";
import type { Route } from "./+types/days.$date";

export const handle = { document: true, memo: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export function loader({ request, params, context }: Route.LoaderArgs) {
  const { person, settings, locale } = context;
  const opened = openDay({ person, open: settings.publicLessons }, params.date) ?? noSuchPage(locale);
  const { date, rev, today } = granted(opened, request);
  return { date, rev, isToday: date === today, who: person && whoIs(person) };
}

export default function DayRoute({ loaderData: { date, isToday, who } }: Route.ComponentProps) {
  const shown = useCalendarSource().day(date);
  return shown && <DayPage shown={shown} isToday={isToday} who={who} />;
}
