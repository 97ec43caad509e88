import { useTranslation } from "react-i18next";
import type { Pair } from "~/engine/compare";
import type { Decision } from "~/engine/debrief-decision";
import { decisionTitle } from "~/ui/debrief/decision-title";
import { Moves } from "~/ui/debrief/decision-words";
import type { CompareData } from "./compare-data";

/** Where they part, and every decision after it that differs; what was the same is only counted, and can be opened. */
export function CompareDecisions({ data }: { data: CompareData }) {
  const { t } = useTranslation();
  const { pairs, parts } = data.comparison;
  const same = pairs.filter((pair) => pair.same);
  const others = pairs.filter((pair) => !pair.same && pair !== parts);
  return (
    <>
      <section aria-labelledby="parts">
        <h2 id="parts" lang={parts ? "zh-CN" : undefined}>
          {parts
            ? t("compare.partsAt", { title: parts.title.replaceAll("“", "‘").replaceAll("”", "’") })
            : t("compare.parts")}
        </h2>
        {parts ? <PairSides data={data} pair={parts} /> : <p className="why">{t("compare.never")}</p>}
      </section>
      {others.length > 0 && (
        <section aria-labelledby="compare-decisions">
          <h2 id="compare-decisions">{t("compare.decisions")}</h2>
          <ol className="pairs">
            {others.map((pair) => (
              <li key={pair.key}>
                <h3 lang="zh-CN">{pair.title}</h3>
                <PairSides data={data} pair={pair} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {same.length > 0 && (
        <details className="more">
          <summary>{t("compare.same", { count: same.length })}</summary>
          <ul className="rows">
            {same.map((pair) => (
              <li key={pair.key} className="decision-row" lang="zh-CN">
                {pair.title}
                <span className="decision-said">{pair.first && wordsOf(pair.first, t)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const wordsOf = (decision: Decision, t: Parameters<typeof decisionTitle>[1]) =>
  decision.kind === "floor" ? decisionTitle(decision, t) : (decision.words ?? decision.text);

function PairSides({ data, pair }: { data: CompareData; pair: Pair }) {
  const { t } = useTranslation();
  const sides = [
    { side: data.first, decision: pair.first },
    { side: data.second, decision: pair.second },
  ];
  return (
    <div className="pair">
      {sides.map(({ side, decision }) => (
        <div
          key={side.key}
          className={decision?.merit === "sound" ? "said-well" : decision?.merit ? "said-you" : "said-plain"}
        >
          <small>
            {t("compare.attempt", { number: side.attempt })}
            {decision?.merit && (
              <b className={decision.merit === "sound" ? "text-jade" : "text-cinnabar"}>
                {t(decision.merit === "sound" ? "debrief.moments.good" : "debrief.moments.poor")}
              </b>
            )}
          </small>
          {decision ? (
            <>
              <p lang="zh-CN">{wordsOf(decision, t)}</p>
              <Moves moved={decision.moved} courses={side.debrief.line.courses} />
            </>
          ) : (
            <p>{t("compare.alone")}</p>
          )}
        </div>
      ))}
    </div>
  );
}
