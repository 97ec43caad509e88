import { useTranslation } from "react-i18next";
import type { CaseMoment, Parts } from "~/engine/case-study";
import type { CaseState } from "~/engine/case-study-machine";
import type { CycleStep } from "~/engine/cycle";
import { CycleSteps } from "~/ui/cycle/cycle-steps";
import { Button } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { PageHead } from "~/ui/kit/page-head";
import { Page } from "~/ui/shell/page";
import type { Who } from "~/ui/shell/who";
import { CaseText, MomentList } from "./case-text";
import type { DraftCheck } from "./draft-check";
import { DraftForm } from "./draft-form";
import { type Remark, ReviewTalk } from "./review-talk";

export interface DraftData {
  slug: string;
  title: string;
  failed: boolean;
  parts: Parts;
  moments: CaseMoment[];
  version: number;
  fold: { state: CaseState; may: readonly string[] };
  remarks: Remark[];
  check: DraftCheck;
  cycle: { steps: CycleStep[]; caseHref: string | null };
  /** After a try to hand it in: what was found is shown first. */
  tried: boolean;
  agreed: boolean;
  known: string[];
}

const told = { submitted: "submitted", "changes-asked": "changes", withdrawn: "withdrawn" } as const;

/** The author's page: the six parts to write on, or what was handed in, as it stands. */
export function DraftPage({ data, who }: { data: DraftData; who: Who | undefined }) {
  const { t } = useTranslation();
  const { slug, title, version, fold, remarks, moments, cycle } = data;
  const open = fold.state === "draft" || fold.state === "changes-asked";
  const note = fold.state === "draft" || fold.state === "approved" ? null : told[fold.state];
  const first = moments[0];
  return (
    <Page title={t("caseStudy.draft.heading")} tab="cases" who={who} wide>
      <article className="case-draft">
        {first && <CycleSteps at={4} steps={cycle.steps} rehearsal={first.key} caseHref={cycle.caseHref} />}
        <PageHead
          title={open ? t("caseStudy.draft.heading") : title}
          note={t("caseStudy.draft.version", { number: version })}
          back={{ href: "/cases", label: t("caseStudy.back") }}
        />
        {note && <Notice tone={note === "changes" ? "amber" : "plain"}>{t(`caseStudy.draft.${note}`)}</Notice>}
        <ReviewTalk remarks={remarks} />
        {open ? (
          <DraftForm data={data} />
        ) : (
          <>
            <CaseText parts={data.parts} moments={moments} />
            <MomentList parts={data.parts} moments={moments.map((one) => ({ ...one, open: true }))} />
          </>
        )}
        <Leave may={fold.may} slug={slug} />
      </article>
    </Page>
  );
}

function Leave({ may, slug }: { may: readonly string[]; slug: string }) {
  const { t } = useTranslation();
  return (
    <form method="post" action={`/cases/${slug}/draft`} className="case-leave">
      {may.includes("reopened") && (
        <Button name="act" value="reopen">
          {t("caseStudy.draft.reopen")}
        </Button>
      )}
      {may.includes("withdrawn") && (
        <>
          <button type="submit" name="act" value="withdraw" className="text-link text-link-alone">
            {t("caseStudy.draft.withdraw")}
          </button>
          <p className="why">{t("caseStudy.draft.withdrawNote")}</p>
        </>
      )}
    </form>
  );
}
