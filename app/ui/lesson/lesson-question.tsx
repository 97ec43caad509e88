import { useTranslation } from "react-i18next";
import type { Question } from "~/engine/lesson-made";

const places = ["a", "b", "c"] as const;

/** A question answers in one tap: each option is a button of a plain form. */
export function AskQuestion({ question, number, action }: { question: Question; number: number; action: string }) {
  const { t } = useTranslation();
  return (
    <form method="post" action={action} className="question" id={`q${number}`} data-answers-in-place="questions">
      <input type="hidden" name="question" value={number} />
      <fieldset>
        <legend>
          <span className="number">{t("lesson.question", { number: number + 1 })}</span>
          <span lang="zh-CN">{question.ask}</span>
        </legend>
        {question.options.map((option, index) => (
          <button key={option.text} type="submit" name="option" value={index} className="option">
            <span className="place">{t(`lesson.place.${places[index] ?? "a"}`)}</span>
            <span lang="zh-CN">{option.text}</span>
          </button>
        ))}
      </fieldset>
    </form>
  );
}

/** After the answer: every option is explained, not only the right one. */
export function AnsweredQuestion({
  question,
  number,
  mine,
  again,
}: {
  question: Question;
  number: number;
  mine: number;
  again: string;
}) {
  const { t } = useTranslation();
  const place = (index: number) => t(`lesson.place.${places[index] ?? "a"}`);
  const right = question.options.findIndex((option) => option.right);
  return (
    <section className="question answered" id={`q${number}`} aria-labelledby={`q${number}-ask`}>
      <h3 id={`q${number}-ask`} tabIndex={-1}>
        <span className="number">{t("lesson.question", { number: number + 1 })}</span>
        <span lang="zh-CN">{question.ask}</span>
      </h3>
      <p className={mine === right ? "verdict good" : "verdict"} role="status">
        {mine === right ? t("lesson.rightAnswer") : t("lesson.wrongAnswer", { mine: place(mine), right: place(right) })}
      </p>
      <ol>
        {question.options.map((option, index) => (
          <li key={option.text} className={index === mine ? "mine" : undefined}>
            <p className="option-text">
              <span className="place">{place(index)}</span>
              <span lang="zh-CN">{option.text}</span>
            </p>
            <p className={option.right ? "mark good" : "mark"}>
              {option.right ? t("lesson.right") : t("lesson.wrong")}
              {index === mine && <span>{t("lesson.mine")}</span>}
            </p>
            {/* Finished HTML of our own content, drawn when the lesson was compiled behind the gate. */}
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: see above */}
            <div className="why" lang="zh-CN" dangerouslySetInnerHTML={{ __html: option.why }} />
          </li>
        ))}
      </ol>
      <p className="acts">
        <a href={again}>{t("lesson.again")}</a>
      </p>
    </section>
  );
}
