import { useTranslation } from "react-i18next";
import { clock, type DebriefData } from "./debrief-data";
import { DecisionCard } from "./decision-card";
import { decisionTitle } from "./decision-title";

/** Every decision in order, folded; those among the moments lead back up to them. */
export function DecisionList({ data }: { data: DebriefData }) {
  const { t } = useTranslation();
  const { decisions, moments } = data.debrief;
  return (
    <section aria-labelledby="decisions">
      <details className="fold">
        <summary>
          <h2 id="decisions">{t("debrief.decision.all")}</h2>
          <span>{t("debrief.decision.count", { count: decisions.length })}</span>
        </summary>
        <ol className="decisions">
          {decisions.map((decision) => {
            const number = moments.findIndex((moment) => moment.place === decision.place) + 1;
            const head = (
              <>
                <time>{clock(decision.elapsed)}</time>
                <span>
                  <b lang="zh-CN">{decision.title}</b>
                  {decision.inherited && <small> {t("debrief.decision.inherited")}</small>}
                  <span className="decision-said" lang="zh-CN">
                    {decision.kind === "floor" ? decisionTitle(decision, t) : (decision.words ?? decision.text)}
                  </span>
                </span>
              </>
            );
            return (
              <li key={decision.place}>
                {number > 0 ? (
                  <a className="decision-row" href={`#m${decision.place}`}>
                    {head}
                    <span className="decision-more">{t("debrief.decision.toMoment", { number })}</span>
                  </a>
                ) : (
                  <details id={`d${decision.place}`}>
                    <summary className="decision-row">{head}</summary>
                    <div className="decision-body">
                      <DecisionCard data={data} decision={decision} />
                    </div>
                  </details>
                )}
              </li>
            );
          })}
        </ol>
      </details>
    </section>
  );
}
