import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDay } from "~/engine/calendar-view";
import { StandingNote } from "~/ui/calendar/standing-note";
import { Page } from "~/ui/shell/page";
import type { Who } from "~/ui/shell/who";
import { DayPoint } from "./day-point";
import { DaySheet } from "./day-sheet";
import { DayTurn } from "./day-turn";
import { NearPoints } from "./near-points";

interface DayPageProps {
  shown: CalendarDay;
  isToday: boolean;
  who: Who | null;
  /** What stands beside the sheet on a desk, and under it on a phone. */
  children?: ReactNode;
}

/** The tear-off day: the emblem of the product. */
export function DayPage({ shown, isToday, who, children }: DayPageProps) {
  const { t } = useTranslation();
  const { day, point, near, before, after, standing } = shown;
  const title = isToday ? t("home.title") : t("home.dayTitle", { month: day.month, day: day.day });
  return (
    <Page title={title} tab={isToday ? "today" : "calendar"} who={who ?? undefined} wide>
      <h1 className="sr-only">{title}</h1>
      <div className="home">
        <div>
          <DaySheet day={day} isToday={isToday}>
            {point ? (
              <DayPoint point={point} isToday={isToday} />
            ) : (
              <p className="text-ink-2">{day.rest ? t("home.restPoint") : t("home.noPoint")}</p>
            )}
          </DaySheet>
          <DayTurn before={before} after={after} />
        </div>
        <div className="home-beside">
          {children}
          <NearPoints points={near} />
          <StandingNote standing={standing} year={day.year} />
        </div>
      </div>
    </Page>
  );
}
