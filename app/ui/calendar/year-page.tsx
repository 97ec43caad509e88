import { useTranslation } from "react-i18next";
import { firstYear, lastYear } from "~/engine/calendar";
import type { CalendarYear } from "~/engine/calendar-view";
import type { Bureau } from "~/engine/curriculum";
import type { CalendarDate } from "~/engine/day";
import { Page } from "~/ui/shell/page";
import type { Who } from "~/ui/shell/who";
import { CalendarHead } from "./calendar-head";
import { countFields } from "./count-fields";
import { FieldMenu } from "./field-menu";
import { useMonthName, useYearName } from "./month-name";
import { StandingNote } from "./standing-note";
import { YearMonth } from "./year-month";

interface YearPageProps {
  laid: CalendarYear;
  today: CalendarDate;
  field: string | null;
  fields: readonly Bureau[];
  who: Who | null;
}

/** The wall: twelve small months, every point a dot. */
export function YearPage({ laid: { year, standing, months }, today, field, fields, who }: YearPageProps) {
  const { t } = useTranslation();
  const [monthName, yearName] = [useMonthName(), useYearName()];
  const search = field ? `?field=${field}` : "";
  const turn = (to: number) =>
    to < firstYear || to > lastYear ? null : { href: `/calendar/${to}${search}`, name: yearName(to) };
  const counts = countFields(months);
  const count = field ? (counts.get(field) ?? 0) : [...counts.values()].reduce((sum, one) => sum + one, 0);
  const month = today.startsWith(String(year)) ? Number(today.slice(5, 7)) : 1;
  return (
    <Page title={yearName(year)} tab="calendar" who={who ?? undefined} wide>
      <CalendarHead
        title={yearName(year)}
        note={<span>{t("calendar.points", { count })}</span>}
        view="year"
        year={year}
        month={month}
        today={today}
        before={turn(year - 1)}
        after={turn(year + 1)}
        search={search}
      >
        <FieldMenu fields={fields} chosen={field} counts={counts} href={`/calendar/${year}`} />
      </CalendarHead>
      <div className="year">
        {months.map((one) => (
          <YearMonth key={one.month} shown={one} name={monthName(one.month)} today={today} field={field} />
        ))}
      </div>
      <StandingNote standing={standing} year={year} />
      <p className="cal-legend">
        {t("calendar.legend")} <span className="turn-keys">{t("calendar.keys")}</span>
      </p>
    </Page>
  );
}
