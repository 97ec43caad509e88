import { useTranslation } from "react-i18next";
import { firstYear, lastYear } from "~/engine/calendar";
import type { CalendarMonth, CalendarYear } from "~/engine/calendar-view";
import type { Bureau } from "~/engine/curriculum";
import type { CalendarDate, Weekday } from "~/engine/day";
import { Page } from "~/ui/shell/page";
import type { Who } from "~/ui/shell/who";
import { CalendarHead } from "./calendar-head";
import { countFields } from "./count-fields";
import { FieldMenu } from "./field-menu";
import { MonthDay } from "./month-day";
import { useMonthName, useYearName } from "./month-name";
import { StandingNote } from "./standing-note";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
/** How many empty squares stand before the first of a month that begins on this day. */
export const leadOf = (weekday: Weekday): number => weekdays.indexOf(weekday);

interface MonthPageProps {
  laid: CalendarYear;
  month: number;
  today: CalendarDate;
  field: string | null;
  fields: readonly Bureau[];
  who: Who | null;
}

export function MonthPage({ laid, month, today, field, fields, who }: MonthPageProps) {
  const { t } = useTranslation();
  const [monthName, yearName] = [useMonthName(), useYearName()];
  const shown = laid.months[month - 1];
  if (!shown) return null;
  const { year, standing } = laid;
  const search = field ? `?field=${field}` : "";
  const turn = (to: number) => {
    const [otherYear, other] = to < 1 ? [year - 1, 12] : to > 12 ? [year + 1, 1] : [year, to];
    if (otherYear < firstYear || otherYear > lastYear) return null;
    return { href: `/calendar/${otherYear}/${other}${search}`, name: monthName(other) };
  };
  const days = shown.days.map((one) => (field && one.point?.bureau !== field ? { ...one, point: null } : one));
  const [title, ofYear] = [monthName(month), yearName(year)];
  return (
    <Page title={t("calendar.monthIn", { year, month })} tab="calendar" who={who ?? undefined} wide>
      <CalendarHead
        title={title}
        note={
          <>
            <span>{ofYear}</span>
            <Terms month={shown} />
          </>
        }
        view="month"
        year={year}
        month={month}
        today={today}
        before={turn(month - 1)}
        after={turn(month + 1)}
        search={search}
      >
        <FieldMenu fields={fields} chosen={field} counts={countFields([shown])} href={`/calendar/${year}/${month}`} />
      </CalendarHead>
      <div className="month-week" aria-hidden="true">
        {weekdays.map((weekday) => (
          <span key={weekday} data-weekend={weekday.startsWith("s") || undefined}>
            {t(`home.weekday.${weekday}`)}
          </span>
        ))}
      </div>
      <ol className={`month sheet lead-${leadOf(shown.days[0]?.day.weekday ?? "monday")}`}>
        {days.map((one) => (
          <MonthDay key={one.day.date} shown={one} isToday={one.day.date === today} />
        ))}
      </ol>
      {days.every(({ point }) => !point) && <p className="standing">{t("calendar.none")}</p>}
      <StandingNote standing={standing} year={year} />
      <p className="cal-legend">
        {t("calendar.legend")} <span className="turn-keys">{t("calendar.keys")}</span>
      </p>
    </Page>
  );
}

function Terms({ month: { days } }: { month: CalendarMonth }) {
  const { t } = useTranslation();
  return days.map(
    ({ day }) =>
      day.term && (
        <span key={day.date}>{t("calendar.termOn", { day: day.day, term: t(`home.term.${day.term}`) })}</span>
      ),
  );
}
