import { useTranslation } from "react-i18next";
import { Button } from "~/ui/kit/button";
import { TextField } from "~/ui/kit/field";
import type { DebriefData, Note } from "./debrief-data";

/** What coaches wrote at this moment, and for a coach the place to write. */
export function PinnedNotes({ data, place }: { data: DebriefData; place: number }) {
  const { t } = useTranslation();
  const notes = data.notes.filter((note) => note.seq === place);
  return (
    <>
      {notes.map((note) => (
        <NoteWords key={note.id} note={note} />
      ))}
      {!data.mine && (
        <details className="pin">
          <summary>{t("debrief.coach.pin")}</summary>
          <NoteForm data={data} place={place} label={t("debrief.coach.pinLabel")} save={t("debrief.coach.pinSave")} />
        </details>
      )}
    </>
  );
}

export function NoteWords({ note }: { note: Note }) {
  const { t } = useTranslation();
  return (
    <figure className="note" id={`n${note.id}`}>
      <figcaption>{t("debrief.coach.answer", { name: note.name })}</figcaption>
      <blockquote lang="zh-CN">{note.words}</blockquote>
      {note.mine && (
        <form method="post">
          <input type="hidden" name="act" value="take-back" />
          <input type="hidden" name="note" value={note.id} />
          <button type="submit" className="text-link text-link-alone">
            {t("debrief.coach.back")}
          </button>
        </form>
      )}
    </figure>
  );
}

interface NoteFormProps {
  data: DebriefData;
  place: number;
  label: string;
  hint?: string;
  save: string;
}

export function NoteForm({ data, place, label, hint, save }: NoteFormProps) {
  return (
    <form method="post" className="note-form">
      <input type="hidden" name="act" value="note" />
      <input type="hidden" name="id" value={data.noteId} />
      <input type="hidden" name="place" value={place} />
      <TextField label={label} hint={hint} name="words" rows={3} maxLength={500} required data-grows />
      <Button>{save}</Button>
    </form>
  );
}
