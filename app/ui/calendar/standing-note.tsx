import { useTranslation } from "react-i18next";
import type { Standing } from "~/engine/calendar";

/** Where a year's days off are not known, the page says so. */
export function StandingNote({ standing, year }: { standing: Standing; year: number }) {
  const { t } = useTranslation();
  return standing === "arranged" ? null : <p className="standing">{t(`calendar.${standing}`, { year })}</p>;
}
