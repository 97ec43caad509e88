import { useTranslation } from "react-i18next";

/** 前情, for one who comes back after hours. */
export function StorySoFar({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <aside className="story">
      <h2>{t("rehearsal.card.story")}</h2>
      <p>{text}</p>
    </aside>
  );
}
