import { useTranslation } from "react-i18next";
import type { CalendarDate } from "~/engine/day";

/** The days before and after. With a script also by the arrow keys and by a swipe. */
export function DayTurn({ before, after }: { before: CalendarDate | null; after: CalendarDate | null }) {
  const { t } = useTranslation();
  const link = (date: CalendarDate, turn: "back" | "on") => (
    <a href={`/days/${date}`} data-turn={turn} rel={turn === "back" ? "prev" : "next"}>
      {turn === "back" && <span aria-hidden="true">‹</span>}
      {t("home.turnTo", { day: Number(date.slice(8)) })}
      {turn === "on" && <span aria-hidden="true">›</span>}
    </a>
  );
  return (
    <nav className="turn" aria-label={t("home.turn")}>
      {before ? link(before, "back") : <span />}
      <span className="turn-keys" aria-hidden="true">
        {t("calendar.keys")}
      </span>
      {after ? link(after, "on") : <span />}
    </nav>
  );
}
