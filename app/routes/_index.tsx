import { useTranslation } from "react-i18next";
import { dayOf, shanghaiDate } from "~/engine/day";
import { goOn } from "~/service/go-on.server";
import { signInFirst } from "~/service/session.server";
import { DaySheet } from "~/ui/home/day-sheet";
import { GoOnList } from "~/ui/home/go-on-list";
import { Page } from "~/ui/shell/page";
import { whoIs } from "~/ui/shell/who";
import type { Route } from "./+types/_index";

export const handle = { document: true };

export async function loader({ request, context }: Route.LoaderArgs) {
  const { person } = context;
  if (!person) throw signInFirst(request);
  return { day: dayOf(shanghaiDate(Date.now())), items: await goOn(person), who: whoIs(person) };
}

export default function Home({ loaderData: { day, items, who } }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <Page title={t("home.title")} tab="today" who={who} wide>
      <h1 className="sr-only">{t("home.title")}</h1>
      <div className="home">
        <DaySheet day={day} />
        <GoOnList items={items} />
      </div>
    </Page>
  );
}
