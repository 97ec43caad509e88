import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { rights, type Site } from "~/engine/academy";
import { Button } from "~/ui/kit/button";
import { Choices } from "~/ui/kit/choices";
import { Field } from "~/ui/kit/field";
import { PageHead } from "~/ui/kit/page-head";
import { Page } from "~/ui/shell/page";
import { asked } from "~/ui/sign-in/asked";
import { SiteField } from "./site-field";

type Fields = { name: string; staffNumber: string; mobile: string; site: string; right: string };

export function NewPersonPage({
  sites,
  lastResult,
}: {
  sites: Site[];
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation();
  const [form, fields] = useForm<Fields>({ id: "person", lastResult: lastResult ?? null });
  const words = t("people.help", { returnObjects: true });
  const right = asked(fields.right, words);
  return (
    <Page title={t("people.new.title")} tab="me">
      <PageHead title={t("people.new.title")} back={{ href: "/people", label: t("people.back") }} />
      <form method="post" {...getFormProps(form)} noValidate className="grid max-w-md gap-5">
        <Field {...asked(fields.name, words)} label={t("people.new.name")} autoComplete="off" />
        <Field
          {...asked(fields.staffNumber, words)}
          label={t("people.new.staffNumber")}
          hint={t("people.new.staffNumberHint")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Field {...asked(fields.mobile, words)} label={t("people.new.mobile")} inputMode="tel" autoComplete="off" />
        <SiteField {...asked(fields.site, words)} sites={sites} />
        <Choices
          inline
          legend={t("people.new.right")}
          name={fields.right.name}
          chosen={right.defaultValue ?? undefined}
          errors={right.errors}
          choices={rights.map((value) => ({ value, label: t(`signIn.right.${value}`) }))}
        />
        <Button kind="primary" className="justify-self-start">
          {t("people.new.save")}
        </Button>
      </form>
    </Page>
  );
}
