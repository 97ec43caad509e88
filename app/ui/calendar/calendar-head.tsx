import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "~/engine/day";

type Turn = { href: string; name: string };

interface CalendarHeadProps {
  title: string;
  note: ReactNode;
  view: "month" | "year";
  year: number;
  month: number;
  today: CalendarDate;
  before: Turn | null;
  after: Turn | null;
  search: string;
  children: ReactNode;
}

/** The name of the page, its neighbours, and the other ways to look at the calendar. */
export function CalendarHead({
  title,
  note,
  view,
  year,
  month,
  today,
  before,
  after,
  search,
  children,
}: CalendarHeadProps) {
  const { t } = useTranslation();
  const day = today.startsWith(`${year}-${String(month).padStart(2, "0")}`) ? "/" : null;
  const first = `/days/${year}-${String(month).padStart(2, "0")}-01`;
  return (
    <header className="cal-head">
      <div className="cal-name">
        {before && (
          <a href={before.href} data-turn="back" rel="prev" aria-label={t("calendar.before", { name: before.name })}>
            ‹
          </a>
        )}
        <h1>{title}</h1>
        {after && (
          <a href={after.href} data-turn="on" rel="next" aria-label={t("calendar.after", { name: after.name })}>
            ›
          </a>
        )}
        <p className="cal-note">{note}</p>
      </div>
      <div className="cal-ways">
        <nav aria-label={t("calendar.views")}>
          <a href={day ?? first}>{t("calendar.day")}</a>
          <a href={`/calendar/${year}/${month}${search}`} aria-current={view === "month" ? "page" : undefined}>
            {t("calendar.month")}
          </a>
          <a href={`/calendar/${year}${search}`} aria-current={view === "year" ? "page" : undefined}>
            {t("calendar.year")}
          </a>
        </nav>
        {children}
      </div>
    </header>
  );
}
