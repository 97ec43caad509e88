import { useId } from "react";
import { useTranslation } from "react-i18next";
import { longestQuestion } from "~/engine/search";

/** The search box that answers at a door. A plain form: it works before anything has loaded. */
export function DoorBox({ question = "" }: { question?: string }) {
  const { t } = useTranslation();
  const at = useId();
  return (
    <search>
      <form action="/search">
        <label htmlFor={at} className="mb-1 block font-semibold">
          {t("search.box")}
        </label>
        <div className="flex gap-2">
          <input
            id={at}
            name="q"
            type="search"
            enterKeyHint="search"
            autoComplete="off"
            maxLength={longestQuestion}
            defaultValue={question}
            className="field-input min-w-0"
          />
          <button type="submit" className="button button-primary flex-none">
            {t("search.find")}
          </button>
        </div>
      </form>
    </search>
  );
}
