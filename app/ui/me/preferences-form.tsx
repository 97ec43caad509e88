import { useTranslation } from "react-i18next";
import { type Preferences, paces } from "~/engine/academy";
import { preferenceSchema } from "~/engine/preference";
import { Button } from "~/ui/kit/button";
import { Choices } from "~/ui/kit/choices";

const { locale: locales, textSize: textSizes, theme: themes } = preferenceSchema.shape;

/** How pages look and how fast the learner's own clock runs. */
export function PreferencesForm({ preferences }: { preferences: Preferences }) {
  const { t } = useTranslation();
  return (
    <form method="post" className="grid gap-5">
      <Choices
        inline
        legend={t("me.textSize.label")}
        name="textSize"
        chosen={preferences.textSize}
        choices={textSizes.options.map((value) => ({ value, label: t(`me.textSize.${value}`) }))}
      />
      <Choices
        inline
        legend={t("me.pace.label")}
        name="pace"
        chosen={preferences.pace}
        choices={paces.map((value) => ({ value, label: t(`me.pace.${value}`) }))}
      />
      <p className="-mt-3 text-sm text-ink-2">{t("me.pace.note")}</p>
      <Choices
        inline
        legend={t("me.theme.label")}
        name="theme"
        chosen={preferences.theme}
        choices={themes.options.map((value) => ({ value, label: t(`me.theme.${value}`) }))}
      />
      <Choices
        inline
        legend={t("me.locale.label")}
        name="locale"
        chosen={preferences.locale}
        choices={locales.options.map((value) => ({
          value,
          label: <span lang={value}>{t(`me.locale.${value}`)}</span>,
        }))}
      />
      <Button kind="primary" className="justify-self-start">
        {t("me.save")}
      </Button>
    </form>
  );
}
