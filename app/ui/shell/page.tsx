import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Seal } from "~/ui/kit/seal";
import { type Tab, tabs } from "./tabs";
import type { Who } from "./who";

interface PageProps {
  title: string;
  tab?: Tab;
  /** Who is here and where: 青桐苑居民区, 新任书记. */
  who?: Who | undefined;
  /** Uses the width of a desk; reading pages stay narrow. */
  wide?: boolean;
  children: ReactNode;
}

/** A page for somebody who is signed in: words under the thumb on a phone, a column of words on a desk. */
export function Page({ title, tab, who, wide, children }: PageProps) {
  const { t } = useTranslation();
  return (
    <div className="shell">
      <title>{`${title} · ${t("kit.seal.label")}`}</title>
      <header className="shell-top">
        <a href="/" className="shell-name">
          <Seal />
          {t("shell.academy")}
        </a>
        {who && <span className="text-sm text-ink-2">{who.site}</span>}
      </header>
      <aside className="shell-side">
        <a href="/" className="shell-seal">
          <Seal size="large" />
        </a>
        <nav className="shell-tabs" aria-label={t("shell.tabs")}>
          {tabs.map((each) => (
            <a
              key={each.tab}
              href={each.href}
              aria-current={each.tab === tab ? "page" : undefined}
              data-desk={"desk" in each || undefined}
            >
              {t(`shell.tab.${each.tab}`)}
            </a>
          ))}
        </nav>
        {who && (
          <p className="shell-who">
            {who.site}
            <br />
            {who.name}
          </p>
        )}
      </aside>
      <main id="main" tabIndex={-1} className={wide ? "shell-main shell-main-wide" : "shell-main"}>
        {children}
      </main>
    </div>
  );
}
