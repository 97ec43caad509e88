import { useTranslation } from "react-i18next";
import { Button } from "~/ui/kit/button";
import type { DebriefData } from "./debrief-data";
import { NoteForm, NoteWords } from "./pinned-notes";

/** For the learner: whom to ask, who was asked, what they say. For a coach: the two sentences. */
export function Coaches({ data }: { data: DebriefData }) {
  const { t } = useTranslation();
  const answers = data.notes.filter((note) => note.seq === 0);
  return (
    <section aria-labelledby="coach">
      <h2 id="coach">{data.mine ? t("debrief.coach.title") : t("debrief.coach.two")}</h2>
      {data.mine ? (
        <>
          <p className="why">{t("debrief.coach.why")}</p>
          {answers.map((note) => (
            <NoteWords key={note.id} note={note} />
          ))}
          <Asked data={data} />
          <Ask data={data} />
        </>
      ) : (
        <>
          {answers.map((note) => (
            <NoteWords key={note.id} note={note} />
          ))}
          <NoteForm
            data={data}
            place={0}
            label={t("debrief.coach.pinLabel")}
            hint={t("debrief.coach.twoHint")}
            save={t("debrief.coach.send")}
          />
        </>
      )}
    </section>
  );
}

function Asked({ data: { coaches, notes } }: { data: DebriefData }) {
  const { t } = useTranslation();
  if (coaches.length === 0) return null;
  return (
    <ul className="rows" aria-label={t("debrief.coach.invited")}>
      {coaches.map(({ coach, name }) => (
        <li key={coach} className="row-head">
          <span>
            {t("debrief.coach.invited")} <b>{name}</b>
            {notes.length === 0 && <small className="text-ink-2"> {t("debrief.coach.waiting")}</small>}
          </span>
          <form method="post">
            <input type="hidden" name="act" value="withdraw" />
            <input type="hidden" name="coach" value={coach} />
            <button type="submit" className="text-link text-link-alone">
              {t("debrief.coach.withdraw")}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function Ask({ data: { choices, coaches } }: { data: DebriefData }) {
  const { t } = useTranslation();
  const open = choices.filter((one) => !coaches.some(({ coach }) => coach === one.id));
  if (choices.length === 0) return <p className="why">{t("debrief.coach.none")}</p>;
  if (open.length === 0) return null;
  return (
    <form method="post" className="ask-form">
      <input type="hidden" name="act" value="invite" />
      <div>
        <label htmlFor="ask-coach" className="mb-1 block font-semibold">
          {t("debrief.coach.choose")}
        </label>
        <select id="ask-coach" name="coach" className="field-input" defaultValue="" required>
          <option value="" disabled>
            {t("debrief.pick")}
          </option>
          {open.map(({ id, name, right, siteName }) => (
            <option key={id} value={id}>
              {right === "mentor" || right === "trainer" || right === "expert"
                ? `${name}　${t(`debrief.coach.right.${right}`)}　${siteName}`
                : name}
            </option>
          ))}
        </select>
      </div>
      <Button>{t("debrief.coach.invite")}</Button>
    </form>
  );
}
