import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/kit/notice";

export type Refused =
  | { code: "wrong" | "wrong-code" | "wrong-pin" | "no-demo" }
  | { code: "too-many"; minutes: number };

export function RefusalNotice({ refused }: { refused: Refused | undefined }) {
  const { t } = useTranslation();
  if (!refused) return null;
  return (
    <div className="mb-4">
      <Notice tone={refused.code === "too-many" ? "amber" : "cinnabar"} urgent>
        {refused.code === "too-many"
          ? t("signIn.refused.too-many", { minutes: refused.minutes })
          : t(`signIn.refused.${refused.code}`)}
      </Notice>
    </div>
  );
}
