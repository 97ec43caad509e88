import { useTranslation } from "react-i18next";
import { Phrase } from "~/ui/kit/phrase";

/** Where the play stands: the stage, and what kind of meeting it is. */
export function StageLine({ label, meeting }: { label: string; meeting: string }) {
  return (
    <h2 className="stage-line">
      <span>{label}</span>
      {meeting !== label && <span className="stage-meeting">{meeting}</span>}
    </h2>
  );
}

export function NarrationLine({ text }: { text: string }) {
  return <p className="narration">{text}</p>;
}

/** A surprise breaks in. */
export function InjectLine({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <div className="inject">
      <strong className="inject-mark">{t("rehearsal.inject")}</strong>
      <p>{text}</p>
    </div>
  );
}

export function EndingLine({ title, text }: { title: string | undefined; text: string }) {
  return (
    <div className="ending">
      {title && (
        <h2 className="ending-title">
          <Phrase>{title}</Phrase>
        </h2>
      )}
      <p>{text}</p>
    </div>
  );
}

export function EpilogueLine({ text, first }: { text: string; first: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="epilogue">
      {first && <h3 className="epilogue-title">{t("rehearsal.month")}</h3>}
      <p>{text}</p>
    </div>
  );
}
