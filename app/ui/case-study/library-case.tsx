import { useTranslation } from "react-i18next";
import type { CaseMoment, Parts } from "~/engine/case-study";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { PageHead } from "~/ui/kit/page-head";
import { Page } from "~/ui/shell/page";
import type { Who } from "~/ui/shell/who";
import { CaseText, MomentList } from "./case-text";

export interface LibraryData {
  slug: string;
  title: string;
  failed: boolean;
  siteName: string;
  scenario: { id: string; title: string } | null;
  lessons: { slug: string; title: string }[];
  parts: Parts;
  moments: CaseMoment[];
  mine: boolean;
  asksUse: boolean;
  used: string | null;
  mayWithdraw: boolean;
}

/** A case that stands in the library: no names, no author, and every sentence with its moment. */
export function LibraryCase({ data, who }: { data: LibraryData; who: Who | undefined }) {
  const { t } = useTranslation();
  const { title, failed, siteName, parts, moments, mine, used } = data;
  return (
    <Page title={title} tab="cases" who={who}>
      <article className="case-read">
        <PageHead
          title={title}
          lang="zh-CN"
          above={failed ? t("caseStudy.read.failed") : undefined}
          note={t("caseStudy.read.by", { site: siteName })}
          back={{ href: "/cases", label: t("caseStudy.back") }}
        />
        {data.asksUse && <AskUse slug={data.slug} />}
        <CaseText parts={parts} moments={moments} />
        {used !== null && (
          <section className="case-used">
            <h2>{t("caseStudy.read.used")}</h2>
            <p lang={used ? "zh-CN" : undefined}>{used || t("caseStudy.read.usedEmpty")}</p>
          </section>
        )}
        <MomentList parts={parts} moments={moments.map((one) => ({ ...one, open: mine }))} />
        <CaseLinks {...data} />
        {data.mayWithdraw && (
          <form method="post" action={`/cases/${data.slug}/draft`} className="case-leave">
            <button type="submit" name="act" value="withdraw" className="text-link text-link-alone">
              {t("caseStudy.read.withdraw")}
            </button>
          </form>
        )}
      </article>
    </Page>
  );
}

function AskUse({ slug }: { slug: string }) {
  const { t } = useTranslation();
  return (
    <form method="post" action={`/cases/${slug}`} className="case-ask" id="used">
      <h2>{t("caseStudy.read.usedAsk")}</h2>
      <Field name="words" label={t("caseStudy.read.usedLabel")} hint={t("caseStudy.read.usedHint")} maxLength={200} />
      <Button kind="primary">{t("caseStudy.read.usedSave")}</Button>
    </form>
  );
}

/** Where to go on from a case: the play it came from, and the lessons it used. */
export function CaseLinks({ scenario, lessons }: Pick<LibraryData, "scenario" | "lessons">) {
  const { t } = useTranslation();
  return (
    <>
      {scenario && (
        <section className="case-links">
          <h2>{t("caseStudy.read.scenario")}</h2>
          <ul lang="zh-CN">
            <li>
              <a href={`/scenarios/${scenario.id}`}>{scenario.title}</a>
            </li>
          </ul>
        </section>
      )}
      {lessons.length > 0 && (
        <section className="case-links">
          <h2>{t("caseStudy.read.lessons")}</h2>
          <ul lang="zh-CN">
            {lessons.map(({ slug, title }) => (
              <li key={slug}>
                <a href={`/lessons/${slug}`}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
