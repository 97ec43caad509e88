import { useTranslation } from "react-i18next";
import type { Point } from "~/engine/calendar-view";
import { Row } from "~/ui/kit/row";

/** Where the day has nothing to read: the last lesson before it and the next one after. Offered, not urged. */
export function NearPoints({ points }: { points: readonly Point[] }) {
  const { t } = useTranslation();
  if (points.length === 0) return null;
  return (
    <section className="near">
      <h2 className="near-head">{t("home.near")}</h2>
      <ul>
        {points.map(
          ({ id, date, label, title, lesson }) =>
            lesson && (
              <li key={id}>
                <Row
                  href={`/lessons/${lesson.slug}`}
                  title={title}
                  lang="zh-CN"
                  note={
                    <>
                      {t("home.nearDay", { month: Number(date.slice(5, 7)), day: Number(date.slice(8)), label })}
                      {" · "}
                      {t("home.minutes", { count: lesson.minutes })}
                    </>
                  }
                  act={t("home.read")}
                />
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
