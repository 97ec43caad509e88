import { data } from "react-router";
import { firstYear, lastYear } from "~/engine/calendar";
import type { Locale } from "~/engine/preference";
import { translator } from "~/ui/i18n/translator.server";

/** A day that no year has, a year beyond the calendar: says how far it can be turned. */
export function noSuchPage(locale: Locale): never {
  const { t } = translator(locale);
  const because = t("calendar.notFound", { first: firstYear, last: lastYear });
  throw data({ because, help: t("calendar.notFoundHelp") }, { status: 404 });
}
