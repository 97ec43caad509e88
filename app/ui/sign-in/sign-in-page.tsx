import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { TextLink } from "~/ui/kit/text-link";
import { DemoForm, type DemoPerson } from "./demo-form";
import { Door } from "./door";
import { PasswordForm } from "./password-form";
import { RefusalNotice, type Refused } from "./refusal-notice";

interface SignInPageProps {
  demo: { people: DemoPerson[]; pin: boolean } | null;
  to: string;
  lastResult: SubmissionResult<string[]> | undefined;
  refused: Refused | undefined;
}

export function SignInPage({ demo, to, lastResult, refused }: SignInPageProps) {
  const { t } = useTranslation();
  const help = (
    <p className="flex flex-wrap items-center gap-x-2 text-ink-2">
      {t("signIn.firstTime")}
      <TextLink alone href="/sign-in/code">
        {t("signIn.byCode")}
      </TextLink>
    </p>
  );
  return (
    <Door title={t("signIn.title")} help={help}>
      <h1 className={demo ? "sr-only" : "mb-3 text-2xl"}>{t("signIn.title")}</h1>
      {!lastResult && <RefusalNotice refused={refused} />}
      {demo && (
        <>
          <DemoForm {...demo} to={to} />
          <h2 className="mt-5 mb-3 border-t border-rule pt-5 text-lg">{t("signIn.demo.orAccount")}</h2>
        </>
      )}
      {lastResult && <RefusalNotice refused={refused} />}
      <PasswordForm lastResult={lastResult} to={to} quiet={demo !== null} />
    </Door>
  );
}
