import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Closes the dialog it stands in, with or without a script of ours. */
export function CloseButton({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <form method="dialog">
      <button type="submit" className="button button-quiet">
        {children ?? t("kit.close")}
      </button>
    </form>
  );
}
