import { useTranslation } from "react-i18next";
import { PageHead } from "~/ui/kit/page-head";
import { EraseForm, type EraseRefused } from "~/ui/me/erase-form";
import { Page } from "~/ui/shell/page";

interface ErasePersonPageProps {
  subject: { name: string; siteNames: string[] };
  refused: EraseRefused | undefined;
}

export function ErasePersonPage({ subject: { name, siteNames }, refused }: ErasePersonPageProps) {
  const { t } = useTranslation();
  const title = t("me.erase.titleFor", { name });
  return (
    <Page title={title} tab="me">
      <PageHead
        title={title}
        note={<span lang="zh-CN">{siteNames.join("、")}</span>}
        back={{ href: "/people", label: t("people.back") }}
      />
      <p className="mb-5 max-w-md">{t("me.erase.forNote")}</p>
      <EraseForm
        name={name}
        goes={t("me.erase.goes.all")}
        stays={[t("me.erase.stays.all"), t("me.erase.stays.backups")]}
        noUndo={t("me.erase.noUndoFor")}
        act={t("me.erase.doFor")}
        refused={refused}
      />
    </Page>
  );
}
