import { useTranslation } from "react-i18next";
import type { CaseMoment, Parts } from "~/engine/case-study";
import { Button } from "~/ui/kit/button";
import { TextField } from "~/ui/kit/field";
import { Notice } from "~/ui/kit/notice";
import { PageHead } from "~/ui/kit/page-head";
import { Page } from "~/ui/shell/page";
import type { Who } from "~/ui/shell/who";
import { CaseText, MomentList } from "./case-text";
import { type Remark, ReviewTalk } from "./review-talk";

export interface ReviewData {
  slug: string;
  title: string;
  failed: boolean;
  parts: Parts;
  moments: (CaseMoment & { open: boolean })[];
  version: number;
  versions: number[];
  fold: { may: readonly string[] };
  remarks: Remark[];
  siteName: string;
  known: string[];
  /** A change was asked for without saying which. */
  wordless: boolean;
}

/** A mentor or an expert reads it, and says what they think. */
export function ReviewPage({ data, who }: { data: ReviewData; who: Who | undefined }) {
  const { t } = useTranslation();
  const { title, siteName, version, versions, failed, known, parts, moments, remarks } = data;
  return (
    <Page title={t("caseStudy.review.heading")} tab="cases" who={who}>
      <article className="case-review">
        <PageHead
          title={title}
          lang="zh-CN"
          above={t("caseStudy.review.from", { site: siteName, number: version })}
          note={t("caseStudy.review.lead")}
          back={{ href: "/cases", label: t("caseStudy.back") }}
        />
        {failed && <Notice tone="amber">{t("caseStudy.review.failed")}</Notice>}
        {known.length > 0 && (
          <p className="why">{t("caseStudy.review.known", { words: known.join(t("debrief.decision.join")) })}</p>
        )}
        <CaseText parts={parts} moments={moments} />
        <MomentList parts={parts} moments={moments} />
        <Versions slug={data.slug} version={version} versions={versions} />
        <ReviewTalk remarks={remarks} />
        <Judge data={data} />
      </article>
    </Page>
  );
}

function Versions({ slug, version, versions }: { slug: string; version: number; versions: readonly number[] }) {
  const { t } = useTranslation();
  if (versions.length < 2) return null;
  return (
    <nav className="case-versions" aria-label={t("caseStudy.review.versions")}>
      {versions.map((number) => (
        <a
          key={number}
          href={`/cases/${slug}/review?version=${number}`}
          aria-current={number === version ? "page" : undefined}
        >
          {t("caseStudy.review.versionNumber", { number })}
        </a>
      ))}
    </nav>
  );
}

function Judge({ data: { slug, version, versions, fold, wordless } }: { data: ReviewData }) {
  const { t } = useTranslation();
  const open = ["commented", "changes-asked", "approved"].some((type) => fold.may.includes(type));
  if (!open) return <Notice>{t("caseStudy.review.done")}</Notice>;
  if (version !== Math.max(...versions)) return <Notice tone="amber">{t("caseStudy.review.older")}</Notice>;
  return (
    <form method="post" action={`/cases/${slug}/review`} className="case-judge" id="judge">
      <input type="hidden" name="version" value={version} />
      <TextField
        name="words"
        label={t("caseStudy.review.words")}
        hint={t("caseStudy.review.wordsHint")}
        errors={wordless ? [t("caseStudy.review.needWords")] : undefined}
        rows={3}
        maxLength={1000}
        data-grows
      />
      <div className="acts">
        {fold.may.includes("approved") && (
          <Button kind="primary" name="act" value="approved">
            {t("caseStudy.review.approve")}
          </Button>
        )}
        {fold.may.includes("changes-asked") && (
          <Button name="act" value="changes-asked">
            {t("caseStudy.review.changes")}
          </Button>
        )}
        <Button name="act" value="commented">
          {t("caseStudy.review.comment")}
        </Button>
      </div>
    </form>
  );
}
