import { useTranslation } from "react-i18next";
import type { Course } from "~/engine/debrief";
import type { Ground } from "~/engine/debrief-ground";
import type { Move } from "~/engine/debrief-step";

/** 居民信任 40 升到 47: the figure, and whether that was good, in a word and a colour. */
export function Moves({ moved, courses }: { moved: readonly Move[]; courses: readonly Course[] }) {
  const { t } = useTranslation();
  if (moved.length === 0) return null;
  return (
    <ul className="moves" aria-label={t("debrief.decision.moved")}>
      {moved.map(({ gauge, from, to }) => {
        const course = courses.find((one) => one.id === gauge);
        const good = to > from === (course?.good === "high");
        return (
          <li key={gauge} className={good ? "move move-good" : "move move-poor"}>
            <span lang="zh-CN">{course?.label}</span> {from}{" "}
            <span>{t(to > from ? "debrief.decision.up" : "debrief.decision.down")}</span> <b>{to}</b>
          </li>
        );
      })}
    </ul>
  );
}

/** What a remark rests on: its kind is named, so that custom never passes for law. */
export function Grounds({ grounds }: { grounds: readonly Ground[] }) {
  const { t } = useTranslation();
  if (grounds.length === 0) return null;
  return (
    <ul className="grounds" aria-label={t("debrief.decision.ground")}>
      {grounds.map((ground) => (
        <li key={JSON.stringify(ground)}>
          <GroundWords ground={ground} />
        </li>
      ))}
    </ul>
  );
}

export function GroundWords({ ground }: { ground: Ground }) {
  const { t } = useTranslation();
  if (ground.kind === "custom") return <span className="ground-kind">{t("debrief.decision.custom")}</span>;
  return (
    <>
      <span className="ground-kind">
        {t(ground.kind === "law" ? "debrief.decision.law" : "debrief.decision.ownRule")}
      </span>{" "}
      <cite lang="zh-CN">
        {ground.kind === "law" ? (
          <>
            《{ground.law}》<span className="whitespace-nowrap">{ground.article}</span>
          </>
        ) : (
          ground.text
        )}
      </cite>
    </>
  );
}
