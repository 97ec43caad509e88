import { useTranslation } from "react-i18next";
import { Empty } from "~/ui/kit/empty";
import { PageHead } from "~/ui/kit/page-head";
import { Row } from "~/ui/kit/row";
import { TextLink } from "~/ui/kit/text-link";
import { Page } from "~/ui/shell/page";

interface CoachingPageProps {
  invitations: { key: string; title: string; attempt: number; learner: string }[];
  next: number | null;
}

/** What learners asked this coach to look at. */
export function CoachingPage({ invitations, next }: CoachingPageProps) {
  const { t } = useTranslation();
  return (
    <Page title={t("debrief.coaching.title")} tab="rehearsals">
      <PageHead title={t("debrief.coaching.title")} note={t("debrief.coaching.lead")} />
      {invitations.length === 0 ? (
        <Empty>{t("debrief.coaching.none")}</Empty>
      ) : (
        invitations.map((one) => (
          <Row
            key={one.key}
            href={`/rehearsals/${one.key}/debrief`}
            title={one.title}
            note={t("debrief.coaching.row", { name: one.learner, number: one.attempt })}
            act={t("debrief.coaching.act")}
            tone="indigo"
            lang="zh-CN"
          />
        ))
      )}
      {next !== null && (
        <TextLink alone href={`/coaching?before=${next}`}>
          {t("debrief.coaching.next")}
        </TextLink>
      )}
    </Page>
  );
}
