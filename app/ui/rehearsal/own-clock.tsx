import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { clockFace, type OwnClock } from "./use-own-clock";

const spoken = [60, 30, 10];

interface OwnClockFaceProps {
  clock: OwnClock | null;
  warn: { seconds: number; text: string } | null | undefined;
}

/** 还有 0:48. Amber once the scenario warns. Silent to a screen reader but for 60, 30 and 10 seconds. */
export function OwnClockFace({ clock, warn }: OwnClockFaceProps) {
  const { t } = useTranslation();
  const seconds = clock ? Math.ceil(clock.left / 1000) : undefined;
  const [said, setSaid] = useState<number>();
  useEffect(() => {
    if (clock?.running && seconds !== undefined && spoken.includes(seconds)) setSaid(seconds);
  }, [clock?.running, seconds]);
  if (!clock) return null;
  const pressing = warn ? clock.left <= warn.seconds * 1000 : clock.left <= 10_000;
  return (
    <>
      <span className={pressing ? "own-clock own-clock-pressing" : "own-clock"} aria-hidden="true">
        {t("rehearsal.clock.left", { time: clockFace(clock.left) })}
      </span>
      <span className="sr-only" role="status">
        {said !== undefined && t("rehearsal.clock.seconds", { count: said })}
      </span>
    </>
  );
}

/** What the scenario says when time presses. */
export function ClockWarning({ clock, warn }: OwnClockFaceProps) {
  const show = warn && clock && clock.left <= warn.seconds * 1000;
  return (
    <p className="clock-warning" role="status" lang="zh-CN" hidden={!show}>
      {show ? warn.text : ""}
    </p>
  );
}
