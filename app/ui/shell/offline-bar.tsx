import { useTranslation } from "react-i18next";

/** Hidden until a script sees the network go; the words are in the page already. */
export function OfflineBar() {
  const { t } = useTranslation();
  return (
    <div id="offline" role="status" className="notice notice-amber" hidden>
      {t("shell.offline")}
    </div>
  );
}
