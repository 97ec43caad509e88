import { useTranslation } from "react-i18next";
import type { PlayContext } from "./play-machine";
import { useWords } from "./use-words";

interface RefusedNoteProps {
  refusal: Pick<NonNullable<PlayContext["refusal"]>, "code" | "because"> | null;
  onSeen: () => void;
  /** Something that was typed is still there. */
  typed: boolean;
}

/** Why the last step was not taken, in words, and that nothing typed is lost. */
export function RefusedNote({ refusal, onSeen, typed }: RefusedNoteProps) {
  const { t } = useTranslation();
  const because = useWords();
  return (
    <div role="alert">
      {refusal && (
        <div className="refused">
          <p>
            {t("rehearsal.refused.lead")}
            {because(refusal)} {typed && t("rehearsal.refused.kept")}
          </p>
          <button type="button" onClick={onSeen}>
            {t("rehearsal.refused.seen")}
          </button>
        </div>
      )}
    </div>
  );
}
