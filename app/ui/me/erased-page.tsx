import { useTranslation } from "react-i18next";
import { TextLink } from "~/ui/kit/text-link";
import { BarePage } from "~/ui/shell/bare-page";

/** After somebody has been erased. */
export function ErasedPage() {
  const { t } = useTranslation();
  return (
    <BarePage title={t("me.erase.done.title")}>
      <h1 className="mt-6 mb-3 text-[1.625rem]">{t("me.erase.done.title")}</h1>
      <p>{t("me.erase.done.text")}</p>
      <p className="mt-3 text-ink-2">{t("me.erase.done.again")}</p>
      <p className="mt-4">
        <TextLink alone href="/sign-in">
          {t("me.erase.done.door")}
        </TextLink>
      </p>
    </BarePage>
  );
}
