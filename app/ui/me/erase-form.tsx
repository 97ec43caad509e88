import { useTranslation } from "react-i18next";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { Notice } from "~/ui/kit/notice";

export type EraseRefused = { code: "name" } | { code: "last-manager"; sites: string[] };

interface EraseFormProps {
  name: string;
  goes: string;
  stays: string[];
  noUndo: string;
  act: string;
  /** What is sent along: which of the two. */
  what?: string;
  refused: EraseRefused | undefined;
}

/** Says what goes and what stays, and asks for the name before it does anything. */
export function EraseForm({ name, goes, stays, noUndo, act, what, refused }: EraseFormProps) {
  const { t } = useTranslation();
  const last = refused?.code === "last-manager" ? refused : undefined;
  return (
    <div className="max-w-md">
      {last && (
        <div className="mb-5">
          <Notice tone="amber" urgent>
            {t("me.erase.refused.last-manager", { sites: last.sites.join("、") })}
          </Notice>
        </div>
      )}
      <h2 className="mb-1 text-base">{t("me.erase.goesTitle")}</h2>
      <p>{goes}</p>
      <h2 className="mt-5 mb-1 text-base">{t("me.erase.staysTitle")}</h2>
      <ul className="list-disc ps-5">
        {stays.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p className="mt-5 font-semibold">{noUndo}</p>
      {!last && (
        <form method="post" className="mt-5 grid gap-4">
          {what && <input type="hidden" name="what" value={what} />}
          <Field
            label={t("me.erase.typeName", { name })}
            name="name"
            autoComplete="off"
            required
            errors={refused?.code === "name" ? [t("me.erase.refused.name")] : undefined}
          />
          <Button kind="danger" className="justify-self-start">
            {act}
          </Button>
        </form>
      )}
    </div>
  );
}
