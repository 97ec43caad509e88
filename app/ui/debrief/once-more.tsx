import { useTranslation } from "react-i18next";
import { Button } from "~/ui/kit/button";
import { ButtonLink, TextLink } from "~/ui/kit/text-link";
import type { DebriefData } from "./debrief-data";
import { Again } from "./decision-card";

/** The third step: from the moment that cost most, or from the start; and the attempts beside each other. */
export function OnceMore({ data }: { data: DebriefData }) {
  const { t } = useTranslation();
  const { moments } = data.debrief;
  const poor = moments.filter((moment) => moment.tone === "poor" && moment.decision && data.retries[moment.place]);
  const worst = poor.find((moment) => (moment.decision?.breaches.length ?? 0) > 0) ?? poor[0];
  return (
    <section aria-labelledby="once-more" className="once-more">
      <h2 id="once-more">{t("debrief.again.title")}</h2>
      <p className="why">{t("debrief.again.lead")}</p>
      <div className="once-more-acts">
        {worst?.decision && (
          <Again
            data={data}
            place={worst.place}
            primary
            label={t("debrief.again.worst", { title: inQuotes(worst.decision.title) })}
          />
        )}
        <form method="post" action="/rehearsals">
          <input type="hidden" name="scenario" value={data.scenario} />
          <input type="hidden" name="mode" value="solo" />
          <Button>{t("debrief.again.start")}</Button>
        </form>
      </div>
      <CompareLinks data={data} />
      {data.cycle?.caseHref && (
        <p className="mt-4">
          <ButtonLink href={data.cycle.caseHref}>{t("debrief.again.write")}</ButtonLink>
        </p>
      )}
    </section>
  );
}

/** Quotes inside quotes are single ones. */
const inQuotes = (title: string) => title.replaceAll("“", "‘").replaceAll("”", "’");

export function CompareLinks({ data: { key, attempts } }: { data: DebriefData }) {
  const { t } = useTranslation();
  const over = attempts.filter((one) => one.over);
  if (over.length === 0) return null;
  return (
    <ul className="compares">
      {over.map((one) => (
        <li key={one.key}>
          <TextLink alone href={`/rehearsals/${key}/compare?with=${one.key}`}>
            {t("debrief.again.compare", { number: one.attempt })}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
