import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { TextLink } from "~/ui/kit/text-link";
import { asked } from "./asked";
import { Door } from "./door";
import { RefusalNotice, type Refused } from "./refusal-notice";

type Fields = { account: string; code: string; password: string; again: string };

export function CodePage({
  lastResult,
  refused,
}: {
  lastResult: SubmissionResult<string[]> | undefined;
  refused: Refused | undefined;
}) {
  const { t } = useTranslation();
  const [form, fields] = useForm<Fields>({ id: "by-code", lastResult: lastResult ?? null });
  const words = t("signIn.help", { returnObjects: true });
  const help = (
    <>
      <p className="text-ink-2">{t("signIn.code.lost")}</p>
      <TextLink alone href="/sign-in" className="justify-self-start">
        {t("signIn.code.back")}
      </TextLink>
    </>
  );
  return (
    <Door title={t("signIn.code.title")} help={help}>
      <h1 className="text-2xl">{t("signIn.code.title")}</h1>
      <p className="mt-1 mb-4 text-sm text-ink-2">{t("signIn.code.note")}</p>
      <RefusalNotice refused={refused} />
      <form method="post" {...getFormProps(form)} noValidate className="grid gap-4">
        <Field
          {...asked(fields.account, words)}
          label={t("signIn.account")}
          autoComplete="username"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Field
          {...asked(fields.code, words)}
          label={t("signIn.code.code")}
          hint={t("signIn.code.codeHint")}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Field
          {...asked(fields.password, words)}
          label={t("signIn.code.password")}
          hint={t("signIn.code.passwordHint")}
          type="password"
          autoComplete="new-password"
        />
        <Field
          {...asked(fields.again, words)}
          label={t("signIn.code.again")}
          type="password"
          autoComplete="new-password"
        />
        <Button kind="primary" wide>
          {t("signIn.code.enter")}
        </Button>
      </form>
    </Door>
  );
}
