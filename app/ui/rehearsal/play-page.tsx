import { useTranslation } from "react-i18next";
import type { Pace } from "~/engine/academy";
import type { RefusalCode } from "~/engine/refusal";
import { CardDialog } from "./card-dialog";
import { GaugeBar } from "./gauge-bar";
import { PlayDesk } from "./play-desk";
import { PlayHead } from "./play-head";
import { SideNotes } from "./side-notes";
import { StorySoFar } from "./story";
import { Transcript } from "./transcript";
import { useHydrated } from "./use-hydrated";
import { usePlay } from "./use-play";
import { useReading } from "./use-reading";
import type { Sight, Wire } from "./wire";

interface PlayPageProps {
  id: string;
  page: Sight & { title: string; attempt: number; story: string | null; away: boolean };
  /** Where the case of this scenario is written, once it can be. */
  caseHref: string | null;
  pace: Pace;
  /** From a form that was sent without script. */
  refused: RefusalCode | null;
  formId: string;
  wire: Wire;
}

/** A rehearsal, alone: the record unrolls, and what one may do stands under the thumb. */
export function PlayPage({ id, page, caseHref, pace, refused, formId, wire }: PlayPageProps) {
  const { t } = useTranslation();
  const play = usePlay(page, wire);
  const { sight, read } = play.context;
  const { view, parts } = sight;
  const reading = useReading(parts.reduce((sum, one) => sum + one.entries.length, 0));
  const over = view.status === "debrief" || view.status === "closed";
  const debrief = `/rehearsals/${id}/debrief`;
  const story = page.story ?? undefined;
  return (
    <div className="play" data-awake={useHydrated() || undefined}>
      <title>{`${page.title} · ${t("kit.seal.label")}`}</title>
      <nav className="play-back" aria-label={t("shell.tabs")}>
        <a href="/scenarios">
          <span aria-hidden="true">‹</span> {t("rehearsal.back")}
        </a>
      </nav>
      <PlayHead title={page.title} attempt={page.attempt} debrief={over ? debrief : undefined} caseHref={caseHref} />
      <GaugeBar gauges={view.gauges}>
        <CardDialog view={view} story={story} />
      </GaugeBar>
      <main id="main" tabIndex={-1} className="play-main">
        <Transcript
          parts={parts}
          counts={view.counts}
          read={read}
          ending={view.ending?.title}
          reading={reading}
          story={page.away && story ? <StorySoFar text={story} /> : undefined}
        />
        <PlayDesk {...{ id, play, pace, refused, formId, reading, debrief }} />
      </main>
      <SideNotes view={view} story={story} />
    </div>
  );
}
