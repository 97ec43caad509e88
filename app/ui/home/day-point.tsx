import { useTranslation } from "react-i18next";
import type { Point } from "~/engine/calendar-view";
import { practica } from "~/engine/curriculum";
import { Chip } from "~/ui/kit/chip";
import { Phrase } from "~/ui/kit/phrase";
import { ButtonLink } from "~/ui/kit/text-link";

/** What stands on the day: its field, its question, how it begins, and the way in. */
export function DayPoint({ point, isToday }: { point: Point; isToday: boolean }) {
  const { t } = useTranslation();
  const practicum = practica.find((one) => one === point.practicum);
  const { lesson } = point;
  return (
    <>
      <div className="flex items-start justify-between gap-3">
        <p className="flex flex-wrap gap-1.5">
          <Chip tone="cinnabar">
            <span lang="zh-CN">{point.label}</span>
          </Chip>
          {practicum && <Chip>{t(`home.practicum.${practicum}`)}</Chip>}
          {!lesson && <Chip tone="amber">{t("home.writing")}</Chip>}
        </p>
        {lesson && (
          <span className="flex-none text-[0.8125rem] text-ink-2">{t("home.minutes", { count: lesson.minutes })}</span>
        )}
      </div>
      <h2 className="day-title" lang="zh-CN">
        <Phrase>{point.title}</Phrase>
      </h2>
      {lesson ? (
        <>
          <p className="day-scene" lang="zh-CN">
            {lesson.scene}
          </p>
          <ButtonLink kind="primary" wide href={`/lessons/${lesson.slug}`}>
            {isToday ? t("home.readToday") : t("home.readThis")}
          </ButtonLink>
        </>
      ) : (
        <p className="text-ink-2">{t("home.writingWords")}</p>
      )}
    </>
  );
}
