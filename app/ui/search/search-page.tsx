import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { longestQuestion, type SearchHit, type SearchKind, type SearchResult } from "~/engine/search";
import { Notice } from "~/ui/kit/notice";
import { TextLink } from "~/ui/kit/text-link";
import { Page } from "~/ui/shell/page";
import type { Who } from "~/ui/shell/who";
import { AnswerCard } from "./answer-card";
import { DoorBox } from "./door-box";
import { MarkedLine } from "./marked-line";

/** Where a kind of result is read; what is not written yet is nowhere. */
const where: Record<SearchKind, string | null> = { lesson: "/lessons/", point: null, scenario: "/scenarios/" };

function Hit({ kind, slug, title, line, field }: SearchHit) {
  const words = (
    <>
      <span className="hit-title">
        <MarkedLine line={title} />
      </span>
      {line && (
        <span className="hit-line">
          <MarkedLine line={line} />
        </span>
      )}
      {field && <span className="hit-field">{field}</span>}
    </>
  );
  const folder = where[kind];
  return (
    <li lang="zh-CN">
      {folder ? (
        <a href={folder + slug} className="hit">
          {words}
        </a>
      ) : (
        <div className="hit">{words}</div>
      )}
    </li>
  );
}

function Examples({ examples }: { examples: readonly string[] }) {
  const { t } = useTranslation();
  return (
    examples.length > 0 && (
      <section className="search-examples">
        <h2>{t("search.examples")}</h2>
        <ul lang="zh-CN">
          {examples.map((one) => (
            <li key={one}>
              <a href={`/search?${new URLSearchParams({ q: one })}`}>{one}</a>
            </li>
          ))}
        </ul>
      </section>
    )
  );
}

function Coming({ hit, alone }: { hit: SearchHit; alone: boolean }) {
  const { t } = useTranslation();
  return (
    <Notice tone="amber">
      <strong className="block">{t("search.coming")}</strong>
      <span className="hit-title block" lang="zh-CN">
        <MarkedLine line={hit.title} />
      </span>
      {t(alone ? "search.comingAlone" : "search.comingLead")}
    </Notice>
  );
}

function ToShelf() {
  const { t } = useTranslation();
  return (
    <TextLink alone href="/lessons">
      {t("search.shelf")}
    </TextLink>
  );
}

function Results({ data }: { data: SearchResult }): ReactNode {
  const { t } = useTranslation();
  const { question, state, answer, coming, groups, examples } = data;
  if (state === "empty") return <Examples examples={examples} />;
  if (state === "none")
    return (
      <>
        <Notice>{t("search.none", { question })}</Notice>
        <ToShelf />
        <Examples examples={examples} />
      </>
    );
  return (
    <>
      {state === "near" && <Notice tone="amber">{t("search.near")}</Notice>}
      {coming && <Coming hit={coming} alone={groups.length === 0} />}
      {answer && <AnswerCard answer={answer} />}
      {coming && groups.length === 0 && <ToShelf />}
      {groups.map(({ kind, hits }) => (
        <section key={kind} className="search-group">
          <h2>{t(`search.kind.${kind}`)}</h2>
          <ul>
            {hits.map((hit) => (
              <Hit key={hit.slug} {...hit} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** One question, and the answer that a person at a door can use. */
export function SearchPage({ data, who }: { data: SearchResult; who: Who | null }) {
  const { t } = useTranslation();
  return (
    <Page title={data.question || t("search.title")} who={who ?? undefined}>
      <div className="search">
        <h1 className={data.state === "empty" ? undefined : "sr-only"}>{t("search.title")}</h1>
        <DoorBox question={data.question} />
        {data.state === "empty" && <p className="search-hint">{t("search.hint")}</p>}
        {data.cut && <Notice tone="amber">{t("search.cut", { count: longestQuestion })}</Notice>}
        <Results data={data} />
      </div>
    </Page>
  );
}
