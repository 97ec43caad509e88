import { useTranslation } from "react-i18next";
import { Button } from "~/ui/kit/button";
import { ButtonLink } from "~/ui/kit/text-link";
import type { Standing } from "./standing";

/** The one thing to do, under the thumb: begin, or go on with the attempt that is open. */
export function BeginForm({ scenario, open }: { scenario: string; open: Standing | undefined }) {
  const { t } = useTranslation();
  return (
    <form method="post" action="/rehearsals" className="begin">
      <input type="hidden" name="scenario" value={scenario} />
      <input type="hidden" name="mode" value="solo" />
      {open && (
        <ButtonLink kind="primary" href={`/rehearsals/${open.key}`}>
          {t("scenarios.goOn", { attempt: open.attempt })}
        </ButtonLink>
      )}
      <Button kind={open ? "quiet" : "primary"}>{t(open ? "scenarios.beginAgain" : "scenarios.begin")}</Button>
    </form>
  );
}
