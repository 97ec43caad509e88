import { useTranslation } from "react-i18next";
import type { Decision } from "~/engine/debrief-decision";
import { TextLink } from "~/ui/kit/text-link";
import type { DebriefData } from "./debrief-data";
import { Grounds, Moves } from "./decision-words";
import { PinnedNotes } from "./pinned-notes";

/** One decision: what was said beside what might have been, what it cost, what it rests on, and the way back to it. */
export function DecisionCard({ data, decision }: { data: DebriefData; decision: Decision }) {
  const { t } = useTranslation();
  const { courses } = data.debrief.line;
  return (
    <>
      {decision.ask && (
        <p className="asked">
          {t("debrief.decision.asked", { ask: "" })}
          <span lang="zh-CN">{decision.ask}</span>
        </p>
      )}
      <Said data={data} decision={decision} />
      {decision.breaches.map(({ criterion, text }) => (
        <p key={criterion} className="crossed">
          {t("debrief.decision.breach", { text: "" })}
          <span lang="zh-CN">{text}</span>
        </p>
      ))}
      {decision.coach && <p lang="zh-CN">{decision.coach}</p>}
      {decision.price && (
        <p className="priced">
          {t("debrief.decision.price", { price: "" })}
          <span lang="zh-CN">{decision.price}</span>
        </p>
      )}
      <Moves moved={decision.moved} courses={courses} />
      <Shown decision={decision} />
      <Grounds grounds={decision.grounds} />
      <PinnedNotes data={data} place={decision.place} />
      <div className="acts">
        <Again data={data} place={decision.place} />
        {decision.lessons.map((slug) => (
          <TextLink key={slug} alone href={`/lessons/${slug}`} lang="zh-CN">
            {t("debrief.decision.read", { title: data.lessons[slug] ?? slug })}
          </TextLink>
        ))}
      </div>
    </>
  );
}

function Said({ data: { mine, learner }, decision }: { data: DebriefData; decision: Decision }) {
  const { t } = useTranslation();
  const { sound, words, text, merit, kind } = decision;
  const own = words ?? text;
  const who = mine ? t("debrief.decision.you") : t("debrief.decision.they", { name: learner });
  if (kind === "floor") return null;
  return (
    <div className={sound ? "said said-pair" : "said"}>
      <blockquote className={merit === "sound" ? "said-well" : merit === null ? "said-plain" : "said-you"} lang="zh-CN">
        <small>{who}</small>
        {own}
        {words !== null && <small className="said-price">{t("debrief.decision.chose", { text })}</small>}
      </blockquote>
      {sound && (
        <blockquote className="said-well" lang="zh-CN">
          <small>{t("debrief.decision.sound")}</small>
          {sound.text}
          {sound.price && (
            <small className="said-price">{t("debrief.decision.soundPrice", { price: sound.price })}</small>
          )}
        </blockquote>
      )}
    </div>
  );
}

function Shown({ decision: { procedure, injects } }: { decision: Decision }) {
  const { t } = useTranslation();
  const steps = t("debrief.procedure.steps", { returnObjects: true }) as Record<string, string>;
  if (procedure.length + injects.length === 0) return null;
  return (
    <ul className="shown">
      {procedure.map(({ step, done }) => (
        <li key={step} className={done ? "text-jade" : "text-cinnabar"}>
          {t(done ? "debrief.decision.procedureDone" : "debrief.decision.procedureBroken", {
            step: steps[step] ?? step,
          })}
        </li>
      ))}
      {injects.map(({ label, coach }) => (
        <li key={label} lang="zh-CN">
          {t("debrief.decision.then", { label })}
          {coach && `。${coach}`}
        </li>
      ))}
    </ul>
  );
}

/** Back to where the room stood before it; the attempt that is looked at stays as it is. */
export function Again({
  data,
  place,
  label,
  primary,
}: {
  data: DebriefData;
  place: number;
  label?: string;
  primary?: boolean;
}) {
  const { t } = useTranslation();
  const from = data.retries[place];
  if (!from) return null;
  return (
    <form method="post" action={`/rehearsals/${from.key}/retries`}>
      <input type="hidden" name="seq" value={from.seq} />
      <button type="submit" className={primary ? "button button-primary" : "text-link text-link-alone"}>
        {label ?? t("debrief.decision.again")}
      </button>
    </form>
  );
}
