import { useTranslation } from "react-i18next";

/** The mark: two characters in a cinnabar frame. */
export function Seal({ size = "plain" }: { size?: "plain" | "large" }) {
  const { t } = useTranslation();
  return (
    <span className={size === "large" ? "seal seal-large" : "seal"} role="img" aria-label={t("kit.seal.label")}>
      <span aria-hidden="true">{t("kit.seal.first")}</span>
      <span aria-hidden="true">{t("kit.seal.second")}</span>
    </span>
  );
}
