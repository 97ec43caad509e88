import { useTranslation } from "react-i18next";
import type { Pace } from "~/engine/academy";
import type { RefusalCode } from "~/engine/refusal";
import type { TranscriptPart } from "~/engine/transcript";
import { ActPanel } from "./act-panel";
import { ChoosePanel } from "./choose-panel";
import type { Desk } from "./desk";
import { type DeskKind, deskKind } from "./desk-kind";
import { FloorPanel } from "./floor-panel";
import { LineBar } from "./line-bar";
import { PollPanel } from "./poll-panel";
import { RefusedNote } from "./refused-note";
import { EndingPanel, RestButton, RestPanel } from "./rest-panel";
import { useDraft } from "./use-draft";
import { useHydrated } from "./use-hydrated";
import { useOwnClock } from "./use-own-clock";
import type { Play } from "./use-play";
import type { Reading } from "./use-reading";
import { useWords } from "./use-words";

interface PlayDeskProps {
  id: string;
  play: Play;
  pace: Pace;
  refused: RefusalCode | null;
  formId: string;
  reading: Reading;
  debrief: string;
}

/** What may be done now, whatever it is. */
export function PlayDesk({ id, play, pace, refused, formId, reading, debrief }: PlayDeskProps) {
  const { t } = useTranslation();
  const because = useWords();
  const awake = useHydrated();
  const { view, parts } = play.context.sight;
  const place = `${id}:${view.beat}:${view.visit}`;
  const [draft, setDraft] = useDraft(`draft:${place}`);
  const kind = deskKind(view);
  const clock = useOwnClock({
    name: `clock:${place}`,
    seconds: kind === "choose" || kind === "floor" ? view.after?.seconds : undefined,
    pace,
    runs: reading.done && play.line !== "lost" && !play.sending,
    onZero: () => play.act("lapse", { beat: view.beat }),
  });
  const desk: Desk = {
    view,
    action: `/rehearsals/${id}/commands`,
    formId,
    act: play.act,
    sending: play.sending,
    because,
  };
  const asker = view.people.find((one) => one.role === view.ask?.by)?.call;
  const headings: Record<DeskKind, string> = {
    choose: view.ask?.text ?? "",
    floor: t("rehearsal.floor.title"),
    poll: view.poll?.question ?? "",
    rest: t(view.status === "lobby" ? "rehearsal.lobbyTitle" : "rehearsal.resting"),
    over: t("rehearsal.ending.over"),
    wait: asker ? t("rehearsal.waiting", { who: asker }) : t("rehearsal.waitingSome"),
  };
  const unsent = play.sending && play.line !== "good";
  return (
    <ActPanel
      heading={headings[kind]}
      ref={reading.panel}
      unread={awake && !reading.done}
      onReadOn={reading.readOn}
      line={<LineBar line={play.line} />}
      clock={clock}
      warn={view.after?.warn}
    >
      <RefusedNote
        refusal={play.context.refusal ?? (refused && !awake ? { code: refused, because: undefined } : null)}
        onSeen={play.dismiss}
        typed={draft.words !== ""}
      />
      {kind === "choose" && (
        <ChoosePanel
          key={place}
          {...desk}
          draft={draft}
          onDraft={setDraft}
          untimed={awake && pace === "untimed"}
          keys={awake && reading.done}
        />
      )}
      {kind === "floor" && <FloorPanel {...desk} />}
      {kind === "poll" && <PollPanel {...desk} draft={draft} onDraft={setDraft} mine={ownVote(parts)} />}
      {kind === "rest" && <RestPanel {...desk} />}
      {kind === "over" && <EndingPanel debrief={debrief} />}
      <p className="act-state" role="status">
        {unsent && t("rehearsal.sending")}
      </p>
      {(kind === "choose" || kind === "floor" || kind === "poll") && <RestButton {...desk} />}
    </ActPanel>
  );
}

/** One's vote in the poll that is open: after the last count. */
function ownVote(parts: readonly TranscriptPart[]): string | undefined {
  const entries = parts.flatMap((one) => one.entries);
  const own = entries.findLastIndex((one) => one.kind === "voted");
  const vote = own > entries.findLastIndex((one) => one.kind === "count") ? entries[own] : undefined;
  return vote?.kind === "voted" ? vote.text : undefined;
}
