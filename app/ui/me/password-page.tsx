import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { Notice } from "~/ui/kit/notice";
import { PageHead } from "~/ui/kit/page-head";
import { Page } from "~/ui/shell/page";
import { asked } from "~/ui/sign-in/asked";
import type { Refused } from "~/ui/sign-in/refusal-notice";

type Fields = { current: string; password: string; again: string };

export function PasswordPage({
  lastResult,
  refused,
}: {
  lastResult: SubmissionResult<string[]> | undefined;
  refused: Refused | undefined;
}) {
  const { t } = useTranslation();
  const [form, fields] = useForm<Fields>({ id: "password", lastResult: lastResult ?? null });
  const words = t("signIn.help", { returnObjects: true });
  return (
    <Page title={t("me.password.title")} tab="me">
      <PageHead
        title={t("me.password.title")}
        note={t("me.password.note")}
        back={{ href: "/me", label: t("me.password.back") }}
      />
      {refused && (
        <div className="mb-4 max-w-md">
          <Notice tone={refused.code === "too-many" ? "amber" : "cinnabar"} urgent>
            {refused.code === "too-many"
              ? t("signIn.refused.too-many", { minutes: refused.minutes })
              : t("me.password.wrong")}
          </Notice>
        </div>
      )}
      <form method="post" {...getFormProps(form)} noValidate className="grid max-w-md gap-4">
        <Field
          {...asked(fields.current, words)}
          label={t("me.password.current")}
          type="password"
          autoComplete="current-password"
        />
        <Field
          {...asked(fields.password, words)}
          label={t("me.password.next")}
          hint={t("signIn.code.passwordHint")}
          type="password"
          autoComplete="new-password"
        />
        <Field
          {...asked(fields.again, words)}
          label={t("me.password.again")}
          type="password"
          autoComplete="new-password"
        />
        <Button kind="primary" className="justify-self-start">
          {t("me.password.save")}
        </Button>
      </form>
    </Page>
  );
}
