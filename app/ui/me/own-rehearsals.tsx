import { useTranslation } from "react-i18next";
import { Row } from "~/ui/kit/row";
import { TextLink } from "~/ui/kit/text-link";
import { dayIn } from "./when";

export type OwnRehearsal = { key: string; title: string; attempt: number; begun: Date; closed: boolean };

/** The learner's own list: no figures, nothing to be counted by. */
export function OwnRehearsals({ rehearsals, before }: { rehearsals: OwnRehearsal[]; before: number | null }) {
  const { t, i18n } = useTranslation();
  if (rehearsals.length === 0) {
    return (
      <p className="text-ink-2">
        {t("me.noRehearsals")} <TextLink href="/scenarios">{t("me.rehearse")}</TextLink>
      </p>
    );
  }
  return (
    <>
      {rehearsals.map(({ key, title, attempt, begun, closed }) => (
        <Row
          key={key}
          href={closed ? `/rehearsals/${key}/debrief` : `/rehearsals/${key}`}
          title={title}
          lang="zh-CN"
          note={<span lang={i18n.language}>{t("me.attempt", { attempt, when: dayIn(i18n.language, begun) })}</span>}
          act={closed ? t("me.debrief") : t("me.goOn")}
          tone={closed ? "jade" : "cinnabar"}
        />
      ))}
      {before !== null && (
        <TextLink alone href={`/me?before=${before}`}>
          {t("me.older")}
        </TextLink>
      )}
    </>
  );
}
