import { useTranslation } from "react-i18next";
import type { Because } from "~/engine/cycle";
import { Button } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { PageHead } from "~/ui/kit/page-head";
import { ButtonLink } from "~/ui/kit/text-link";
import { Page } from "~/ui/shell/page";
import type { Who } from "~/ui/shell/who";

export interface Door {
  key: string;
  title: string;
  because: Because | null;
  slug: string | null;
}

/** The fourth step before its first draft: what it is, or why not yet. */
export function CaseDoor({ door, who }: { door: Door; who: Who | undefined }) {
  const { t } = useTranslation();
  const { key, title, because, slug } = door;
  const debrief = `/rehearsals/${key}/debrief`;
  return (
    <Page title={t("caseStudy.door.title")} tab="cases" who={who}>
      <PageHead title={t("caseStudy.door.title")} note={<span lang="zh-CN">{title}</span>} />
      <div className="case-door">
        <p>{t("caseStudy.door.lead")}</p>
        <p>{t("caseStudy.door.whatFor")}</p>
        <p>{t("caseStudy.door.privacy")}</p>
        {because && (
          <>
            <Notice tone="amber">{t("caseStudy.door.notYet", { because: t(`caseStudy.because.${because}`) })}</Notice>
            <ButtonLink kind="primary" href={because === "play-first" ? `/rehearsals/${key}` : `${debrief}#questions`}>
              {t("caseStudy.door.debrief")}
            </ButtonLink>
          </>
        )}
        {slug && (
          <>
            <p>{t("caseStudy.door.on")}</p>
            <ButtonLink kind="primary" href={`/cases/${slug}/draft`}>
              {t("caseStudy.door.goOn")}
            </ButtonLink>
          </>
        )}
        {!because && !slug && (
          <form method="post">
            <Button kind="primary">{t("caseStudy.door.begin")}</Button>
          </form>
        )}
      </div>
    </Page>
  );
}
