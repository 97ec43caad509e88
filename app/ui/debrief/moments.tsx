import { useTranslation } from "react-i18next";
import type { Moment } from "~/engine/debrief-moment";
import { Phrase } from "~/ui/kit/phrase";
import { clock, type DebriefData } from "./debrief-data";
import { DecisionCard } from "./decision-card";
import { decisionTitle } from "./decision-title";
import { Moves } from "./decision-words";
import { PinnedNotes } from "./pinned-notes";

export function Moments({ data }: { data: DebriefData }) {
  const { t } = useTranslation();
  const { moments } = data.debrief;
  return (
    <section aria-labelledby="moments">
      <h2 id="moments">{t("debrief.moments.title")}</h2>
      <p className="why">{t("debrief.moments.why")}</p>
      <ol className="moments">
        {moments.map((moment, index) => (
          <li key={moment.place} id={`m${moment.place}`} className={`moment moment-${moment.tone}`}>
            <p className="moment-at">
              <span className="moment-number" aria-hidden="true">
                {index + 1}
              </span>
              <time>{clock(moment.elapsed)}</time>
            </p>
            <div className="moment-body">
              <MomentHead data={data} moment={moment} />
              {moment.decision ? (
                <DecisionCard data={data} decision={moment.decision} />
              ) : (
                <Befell data={data} moment={moment} />
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function MomentHead({ data, moment }: { data: DebriefData; moment: Moment }) {
  const { t } = useTranslation();
  const title = moment.decision ? decisionTitle(moment.decision, t) : moment.title;
  const beat = data.debrief.decisions.find((one) => one.place === moment.place)?.title;
  return (
    <>
      <h3 lang="zh-CN">
        <Phrase>{title}</Phrase>
      </h3>
      <p className="where">
        <span className={moment.tone === "good" ? "text-jade" : "text-cinnabar"}>
          {t(moment.tone === "good" ? "debrief.moments.good" : "debrief.moments.poor")}
        </span>
        {beat && <span lang="zh-CN">{beat}</span>}
        {moment.inherited && <span>{t("debrief.decision.inherited")}</span>}
      </p>
    </>
  );
}

/** What others did, or what broke in: nothing to try again, and something to know. */
function Befell({ data, moment }: { data: DebriefData; moment: Moment }) {
  const { t } = useTranslation();
  const { befell } = moment;
  return (
    <>
      {befell && (
        <p lang="zh-CN">
          {befell.by && t("debrief.decision.befell", { name: befell.by })}
          {befell.text}
        </p>
      )}
      {befell?.coach && <p lang="zh-CN">{befell.coach}</p>}
      <Moves moved={moment.moved} courses={data.debrief.line.courses} />
      <PinnedNotes data={data} place={moment.place} />
    </>
  );
}
