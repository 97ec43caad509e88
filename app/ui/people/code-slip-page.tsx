import { useTranslation } from "react-i18next";
import { codeInFours } from "~/engine/sign-in";
import { Button } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { PageHead } from "~/ui/kit/page-head";
import { Seal } from "~/ui/kit/seal";
import { TextLink } from "~/ui/kit/text-link";
import { dayIn } from "~/ui/me/when";
import { Page } from "~/ui/shell/page";

export type Subject = { name: string; account: string; siteNames: string[]; hasPassword: boolean };
export type Printed = Subject & { printed: string; until: Date };

/** Asks first: a new code voids the one before. */
export function AskForCodePage({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  return (
    <Page title={t("people.print.title")} tab="me">
      <PageHead
        title={t("people.print.ask", { name: subject.name })}
        back={{ href: "/people", label: t("people.back") }}
      />
      <div className="max-w-md">
        <p lang="zh-CN">{subject.siteNames.join("、")}</p>
        <p className="mt-3 text-ink-2">{t("people.print.askNote")}</p>
        {subject.hasPassword && (
          <div className="mt-4">
            <Notice tone="amber">{t("people.print.askHas")}</Notice>
          </div>
        )}
        <form method="post" className="mt-6">
          <Button kind="primary">{t("people.print.make")}</Button>
        </form>
      </div>
    </Page>
  );
}

/** On paper, the slip alone. */
export function CodeSlipPage({ printed, address }: { printed: Printed; address: string }) {
  const { t, i18n } = useTranslation();
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-md px-4 py-8 print:max-w-none print:p-0">
      <title>{`${t("people.print.title")} · ${t("kit.seal.label")}`}</title>
      <h1 className="mb-3 text-2xl print:hidden">{t("people.print.title")}</h1>
      <div className="mb-5 print:hidden">
        <Notice tone="amber">{t("people.print.once")}</Notice>
      </div>
      <section className="sheet p-6 print:max-w-[12cm] print:border print:border-ink print:shadow-none">
        <p className="flex items-center gap-3 font-serif text-lg font-bold">
          <Seal />
          {t("signIn.academy")}
        </p>
        <dl className="mt-5 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-5 gap-y-1.5">
          <dt className="text-sm text-ink-2">{t("people.print.name")}</dt>
          <dd lang="zh-CN">
            {printed.name}
            <span className="ms-3 text-sm text-ink-2">{printed.siteNames.join("、")}</span>
          </dd>
          <dt className="text-sm text-ink-2">{t("people.print.where")}</dt>
          <dd className="text-sm wrap-anywhere">{address}</dd>
          <dt className="text-sm text-ink-2">{t("people.print.account")}</dt>
          <dd className="text-lg font-semibold tracking-wide">{printed.account}</dd>
          <dt className="text-sm text-ink-2">{t("people.print.code")}</dt>
          <dd className="font-mono text-[1.75rem] leading-tight font-bold tracking-wider" data-code>
            {codeInFours(printed.printed)}
          </dd>
        </dl>
        <ol className="mt-5 list-decimal border-t border-rule ps-5 pt-4">
          <li>{t("people.print.steps.one")}</li>
          <li>{t("people.print.steps.two")}</li>
          <li>{t("people.print.steps.three")}</li>
        </ol>
        <p className="mt-3 text-sm text-ink-2">
          {t("people.print.until", { date: dayIn(i18n.language, printed.until) })} {t("signIn.promise")}
        </p>
      </section>
      <p className="mt-5 text-ink-2 print:hidden">{t("people.print.howTo")}</p>
      <TextLink alone href="/people" className="print:hidden">
        {t("people.print.done")}
      </TextLink>
    </main>
  );
}
