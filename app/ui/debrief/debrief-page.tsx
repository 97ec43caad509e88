import { useTranslation } from "react-i18next";
import { CycleSteps } from "~/ui/cycle/cycle-steps";
import { Notice } from "~/ui/kit/notice";
import { ButtonLink } from "~/ui/kit/text-link";
import { Page } from "~/ui/shell/page";
import { Coaches } from "./coaches";
import { Criteria } from "./criteria";
import { clock, type DebriefData } from "./debrief-data";
import { DebriefHead, EndingWords } from "./debrief-head";
import { DecisionList } from "./decision-list";
import { Fairness } from "./fairness";
import { Promises, UnlearnedFacts } from "./learned";
import { Moments } from "./moments";
import { OnceMore } from "./once-more";
import { Procedure } from "./procedure";
import { Questions } from "./questions";
import { TimeLine } from "./time-line";
import { ToDos } from "./to-dos";

/** One column on a phone, in the order in which it is talked over; on a desk the figures stand beside the moments. */
export function DebriefPage({ data }: { data: DebriefData }) {
  const { t } = useTranslation();
  const { debrief, mine } = data;
  return (
    <Page title={t("debrief.title")} tab="rehearsals" wide>
      <article className="debrief">
        {data.cycle && (
          <div className="debrief-steps">
            <CycleSteps at={2} {...data.cycle} rehearsal={data.key} />
          </div>
        )}
        <DebriefHead data={data} />
        {debrief.ending && <EndingWords ending={debrief.ending} />}
        <section className="sheet line-sheet" aria-label={t("debrief.line.title")}>
          <p className="line-note">
            {t("debrief.line.took", { time: clock(debrief.line.elapsed) })}
            <span>{t("debrief.line.hint")}</span>
          </p>
          <TimeLine debrief={debrief} />
        </section>
        <div className="debrief-columns">
          <div className="debrief-told">
            <ToDos data={data} />
            <Moments data={data} />
            <DecisionList data={data} />
          </div>
          <div className="debrief-held">
            <Criteria data={data} />
            <Procedure data={data} />
            <Fairness fairness={debrief.fairness} />
            <UnlearnedFacts facts={debrief.unlearned} />
            <Promises promises={debrief.promises} />
          </div>
          <div className="debrief-own">
            {mine && <Questions data={data} />}
            <Coaches data={data} />
            {mine && <OnceMore data={data} />}
          </div>
        </div>
      </article>
    </Page>
  );
}

/** While it is played there is nothing to look back at, and every answer to give away. */
export function NotOverPage({ at, title, mine }: { at: string; title: string; mine: boolean }) {
  const { t } = useTranslation();
  return (
    <Page title={t("debrief.title")} tab="rehearsals">
      <h1 className="mb-4 text-[1.625rem]" lang="zh-CN">
        {title}
      </h1>
      <Notice>{mine ? t("debrief.notOver.lead") : t("debrief.notOver.coach")}</Notice>
      {mine && (
        <p className="mt-4">
          <ButtonLink kind="primary" href={`/rehearsals/${at}`}>
            {t("debrief.notOver.back")}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
