import { useTranslation } from "react-i18next";
import type { Right } from "~/engine/academy";
import { Field } from "~/ui/kit/field";

export type DemoPerson = { right: Right; name: string; siteName: string };

/** One press for each: the whole row is the button. */
export function DemoForm({ people, pin, to }: { people: DemoPerson[]; pin: boolean; to: string }) {
  const { t } = useTranslation();
  return (
    <form method="post" aria-labelledby="demo">
      <h2 id="demo" className="text-lg">
        {t("signIn.demo.title")}
      </h2>
      <p className="text-sm text-ink-2">{t("signIn.demo.note")}</p>
      <input type="hidden" name="to" value={to} />
      {pin && (
        <Field
          className="mt-3"
          label={t("signIn.demo.pin")}
          hint={t("signIn.demo.pinHint")}
          name="pin"
          inputMode="numeric"
          autoComplete="off"
        />
      )}
      <ul className="mt-3">
        {people.map(({ right, name, siteName }) => (
          <li key={right}>
            <button type="submit" name="demo" value={right} className="row-link w-full text-start">
              <span className="row-mark" aria-hidden="true" />
              <span className="min-w-0">
                <span className="block leading-snug font-semibold">{t(`signIn.right.${right}`)}</span>
                <span className="block text-sm text-ink-2" lang="zh-CN">
                  {name} · {siteName}
                </span>
              </span>
              <span className="row-act text-cinnabar" aria-hidden="true">
                ›
              </span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
