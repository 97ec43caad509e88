import { granted } from "~/document/granted";
import { openYear } from "~/service/calendar.server";
import styles from "~/styles/calendar.css?url";
import { useCalendarSource } from "~/ui/calendar/calendar-source";
import { noSuchPage } from "~/ui/calendar/no-such-page.server";
import { YearPage } from "~/ui/calendar/year-page";
import { whoIs } from "~/ui/shell/who";
import type { Route } from "./+types/calendar.$year";

export const handle = { document: true, memo: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export function loader({ request, params, context }: Route.LoaderArgs) {
  const { person, settings, locale } = context;
  const field = new URL(request.url).searchParams.get("field");
  const reader = { person, open: settings.publicLessons };
  const year = granted(openYear(reader, { ...params, field }) ?? noSuchPage(locale), request);
  return { ...year, who: person && whoIs(person) };
}

export default function YearRoute({ loaderData: { year, ...shown } }: Route.ComponentProps) {
  const source = useCalendarSource();
  const laid = source.year(year);
  return laid && <YearPage laid={laid} fields={source.fields()} {...shown} />;
}
