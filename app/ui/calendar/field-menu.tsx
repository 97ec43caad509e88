import { useTranslation } from "react-i18next";
import type { Bureau } from "~/engine/curriculum";

interface FieldMenuProps {
  fields: readonly Bureau[];
  chosen: string | null;
  /** How many points each field has on this page. */
  counts: ReadonlyMap<string, number>;
  href: string;
}

/** One field at a time, by links: it works before any script. */
export function FieldMenu({ fields, chosen, counts, href }: FieldMenuProps) {
  const { t } = useTranslation();
  const name = fields.find(({ code }) => code === chosen)?.label;
  return (
    <details className="field-menu">
      <summary>
        <span className="sr-only">{t("calendar.fields")}</span>
        <span lang={name && "zh-CN"}>{name ?? t("calendar.allFields")}</span>
      </summary>
      <ul>
        <li>
          <a href={href} aria-current={chosen === null ? "true" : undefined}>
            {t("calendar.allFields")}
          </a>
        </li>
        {fields
          .filter(({ code }) => counts.has(code))
          .map(({ code, label }) => (
            <li key={code}>
              <a href={`${href}?field=${code}`} aria-current={code === chosen ? "true" : undefined}>
                <span lang="zh-CN">{label}</span>
                <small>{t("calendar.fieldPoints", { count: counts.get(code) ?? 0 })}</small>
              </a>
            </li>
          ))}
      </ul>
    </details>
  );
}
