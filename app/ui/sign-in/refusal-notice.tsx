import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/kit/notice";

export type Refused =
  | { code: "wrong" | "wrong-code" | "wrong-pin" | "no-demo" }
  | { code: "too-many"; minutes: number };

export function RefusalNotice({ refused }: { refused: Refused | undefined }) {
  const { t } = useTranslation();
  if (!refused) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the answer to a form, in sight and read out when the page is drawn anew
    <div className="mb-4 outline-none" tabIndex={-1} autoFocus>
      <Notice tone={refused.code === "too-many" ? "amber" : "cinnabar"} urgent>
        {refused.code === "too-many"
          ? t("signIn.refused.too-many", { minutes: refused.minutes })
          : t(`signIn.refused.${refused.code}`)}
      </Notice>
    </div>
  );
}
