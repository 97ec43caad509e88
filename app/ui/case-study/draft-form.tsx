import { useTranslation } from "react-i18next";
import { type CaseMoment, markOf, PARTS, type Part, piecesOf } from "~/engine/case-study";
import { clock } from "~/ui/debrief/debrief-data";
import { Button } from "~/ui/kit/button";
import { Field, TextField } from "~/ui/kit/field";
import { DraftChecked } from "./draft-check";
import type { DraftData } from "./draft-page";

/** With a script every part is saved as it is written; without, by the button. Nothing half typed is lost. */
export function DraftForm({ data }: { data: DraftData }) {
  const { t } = useTranslation();
  const { slug, title, failed, parts, moments, tried, agreed, check, known } = data;
  return (
    <form
      method="post"
      action={`/cases/${slug}/draft`}
      className="case-form"
      data-saves={`case/${slug}`}
      data-saves-as="save-part"
      data-saving={t("caseStudy.draft.saving")}
      data-saved={t("caseStudy.draft.saved")}
      data-kept={t("caseStudy.draft.kept")}
    >
      <DraftChecked check={check} tried={tried} agreed={agreed} known={known} />
      <Field
        id="part-title"
        name="title"
        label={t("caseStudy.draft.name")}
        hint={t("caseStudy.draft.nameHint")}
        defaultValue={title}
        maxLength={40}
        required
        lang="zh-CN"
      />
      <fieldset className="case-outcome">
        <legend>{t("caseStudy.draft.outcomeLabel")}</legend>
        {(["no", "yes"] as const).map((word) => (
          <label key={word}>
            <input type="radio" name="failed" value={word} defaultChecked={failed === (word === "yes")} />
            {t(word === "no" ? "caseStudy.draft.worked" : "caseStudy.draft.failed")}
          </label>
        ))}
      </fieldset>
      <div className="case-columns">
        <div className="case-parts">
          {PARTS.map((part) => (
            <PartField key={part} part={part} words={parts[part]} moments={moments} />
          ))}
        </div>
        <MomentChips moments={moments} />
      </div>
      <div className="case-save">
        <Button name="act" value="save">
          {t("caseStudy.draft.save")}
        </Button>
        <output className="saved" aria-live="polite" />
      </div>
      <section className="case-submit" aria-labelledby="submit">
        <h2 id="submit">{t("caseStudy.draft.submitTitle")}</h2>
        <label className="case-agree">
          <input type="checkbox" name="agree" value="yes" defaultChecked={agreed && tried} />
          <span>{t("caseStudy.draft.agree")}</span>
        </label>
        <Button kind="primary" name="act" value="submit">
          {t("caseStudy.draft.submit")}
        </Button>
      </section>
    </form>
  );
}

function PartField({ part, words, moments }: { part: Part; words: string; moments: readonly CaseMoment[] }) {
  const { t } = useTranslation();
  const used = new Set(piecesOf(words).flatMap((piece) => ("moment" in piece ? [piece.moment] : [])));
  const shown = moments.filter(({ number }) => used.has(number));
  return (
    <div className="case-part">
      <TextField
        id={`part-${part}`}
        name={part}
        label={t(`caseStudy.part.${part}`)}
        hint={t(`caseStudy.hint.${part}`)}
        defaultValue={words}
        rows={4}
        maxLength={4000}
        lang="zh-CN"
        data-grows
      />
      {shown.length > 0 && (
        <p className="case-mentioned">
          <span>{t("caseStudy.draft.mentioned")}</span>
          {shown.map((one) => (
            <a
              key={one.number}
              href={`/rehearsals/${one.key}/debrief#${one.anchor}`}
              aria-label={`${one.number} ${one.title}`}
            >
              {markOf(one.number)}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

/** Each moment leads back to the debrief; with a script it is also put where one is writing. */
function MomentChips({ moments }: { moments: readonly CaseMoment[] }) {
  const { t } = useTranslation();
  if (moments.length === 0) return null;
  return (
    <details className="case-chips" open>
      <summary>
        <h2>{t("caseStudy.draft.moments")}</h2>
      </summary>
      <p className="why">{t("caseStudy.draft.momentsLead")}</p>
      <ol>
        {moments.map((one) => (
          <li key={one.number}>
            <a href={`/rehearsals/${one.key}/debrief#${one.anchor}`}>
              <span className="case-number">{one.number}</span>
              <span>
                <span lang="zh-CN">{one.title}</span>
                <small>{t("caseStudy.read.moment", { attempt: one.attempt, time: clock(one.elapsed) })}</small>
              </span>
            </a>
            <button
              type="button"
              className="text-link"
              data-inserts={markOf(one.number)}
              aria-label={`${t("caseStudy.draft.insert")} ${markOf(one.number)}`}
              hidden
            >
              {t("caseStudy.draft.insert")}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
