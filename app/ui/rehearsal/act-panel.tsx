import { type Ref, useId } from "react";
import { useTranslation } from "react-i18next";
import { Phrase } from "~/ui/kit/phrase";
import { ClockWarning, OwnClockFace } from "./own-clock";
import type { OwnClock } from "./use-own-clock";

interface ActPanelProps {
  heading: string;
  /** Its body. */
  ref: Ref<HTMLDivElement>;
  /** Lines are still to be read: the bar at the bottom offers to go on. */
  unread: boolean;
  onReadOn: () => void;
  /** Says what is wrong with the line, when something is. */
  line: React.ReactNode;
  clock: OwnClock | null;
  warn: { seconds: number; text: string } | null | undefined;
  children: React.ReactNode;
}

/**
 * What one may do now. Its heading stays at the foot of the screen while one reads; the rest follows the last line, so
 * that it never covers one.
 */
export function ActPanel({ heading, ref, unread, onReadOn, line, clock, warn, children }: ActPanelProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className="act" aria-labelledby={id}>
      <div className="ask-bar">
        {line}
        <div className="ask-row">
          <h2 id={id} lang="zh-CN">
            <Phrase>{heading}</Phrase>
          </h2>
          <span className="ask-aside">
            <OwnClockFace clock={clock} warn={warn} />
            <button type="button" className="read-on" onClick={onReadOn} hidden={!unread}>
              {t("rehearsal.readOn")}
            </button>
          </span>
        </div>
      </div>
      <div className="act-body" ref={ref}>
        <ClockWarning clock={clock} warn={warn} />
        {children}
      </div>
    </section>
  );
}
