import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { asked } from "./asked";

type Fields = { account: string; password: string };

export function PasswordForm({
  lastResult,
  to,
  quiet,
}: {
  lastResult: SubmissionResult<string[]> | undefined;
  to: string;
  quiet: boolean;
}) {
  const { t } = useTranslation();
  const [form, fields] = useForm<Fields>({ id: "by-password", lastResult: lastResult ?? null });
  const help = t("signIn.help", { returnObjects: true });
  return (
    <form method="post" {...getFormProps(form)} noValidate className="grid gap-4">
      <input type="hidden" name="to" value={to} />
      <Field
        {...asked(fields.account, help)}
        label={t("signIn.account")}
        autoComplete="username"
        autoFocus={fields.account.errors !== undefined} // in sight, though the page was drawn anew
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Field
        {...asked(fields.password, help)}
        label={t("signIn.password")}
        type="password"
        autoComplete="current-password"
        autoFocus={!fields.account.errors && fields.password.errors !== undefined}
      />
      <Button kind={quiet ? "quiet" : "primary"} wide>
        {t("signIn.enter")}
      </Button>
    </form>
  );
}
