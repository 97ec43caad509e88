import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Day } from "~/engine/day";
import { DayNumber } from "~/ui/kit/day-number";
import { Phrase } from "~/ui/kit/phrase";
import { Sheet } from "~/ui/kit/sheet";

/** The tear-off sheet of a day; what it holds below the date is given by who draws it. */
export function DaySheet({ day, isToday, children }: { day: Day; isToday: boolean; children?: ReactNode }) {
  const { t, i18n } = useTranslation();
  const english = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });
  const month = t("home.yearMonth", {
    year: day.chineseYear,
    month: day.chineseMonth,
    english: i18n.language === "en" ? english.format(new Date(`${day.date}T00:00:00Z`)) : "",
  });
  return (
    <Sheet wire stack className="day-sheet" aria-label={`${month} ${day.day}`}>
      <div className="px-5 pb-4 sm:px-6">
        <div className="day-top">
          <a href={`/calendar/${day.year}/${day.month}`}>
            <time dateTime={day.date}>{month}</time>
          </a>
          <span className="keep text-end">
            {isToday ? (
              <Phrase>{day.rest ? t("home.restWords") : t("home.workWords")}</Phrase>
            ) : (
              <a href="/">{t("home.backToday")}</a>
            )}
          </span>
        </div>
        <DayNumber day={day.day} />
        <p className="flex flex-wrap justify-center gap-x-4 text-[0.875rem] text-ink-2">
          <span>{t("home.lunar", day.lunar)}</span>
          {day.term && <span className="font-semibold text-cinnabar">{t(`home.term.${day.term}`)}</span>}
          {day.holiday && (
            <span className="font-semibold text-cinnabar" lang="zh-CN">
              {day.holiday}
            </span>
          )}
          <span>
            {t(`home.weekday.${day.weekday}`)}
            {day.rest && ` · ${t("home.rest")}`}
            {day.madeUp && ` · ${t("home.madeUp")}`}
          </span>
        </p>
      </div>
      {children && <div className="border-t border-rule px-5 pt-4 pb-5 sm:px-6">{children}</div>}
    </Sheet>
  );
}
