import { useTranslation } from "react-i18next";
import { chineseNumeral, yearNumeral } from "~/engine/numeral";

const english = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });

/** 十一月, November. */
export function useMonthName(): (month: number) => string {
  const { t, i18n } = useTranslation();
  return (month) =>
    t("calendar.monthOf", {
      month: i18n.language === "en" ? english.format(Date.UTC(2000, month - 1)) : chineseNumeral(month),
    });
}

/** 二〇二六年, 2026. */
export function useYearName(): (year: number) => string {
  const { t, i18n } = useTranslation();
  return (year) =>
    t("calendar.yearName", {
      chinese: i18n.language === "en" ? String(year) : yearNumeral(year),
    });
}
