import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Locale } from "~/engine/preference";

/** Words come with the page, never over the network later. */
export function makeTranslator(locale: Locale, catalogue: object): i18n {
  const instance = createInstance();
  instance.use(initReactI18next).init({
    lng: locale,
    resources: { [locale]: { translation: catalogue } },
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes
    showSupportNotice: false,
    react: { useSuspense: false },
  });
  return instance;
}
