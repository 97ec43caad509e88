import { useTranslation } from "react-i18next";
import type { Entry, Speaker } from "~/engine/transcript";
import { Avatar } from "~/ui/kit/avatar";

type Of<Kind extends Entry["kind"]> = Extract<Entry, { kind: Kind }>;

/** Somebody speaks: a disc, who it is, what they say. */
export function SpeechLine({ by, mine, apart, mood, text }: Of<"line">) {
  const { t } = useTranslation();
  return (
    <div className={apart ? "speech speech-apart" : "speech"}>
      <Avatar character={by.seal} you={mine} />
      <div>
        <p className="speech-who">
          <Who by={by} mine={mine} />
          {apart && <span className="speech-aside">{t("rehearsal.apart")}</span>}
          {mood && <span className="speech-note">{mood}</span>}
        </p>
        <p className="speech-text">{text}</p>
      </div>
    </div>
  );
}

/** A decision: one's own words where there are some, and below them the choice they stand for. */
export function DecisionLine({ by, mine, text, words }: Of<"decision">) {
  const { t } = useTranslation();
  return (
    <div className={mine ? "speech speech-mine" : "speech"}>
      <Avatar character={by.seal} you={mine} />
      <div>
        <p className="speech-who">
          <Who by={by} mine={mine} />
        </p>
        <p className="speech-text">{words ?? text}</p>
        {words && (
          <p className="speech-way">
            <span>{t("rehearsal.byWay")}</span>
            {text}
          </p>
        )}
      </div>
    </div>
  );
}

function Who({ by, mine }: { by: Speaker; mine: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {mine ? <b>{t("rehearsal.you")}</b> : by.title && <span>{by.title}</span>}
      <span>{by.name}</span>
    </>
  );
}
