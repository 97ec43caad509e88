import { useTranslation } from "react-i18next";
import type { Refusal } from "~/engine/refusal";

/** Words for a refusal: the author's own reason, else the catalogue's. */
export function useWords(): (refused: Pick<Refusal, "code" | "because">) => string {
  const { t, i18n } = useTranslation();
  return ({ code, because }) => {
    if (because) return because;
    return i18n.exists(`refusal.${code}`) ? t(`refusal.${code}`) : t("rehearsal.refused.unknown");
  };
}
