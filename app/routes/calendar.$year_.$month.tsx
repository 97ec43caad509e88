import { granted } from "~/document/granted";
import { openMonth } from "~/service/calendar.server";
import styles from "~/styles/calendar.css?url";
import { useCalendarSource } from "~/ui/calendar/calendar-source";
import { MonthPage } from "~/ui/calendar/month-page";
import { noSuchPage } from "~/ui/calendar/no-such-page.server";
import { whoIs } from "~/ui/shell/who";
import type { Route } from "./+types/calendar.$year_.$month";

export const handle = { document: true, memo: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export function loader({ request, params, context }: Route.LoaderArgs) {
  const { person, settings, locale } = context;
  const field = new URL(request.url).searchParams.get("field");
  const reader = { person, open: settings.publicLessons };
  const month = granted(openMonth(reader, { ...params, field }) ?? noSuchPage(locale), request);
  return { ...month, who: person && whoIs(person) };
}

export default function MonthRoute({ loaderData: { year, ...shown } }: Route.ComponentProps) {
  const source = useCalendarSource();
  const laid = source.year(year);
  return laid && <MonthPage laid={laid} fields={source.fields()} {...shown} />;
}
