import { useTranslation } from "react-i18next";
import type { Fairness as Talks } from "~/engine/debrief-fairness";

/** Bars against the longest. The unit is what was recorded: characters. */
export function Fairness({ fairness: { talks, silent, total } }: { fairness: Talks }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...talks.map((one) => one.characters));
  const vain = talks.filter((one) => one.waitedInVain > 0);
  const join = t("debrief.decision.join");
  return (
    <section aria-labelledby="fairness">
      <h2 id="fairness">{t("debrief.fairness.title")}</h2>
      {total === 0 ? (
        <p className="why">{t("debrief.fairness.none")}</p>
      ) : (
        <>
          <ul className="talks">
            {talks.map(({ role, call, title, characters, turns, me }) => (
              <li key={role} title={t("debrief.fairness.row", { title, characters, turns })}>
                <span lang="zh-CN">{call}</span>
                <svg
                  className={me ? "talk talk-me" : "talk"}
                  viewBox="0 0 100 10"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect width={Math.max(0.6, (100 * characters) / most)} height="10" />
                </svg>
                <span>
                  {t("debrief.fairness.characters", { count: characters })}
                  <span className="sr-only"> {t("debrief.fairness.turns", { count: turns })}</span>
                </span>
              </li>
            ))}
          </ul>
          {silent.length > 0 && (
            <p className="crossed">
              {t("debrief.fairness.silent", { names: "" })}
              <span lang="zh-CN">{silent.map((one) => one.call).join(join)}</span>
            </p>
          )}
          {vain.length > 0 && (
            <p className="crossed">
              {t("debrief.fairness.vain", { names: "" })}
              <span lang="zh-CN">{vain.map((one) => one.call).join(join)}</span>
            </p>
          )}
          <p className="why">{t("debrief.fairness.unit")}</p>
        </>
      )}
    </section>
  );
}
