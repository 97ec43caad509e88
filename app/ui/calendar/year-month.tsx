import { useTranslation } from "react-i18next";
import type { CalendarMonth, MonthDay } from "~/engine/calendar-view";
import type { CalendarDate } from "~/engine/day";
import { leadOf } from "./month-page";

interface YearMonthProps {
  shown: CalendarMonth;
  name: string;
  today: CalendarDate;
  field: string | null;
}

/** A small month of the wall. On a phone it is one row that opens the month. */
export function YearMonth({ shown: { year, month, days }, name, today, field }: YearMonthProps) {
  const { t } = useTranslation();
  const points = days.flatMap(({ point }) => (point && (!field || point.bureau === field) ? [point] : []));
  const readable = points.filter(({ lesson }) => lesson).length;
  return (
    <section className="year-month">
      <h2>
        <a href={`/calendar/${year}/${month}${field ? `?field=${field}` : ""}`}>{name}</a>
        <small>
          {t("calendar.points", { count: points.length })}
          {readable > 0 && ` · ${t("calendar.readable", { count: readable })}`}
        </small>
      </h2>
      <ol className={`year-days lead-${leadOf(days[0]?.day.weekday ?? "monday")}`}>
        {days.map((one) => (
          <YearDay
            key={one.day.date}
            shown={field && one.point?.bureau !== field ? { ...one, point: null } : one}
            isToday={one.day.date === today}
          />
        ))}
      </ol>
    </section>
  );
}

function YearDay({ shown: { day, point }, isToday }: { shown: MonthDay; isToday: boolean }) {
  const { t } = useTranslation();
  const kind = [isToday && "today", day.rest && "rest", point && (point.lesson ? "read" : "writing")];
  const late = leadOf(day.weekday) > 3;
  return (
    <li data-day={kind.filter(Boolean).join(" ") || undefined}>
      {point ? (
        <a href={`/days/${day.date}`} aria-current={isToday ? "date" : undefined}>
          <time dateTime={day.date}>{day.day}</time>
          <span className="year-words" data-late={late || undefined} lang="zh-CN">
            {` ${point.label} ${point.title}`}
            {!point.lesson && ` ${t("calendar.writing")}`}
          </span>
        </a>
      ) : (
        <time dateTime={day.date}>{day.day}</time>
      )}
    </li>
  );
}
