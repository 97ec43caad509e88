import { useTranslation } from "react-i18next";
import { Button } from "~/ui/kit/button";
import { TextField } from "~/ui/kit/field";
import type { DebriefData } from "./debrief-data";

export const asked = ["one", "two", "three", "four"] as const;

/** The learner's own. With a script each answer is saved as it is written; without, by the button. */
export function Questions({ data: { reflections, key } }: { data: DebriefData }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t("debrief.questions.title")}</h2>
      <p className="why">{t("debrief.questions.why")}</p>
      <form
        method="post"
        className="questions"
        data-saves={`${key}/reflections`}
        data-saving={t("debrief.questions.saving")}
        data-saved={t("debrief.questions.saved")}
        data-kept={t("debrief.questions.kept")}
      >
        <input type="hidden" name="act" value="reflect" />
        {asked.map((word, index) => (
          <TextField
            key={word}
            id={`question-${index + 1}`}
            name={`words-${index + 1}`}
            label={t(`debrief.questions.${word}`)}
            defaultValue={reflections[index + 1] ?? ""}
            rows={3}
            maxLength={4000}
            data-grows
          />
        ))}
        <div className="acts">
          <Button>{t("debrief.questions.save")}</Button>
          <output className="saved" aria-live="polite" />
        </div>
      </form>
    </section>
  );
}
