import { useTranslation } from "react-i18next";
import { Empty } from "~/ui/kit/empty";
import { Notice } from "~/ui/kit/notice";
import { Phrase } from "~/ui/kit/phrase";
import { Page } from "~/ui/shell/page";
import type { Who } from "~/ui/shell/who";
import type { Standing } from "./standing";

interface Row {
  id: string;
  title: string;
  summary: string;
  minutes: number;
  attempts: number;
  open: Standing | null;
}

interface ScenarioListProps {
  rows: readonly Row[];
  /** Code of a refusal that a form brought back. */
  refused: string | null;
  who: Who | undefined;
}

/** The plays, as a quiet list on paper. */
export function ScenarioList({ rows, refused, who }: ScenarioListProps) {
  const { t, i18n } = useTranslation();
  return (
    <Page title={t("scenarios.title")} tab="rehearsals" who={who}>
      <header className="scenario-head">
        <h1>{t("scenarios.title")}</h1>
        <p>{t("scenarios.lead")}</p>
      </header>
      {refused && i18n.exists(`refusal.${refused}`) && (
        <Notice tone="amber" urgent>
          {t(`refusal.${refused as "not-found"}`)}
        </Notice>
      )}
      {rows.length === 0 && <Empty>{t("scenarios.none")}</Empty>}
      <ul className="scenario-list">
        {rows.map((row) => (
          <li key={row.id}>
            <ListedScenario {...row} />
          </li>
        ))}
      </ul>
      <p className="scenario-only">{t("scenarios.onlyLearn")}</p>
    </Page>
  );
}

function ListedScenario({ id, title, summary, minutes, attempts, open }: Row) {
  const { t } = useTranslation();
  return (
    <article className="scenario-row">
      <a href={`/scenarios/${id}`} lang="zh-CN">
        <h2>
          <Phrase>{title}</Phrase>
        </h2>
        <p className="scenario-summary">{summary}</p>
      </a>
      <p className="scenario-facts">
        {t("scenarios.alone", { count: minutes })}
        {attempts > 0 && ` · ${t("scenarios.attempts", { count: attempts })}`}
      </p>
      {open && (
        <p className="scenario-middle">
          <span>
            {t("scenarios.attempt", { count: open.attempt })}
            <span lang="zh-CN">{t("scenarios.stopped", { at: open.at })}</span>
          </span>
          <a href={`/rehearsals/${open.key}`}>{t("scenarios.goOnAttempt")}</a>
        </p>
      )}
    </article>
  );
}
