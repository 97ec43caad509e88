import { useTranslation } from "react-i18next";
import type { Site } from "~/engine/academy";

interface SiteFieldProps {
  sites: Site[];
  id: string;
  name: string;
  defaultValue: string | null | undefined;
  errors: string[] | undefined;
}

const deep = { flagship: "", chain: "　", corner: "　　" }; // an option takes no style everywhere

export function SiteField({ sites, id, name, defaultValue, errors }: SiteFieldProps) {
  const { t } = useTranslation();
  const wrong = errors?.length ? `${id}-error` : undefined;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {t("people.new.site")}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue ?? ""}
        className="field-input"
        aria-describedby={wrong}
        aria-invalid={wrong ? true : undefined}
      >
        <option value="">{t("people.new.siteChoose")}</option>
        {sites.map((site) => (
          <option key={site.id} value={site.id} lang="zh-CN">
            {deep[site.tier] + site.name}
          </option>
        ))}
      </select>
      {wrong && (
        <p id={wrong} className="mt-1.5 text-sm text-cinnabar" role="alert">
          {errors?.join(" ")}
        </p>
      )}
    </div>
  );
}
