import { useTranslation } from "react-i18next";
import { Button } from "~/ui/kit/button";
import { type DebriefData, hrefOf } from "./debrief-data";

/** A remark on an earlier attempt, and the moment of this one that answers it, as the learner sees it. */
export function ToDos({ data }: { data: DebriefData }) {
  const { t } = useTranslation();
  const { toDos, debrief, mine } = data;
  if (toDos.length === 0) return null;
  return (
    <section aria-labelledby="to-dos">
      <h2 id="to-dos">{t("debrief.toDo.title")}</h2>
      {mine && <p className="why">{t("debrief.toDo.why")}</p>}
      <ul className="to-dos">
        {toDos.map((one) => (
          <li key={one.note} className={one.answer === null ? "to-do" : "to-do to-do-done"}>
            <blockquote lang="zh-CN">{one.words}</blockquote>
            <small>{t("debrief.toDo.from", { name: one.name, number: one.attempt })}</small>
            {one.answer !== null && (
              <p>
                {t("debrief.toDo.answered")}
                <a className="text-link" href={hrefOf(one.answer, debrief.moments)} lang="zh-CN">
                  {one.title}
                </a>
              </p>
            )}
            {one.answer === null && !mine && <p>{t("debrief.toDo.open")}</p>}
            {mine && <Answer data={data} note={one.note} answered={one.answer !== null} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ data: { debrief }, note, answered }: { data: DebriefData; note: string; answered: boolean }) {
  const { t } = useTranslation();
  const id = `answer-${note}`;
  return (
    <form method="post" className="ask-form">
      <input type="hidden" name="act" value="answer" />
      <input type="hidden" name="note" value={note} />
      {answered ? (
        <button type="submit" className="text-link text-link-alone">
          {t("debrief.toDo.undo")}
        </button>
      ) : (
        <>
          <div>
            <label htmlFor={id} className="mb-1 block text-sm">
              {t("debrief.toDo.choose")}
            </label>
            <select id={id} name="place" className="field-input" defaultValue="" required>
              <option value="" disabled>
                {t("debrief.pick")}
              </option>
              {debrief.decisions
                .filter((decision) => !decision.inherited)
                .map((decision) => (
                  <option key={decision.place} value={decision.place}>
                    {decision.title}
                  </option>
                ))}
            </select>
          </div>
          <Button>{t("debrief.toDo.save")}</Button>
        </>
      )}
    </form>
  );
}
