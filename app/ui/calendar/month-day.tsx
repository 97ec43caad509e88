import { useTranslation } from "react-i18next";
import type { Point, MonthDay as Shown } from "~/engine/calendar-view";
import type { Day } from "~/engine/day";
import { Phrase } from "~/ui/kit/phrase";

/** One square of the month, one line of the agenda. */
export function MonthDay({ shown: { day, point }, isToday }: { shown: Shown; isToday: boolean }) {
  const { t } = useTranslation();
  const plain = !point && !day.term && !day.holiday && !day.madeUp && !isToday;
  const kind = [isToday && "today", day.rest && "rest", plain && "plain"].filter(Boolean).join(" ");
  return (
    <li className="month-day" data-day={kind || undefined}>
      <a className="month-figure" href={`/days/${day.date}`} aria-current={isToday ? "date" : undefined}>
        <time dateTime={day.date}>{day.day}</time>
        <span className="month-weekday">{t(`home.weekday.${day.weekday}`)}</span>
        {isToday && <span className="month-sign">{t("calendar.today")}</span>}
        {day.holiday && <span className="month-sign">{t("calendar.off")}</span>}
        {day.madeUp && <span className="month-sign month-sign-work">{t("calendar.madeUp")}</span>}
        {day.rest && !day.holiday && <span className="sr-only">{t("calendar.rest")}</span>}
      </a>
      <Almanac day={day} />
      {point && <MonthPoint point={point} />}
    </li>
  );
}

/** A holiday or a term where there is one, else the lunar day; the first of a lunar month says the month. */
function Almanac({ day }: { day: Day }) {
  const { t, i18n } = useTranslation();
  if (day.holiday)
    return (
      <span className="month-lunar month-term" lang="zh-CN">
        {day.holiday}
      </span>
    );
  if (day.term) return <span className="month-lunar month-term">{t(`home.term.${day.term}`)}</span>;
  const { short, month, day: lunarDay } = day.lunar;
  return <span className="month-lunar">{i18n.language === "en" ? `${month}/${lunarDay}` : short}</span>;
}

function MonthPoint({ point: { label, title, lesson } }: { point: Point }) {
  const { t } = useTranslation();
  return (
    <p className="month-point" data-writing={lesson ? undefined : ""}>
      <span className="month-label" lang="zh-CN">
        {label}
      </span>{" "}
      {lesson ? (
        <a href={`/lessons/${lesson.slug}`} className="keep" lang="zh-CN">
          <Phrase>{title}</Phrase>
        </a>
      ) : (
        <>
          <span className="keep" lang="zh-CN">
            <Phrase>{title}</Phrase>
          </span>
          <span className="sr-only"> {t("calendar.writing")}</span>
        </>
      )}
    </p>
  );
}
