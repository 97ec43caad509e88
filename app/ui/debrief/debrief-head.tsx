import { useTranslation } from "react-i18next";
import type { Ending } from "~/engine/debrief";
import { Phrase } from "~/ui/kit/phrase";
import type { DebriefData } from "./debrief-data";
import { asked } from "./questions";

export function DebriefHead({ data }: { data: DebriefData }) {
  const { t } = useTranslation();
  const { debrief, attempt, parent, mine, learner } = data;
  return (
    <header className="debrief-head">
      <div>
        <p className="above">
          <span>{t("debrief.title")}</span>
          <span>
            {mine
              ? t("debrief.attempt", { number: attempt })
              : t("debrief.attemptOf", { name: learner, number: attempt })}
          </span>
          {parent !== null && <span>{t("debrief.branched", { number: parent })}</span>}
          {debrief.ending && <span lang="zh-CN">{t("debrief.ending", { title: debrief.ending.title })}</span>}
        </p>
        <h1 lang="zh-CN">
          <Phrase>{debrief.title}</Phrase>
        </h1>
      </div>
      {mine && (
        <nav aria-label={t("debrief.questionsNav")}>
          <ol className="four">
            {asked.map((word, index) => (
              <li key={word}>
                <a href={`#question-${index + 1}`}>
                  <span aria-hidden="true">{t(`kit.numeral.${word}`)} </span>
                  {t(`debrief.asked.${word}`)}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
    </header>
  );
}

/** How it ended, and what became of it later, in the voice of the scene. */
export function EndingWords({ ending }: { ending: Ending }) {
  const { t } = useTranslation();
  return (
    <section className="ending" aria-label={t("debrief.endingLabel")}>
      <p lang="zh-CN">{ending.text}</p>
      {ending.epilogue.length > 0 && (
        <details open={ending.epilogue.length <= 2}>
          <summary>{t("debrief.later")}</summary>
          {ending.epilogue.map((text) => (
            <p key={text} lang="zh-CN">
              {text}
            </p>
          ))}
        </details>
      )}
    </section>
  );
}
