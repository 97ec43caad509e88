import { useTranslation } from "react-i18next";
import type { CriterionRuled } from "~/engine/coach";
import { chineseNumeral } from "~/engine/numeral";
import { Button } from "~/ui/kit/button";
import { TextField } from "~/ui/kit/field";
import { type DebriefData, hrefOf } from "./debrief-data";

const words = ["one", "two", "three", "four"] as const;
const tones = ["text-cinnabar", "text-amber", "text-jade", "text-jade"];

/** A level in its word; null is 未见, never 0. */
export function Level({ level, old }: { level: number | null; old?: boolean }) {
  const { t } = useTranslation();
  const word = level === null ? undefined : words[level - 1];
  if (!word || level === null) return <b className="text-ink-2">{t("debrief.criteria.unseen")}</b>;
  const said = t(`debrief.criteria.levels.${word}`);
  return old ? <del className="text-ink-2">{said}</del> : <b className={tones[level - 1]}>{said}</b>;
}

export function Criteria({ data }: { data: DebriefData }) {
  const { t } = useTranslation();
  const count = data.criteria.length;
  return (
    <section aria-labelledby="criteria">
      <h2 id="criteria">{t("debrief.criteria.title", { count, number: chineseNumeral(count) })}</h2>
      <ul className="rows">
        {data.criteria.map((criterion) => (
          <li key={criterion.id} id={`c-${criterion.id}`}>
            <details>
              <summary>
                <span lang="zh-CN">{criterion.label}</span>
                <span className="level">
                  {criterion.ruled && <Level level={criterion.level} old />}{" "}
                  <Level level={criterion.ruled ? criterion.ruled.level : criterion.level} />
                </span>
              </summary>
              <Held data={data} criterion={criterion} />
              {data.mayOverrule && <OverruleForm criterion={criterion} />}
            </details>
            {criterion.ruled && <Ruled criterion={criterion} />}
          </li>
        ))}
      </ul>
      <p className="why">{t("debrief.criteria.why")}</p>
    </section>
  );
}

/** Stays in sight: a level that somebody changed says who, to what, and why. */
function Ruled({ criterion: { ruled } }: { criterion: CriterionRuled }) {
  const { t } = useTranslation();
  const word = ruled && words[ruled.level - 1];
  if (!ruled || !word) return null;
  return (
    <p className="ruled">
      {t("debrief.criteria.ruled", {
        name: ruled.name || t("debrief.criteria.someone"),
        level: t(`debrief.criteria.levels.${word}`),
      })}
      {ruled.because && "："}
      <span lang="zh-CN">{ruled.because}</span>
    </p>
  );
}

function Held({ data, criterion }: { data: DebriefData; criterion: CriterionRuled }) {
  const { t } = useTranslation();
  const { moments } = data.debrief;
  const descriptor = criterion.level === null ? null : criterion.descriptors[criterion.level - 1];
  return (
    <div className="held">
      {descriptor && <p lang="zh-CN">{descriptor}</p>}
      {criterion.held.length === 0 ? (
        <p>{t("debrief.criteria.none")}</p>
      ) : (
        <ul aria-label={t("debrief.criteria.held")}>
          {criterion.held.map((one) => (
            <li key={`${one.place}-${one.breach ?? one.level}`}>
              <a href={hrefOf(one.place, moments)} lang="zh-CN">
                {one.title}
              </a>
              <span className="held-words" lang="zh-CN">
                {one.breach}
              </span>
              <Level level={one.level} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function OverruleForm({ criterion }: { criterion: CriterionRuled }) {
  const { t } = useTranslation();
  const id = `level-${criterion.id}`;
  return (
    <details className="pin">
      <summary>{t("debrief.criteria.overrule")}</summary>
      <form method="post" className="note-form">
        <input type="hidden" name="act" value="overrule" />
        <input type="hidden" name="criterion" value={criterion.id} />
        <label htmlFor={id} className="font-semibold">
          {t("debrief.criteria.level")}
        </label>
        <select id={id} name="level" className="field-input" defaultValue="" required>
          <option value="" disabled>
            {t("debrief.pick")}
          </option>
          {words.map((word, index) => (
            <option key={word} value={index + 1}>
              {t(`debrief.criteria.levels.${word}`)}
            </option>
          ))}
        </select>
        <TextField label={t("debrief.criteria.because")} name="because" rows={2} maxLength={500} required data-grows />
        <Button>{t("debrief.criteria.save")}</Button>
      </form>
    </details>
  );
}
