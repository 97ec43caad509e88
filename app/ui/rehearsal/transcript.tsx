import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Count } from "~/engine/rehearsal-count";
import type { TranscriptPart } from "~/engine/transcript";
import { EntryLine } from "./entry-line";
import type { Reading } from "./use-reading";

interface TranscriptProps {
  parts: readonly TranscriptPart[];
  counts: Record<string, Count>;
  /** Parts after this seq are new. */
  read: number;
  ending: string | undefined;
  reading: Pick<Reading, "first" | "last">;
  /** Told before what is new. */
  story?: ReactNode;
}

/** The record, unrolling. A log: what is added is read out, one line after another. */
export function Transcript({ parts, counts, read, ending, reading, story }: TranscriptProps) {
  const { t } = useTranslation();
  const lines = parts.flatMap(({ seq, entries }) =>
    entries.map((entry, index) => ({ id: `${seq}-${index}`, seq, entry })),
  );
  const firstNew = lines.findIndex((one) => one.seq > read);
  const at = firstNew < 0 ? lines.length - 1 : firstNew;
  return (
    <div role="log" aria-label={t("rehearsal.record")}>
      <ol className="transcript" lang="zh-CN">
        {lines.map(({ id, entry }, index) => (
          <Fragment key={id}>
            {index === at && story && <li className="entry">{story}</li>}
            <EntryLine
              entry={entry}
              before={lines[index - 1]?.entry}
              counts={counts}
              ending={ending}
              ref={index === at ? reading.first : undefined}
              endRef={index === lines.length - 1 ? reading.last : undefined}
            />
          </Fragment>
        ))}
      </ol>
    </div>
  );
}
