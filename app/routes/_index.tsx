import { useTranslation } from "react-i18next";
import { redirect } from "react-router";
import { dayOf, shanghaiDate } from "~/engine/day";
import { goOn } from "~/service/go-on.server";
import { DaySheet } from "~/ui/home/day-sheet";
import { GoOnList } from "~/ui/home/go-on-list";
import { Page } from "~/ui/shell/page";
import type { Route } from "./+types/_index";

export const handle = { document: true };

export async function loader({ context }: Route.LoaderArgs) {
  if (!context.person) throw redirect("/sign-in");
  return { day: dayOf(shanghaiDate(Date.now())), items: await goOn(context.person) };
}

export default function Home({ loaderData: { day, items } }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <Page title={t("home.title")} tab="today">
      <h1 className="sr-only">{t("home.title")}</h1>
      <DaySheet day={day} />
      <GoOnList items={items} />
    </Page>
  );
}
