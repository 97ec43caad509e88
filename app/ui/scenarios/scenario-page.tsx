import { useTranslation } from "react-i18next";
import { Phrase } from "~/ui/kit/phrase";
import { PeopleList } from "~/ui/rehearsal/people-list";
import { Page } from "~/ui/shell/page";
import type { Who } from "~/ui/shell/who";
import { AttemptList } from "./attempt-list";
import { BeginForm } from "./begin-form";
import type { Standing } from "./standing";

export interface Front {
  id: string;
  title: string;
  summary: string;
  place: string;
  assumptions: readonly string[];
  minutes: number;
  seats: readonly { role: string; name: string; title: string; seal: string }[];
  mine: string | undefined;
  lessons: readonly { slug: string; title: string }[];
  attempts: readonly Standing[];
  cases: readonly { slug: string; title: string; failed: boolean }[];
}

const steps = ["one", "two", "three", "four"] as const;

/** A play before it begins: what it is about, who sits at the table, and one button. */
export function ScenarioPage({ scenario, who }: { scenario: Front; who: Who | undefined }) {
  const { t } = useTranslation();
  const { id, title, summary, place, minutes, seats, mine, attempts } = scenario;
  return (
    <Page title={title} tab="rehearsals" who={who} wide>
      <div className="scenario">
        <a className="scenario-back" href="/scenarios">
          <span aria-hidden="true">‹</span> {t("scenarios.back")}
        </a>
        <header className="scenario-head" lang="zh-CN">
          <h1>
            <Phrase>{title}</Phrase>
          </h1>
          <p className="scenario-lead">{summary}</p>
          <p className="scenario-place">
            <span className="chip">{t("scenarios.fictitious")}</span> {place}
          </p>
          <p className="scenario-facts">{t("scenarios.alone", { count: minutes })}</p>
        </header>
        <BeginForm scenario={id} open={attempts.find((one) => !one.over)} />
        <section className="scenario-table">
          <h2>{t("scenarios.table")}</h2>
          <PeopleList people={seats} me={mine} meWord={t("scenarios.mine")} />
        </section>
        <AttemptList attempts={attempts} />
        <section className="scenario-steps">
          <h2>{t("scenarios.stepsTitle")}</h2>
          <ol>
            {steps.map((step) => (
              <li key={step}>
                <b>
                  {t(`kit.numeral.${step}`)} {t(`kit.steps.${step}`)}
                </b>
                <span>{t(`scenarios.steps.${step}`)}</span>
              </li>
            ))}
          </ol>
        </section>
        <Reading {...scenario} />
      </div>
    </Page>
  );
}

function Reading({ lessons, cases, assumptions }: Pick<Front, "lessons" | "cases" | "assumptions">) {
  const { t } = useTranslation();
  return (
    <>
      {lessons.length > 0 && (
        <section className="scenario-lessons">
          <h2>{t("scenarios.lessons")}</h2>
          <ul lang="zh-CN">
            {lessons.map(({ slug, title }) => (
              <li key={slug}>
                <a href={`/lessons/${slug}`}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {cases.length > 0 && (
        <section className="scenario-lessons">
          <h2>{t("caseStudy.links")}</h2>
          <ul>
            {cases.map(({ slug, title, failed }) => (
              <li key={slug}>
                <a href={`/cases/${slug}`} lang="zh-CN">
                  {title}
                </a>
                {failed && <small> {t("caseStudy.shelf.failed")}</small>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {assumptions.length === 0 ? (
        <p className="scenario-assumed">{t("scenarios.assumptionsLater")}</p>
      ) : (
        <details className="scenario-assumed">
          <summary>{t("scenarios.assumptions")}</summary>
          <p>{t("scenarios.assumptionsLead")}</p>
          <ul lang="zh-CN">
            {assumptions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
