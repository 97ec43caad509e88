import type { Ref } from "react";
import type { Count } from "~/engine/rehearsal-count";
import type { Entry } from "~/engine/transcript";
import { CountBox } from "./count-box";
import { NoteLine } from "./entry-note";
import { EndingLine, EpilogueLine, InjectLine, NarrationLine, StageLine } from "./entry-scene";
import { DecisionLine, SpeechLine } from "./entry-speech";

interface EntryLineProps {
  entry: Entry;
  before: Entry | undefined;
  counts: Record<string, Count>;
  ending: string | undefined;
  ref: Ref<HTMLLIElement> | undefined;
  endRef: Ref<HTMLSpanElement> | undefined;
}

export function EntryLine({ entry, before, counts, ending, ref, endRef }: EntryLineProps) {
  return (
    <li ref={ref} className="entry">
      <EntryBody {...{ entry, before, counts, ending }} />
      <span ref={endRef} className="entry-end" />
    </li>
  );
}

function EntryBody({ entry, before, counts, ending }: Pick<EntryLineProps, "entry" | "before" | "counts" | "ending">) {
  switch (entry.kind) {
    case "stage":
      return <StageLine {...entry} />;
    case "narration":
      return <NarrationLine text={entry.text} />;
    case "inject":
      return <InjectLine text={entry.text} />;
    case "line":
      return <SpeechLine {...entry} />;
    case "decision":
      return <DecisionLine {...entry} />;
    case "ending":
      return <EndingLine title={ending} text={entry.text} />;
    case "epilogue":
      return <EpilogueLine text={entry.text} first={before?.kind !== "epilogue"} />;
    case "count": {
      const count = counts[entry.beat];
      return count ? <CountBox count={count} /> : null;
    }
    default:
      return <NoteLine entry={entry} />;
  }
}
