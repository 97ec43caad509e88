import { granted } from "~/document/granted";
import { openDay, today } from "~/service/calendar.server";
import { signInFirst } from "~/service/session.server";
import { leftHalfDone } from "~/service/today.server";
import styles from "~/styles/day.css?url";
import { useCalendarSource } from "~/ui/calendar/calendar-source";
import { DayPage } from "~/ui/home/day-page";
import { GoOnList } from "~/ui/home/go-on-list";
import { DoorBox } from "~/ui/search/door-box";
import { whoIs } from "~/ui/shell/who";
import type { Route } from "./+types/_index";

export const handle = { document: true, memo: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { person } = context;
  if (!person) throw signInFirst(request);
  const { date, rev } = granted(openDay({ person, open: true }, today()));
  return { date, rev, items: await leftHalfDone(person), who: whoIs(person) };
}

export default function Home({ loaderData: { date, items, who } }: Route.ComponentProps) {
  const shown = useCalendarSource().day(date);
  return (
    shown && (
      <DayPage shown={shown} isToday who={who}>
        <DoorBox />
        <GoOnList items={items} />
      </DayPage>
    )
  );
}
