import { useTranslation } from "react-i18next";
import type { ErasureLevel } from "~/engine/personal";
import { PageHead } from "~/ui/kit/page-head";
import { TextLink } from "~/ui/kit/text-link";
import { Page } from "~/ui/shell/page";
import { EraseForm, type EraseRefused } from "./erase-form";

interface ErasePageProps {
  what: ErasureLevel;
  name: string;
  refused: EraseRefused | undefined;
}

export function ErasePage({ what, name, refused }: ErasePageProps) {
  const { t } = useTranslation();
  const words = what === "words";
  const title = words ? t("me.erase.titleWords") : t("me.erase.titleAll");
  return (
    <Page title={title} tab="me">
      <PageHead title={title} back={{ href: "/me/data", label: t("me.data.back") }} />
      <EraseForm
        name={name}
        what={what}
        goes={words ? t("me.erase.goes.words") : t("me.erase.goes.all")}
        stays={[words ? t("me.erase.stays.words") : t("me.erase.stays.all"), t("me.erase.stays.backups")]}
        noUndo={t("me.erase.noUndo")}
        act={words ? t("me.erase.doWords") : t("me.erase.doAll")}
        refused={refused}
      />
      <p className="mt-4">
        <TextLink alone href="/me/data/export.txt" download>
          {t("me.erase.download")}
        </TextLink>
      </p>
    </Page>
  );
}
