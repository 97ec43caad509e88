import { useTranslation } from "react-i18next";
import { type DebriefData, hrefOf } from "./debrief-data";
import { GroundWords } from "./decision-words";

const tones = { done: "text-jade", mended: "text-amber", broken: "text-cinnabar", unseen: "text-ink-2" };

/** Ten steps, each with what it rests on and the moment that shows it. */
export function Procedure({ data: { debrief } }: { data: DebriefData }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="procedure">
      <h2 id="procedure">{t("debrief.procedure.title")}</h2>
      <ul className="rows procedure">
        {debrief.procedure.map(({ step, state, ground, held }) => (
          <li key={step}>
            <p className="row-head">
              <span>{t(`debrief.procedure.steps.${step}`)}</span>
              <b className={tones[state]}>{t(`debrief.procedure.states.${state}`)}</b>
            </p>
            <p className="row-note">
              <GroundWords ground={ground} />
              {held.map((one) => (
                <a key={one.place} href={hrefOf(one.place, debrief.moments)} lang="zh-CN">
                  {one.title}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
      <p className="why">{t("debrief.procedure.why")}</p>
    </section>
  );
}
