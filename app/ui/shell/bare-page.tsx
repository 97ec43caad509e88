import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Seal } from "~/ui/kit/seal";

/** A page for somebody who is not signed in, or for one task without a way elsewhere. */
export function BarePage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-md px-4 py-8">
      <title>{`${title} · ${t("kit.seal.label")}`}</title>
      <Seal size="large" />
      {children}
    </main>
  );
}
