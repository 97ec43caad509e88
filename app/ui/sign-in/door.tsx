import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { Seal } from "~/ui/kit/seal";

/** The page before anybody is known: the name of the house, one sheet, the promise beneath. */
export function Door({ title, children, help }: { title: string; children: ReactNode; help: ReactNode }) {
  const { t, i18n } = useTranslation();
  const { pathname, search } = useLocation();
  const other = i18n.language === "en" ? "zh-CN" : "en";
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-md px-4 pt-8 pb-10">
      <title>{`${title} · ${t("kit.seal.label")}`}</title>
      <header className="mb-6 flex items-center gap-3.5 px-1">
        <Seal size="large" />
        <div>
          <p className="font-serif text-xl leading-snug font-bold">{t("signIn.academy")}</p>
          <p className="text-sm text-ink-2">{t("signIn.motto")}</p>
        </div>
      </header>
      <div className="sheet">
        <div className="wire" aria-hidden="true" />
        <div className="px-5 pt-3 pb-6">{children}</div>
      </div>
      <div className="mt-5 grid gap-1 px-1">
        {help}
        <p className="mt-3 border-t border-rule pt-4 font-serif font-bold">{t("signIn.promise")}</p>
        <form method="post" action="/preference">
          <input type="hidden" name="locale" value={other} />
          <input type="hidden" name="back" value={pathname + search} />
          <button type="submit" lang={other} className="text-link text-link-alone text-sm">
            {t("signIn.otherLanguage")}
          </button>
        </form>
      </div>
    </main>
  );
}
