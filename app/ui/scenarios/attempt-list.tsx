import { useTranslation } from "react-i18next";
import type { Standing } from "./standing";

/** My earlier attempts: go on with one, or look back at it. Mine alone. */
export function AttemptList({ attempts }: { attempts: readonly Standing[] }) {
  const { t } = useTranslation();
  if (attempts.length === 0) return null;
  return (
    <section className="attempts">
      <h2>{t("scenarios.mineTitle")}</h2>
      <ul>
        {attempts.map(({ key, attempt, at, over }) => (
          <li key={key}>
            <span>
              <b>{t("scenarios.attempt", { count: attempt })}</b>
              <span lang="zh-CN">{over ? t("scenarios.ended", { title: at }) : t("scenarios.stopped", { at })}</span>
            </span>
            <a href={over ? `/rehearsals/${key}/debrief` : `/rehearsals/${key}`}>
              {t(over ? "scenarios.openDebrief" : "scenarios.goOnAttempt")}
              <span className="sr-only"> {t("scenarios.attempt", { count: attempt })}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
