import { useTranslation } from "react-i18next";

export const handle = { document: true };

export default function Home() {
  const { t } = useTranslation();
  return (
    <main id="main" className="p-4">
      <h1>{t("home.title")}</h1>
    </main>
  );
}
