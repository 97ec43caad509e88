import { useEffect, useRef, useState } from "react";
import type { Pace } from "~/engine/academy";
import { keep, kept } from "./kept";
import { newId } from "./new-id";

const tick = 250;
type Left = { left: number; at: number; by: string };

export type OwnClock = { left: number; running: boolean };

interface OwnClockOptions {
  /** Of the beat and visit, so that a reload goes on where it stood. */
  name: string;
  seconds: number | undefined;
  pace: Pace;
  /** The lines are read, the page is connected, nothing is on its way. */
  runs: boolean;
  onZero: () => void;
}

/** The learner's own clock: it counts only while the page is seen. Null where none runs. */
export function useOwnClock({ name, seconds, pace, runs, onZero }: OwnClockOptions): OwnClock | null {
  const timed = seconds !== undefined && pace !== "untimed";
  const whole = timed ? seconds * (pace === "double" ? 2000 : 1000) : 0;
  const [clock, setClock] = useState<OwnClock | null>(null);
  const zero = useRef(onZero);
  zero.current = onZero;

  useEffect(() => {
    if (!timed) return setClock(null);
    const me = newId();
    let before = performance.now();
    let rang = false;
    const count = () => {
      const now = performance.now();
      const passed = Math.min(now - before, 4 * tick); // a machine that slept has not been looking
      before = now;
      const was = kept<Left>(name) ?? { left: whole, at: 0, by: me };
      // Of two windows side by side only one counts.
      const mine = was.by === me || Date.now() - was.at > 6 * tick;
      const seen = document.visibilityState === "visible";
      const running = runs && seen;
      const left = running && mine ? Math.max(0, was.left - passed) : was.left;
      if (running && mine) keep(name, { left, at: Date.now(), by: me });
      setClock((old) =>
        old && Math.ceil(old.left / 1000) === Math.ceil(left / 1000) && old.running === running
          ? old
          : { left, running },
      );
      if (left > 0 || !running || rang) return;
      rang = true;
      zero.current();
    };
    count();
    const timer = setInterval(count, tick);
    return () => clearInterval(timer);
  }, [timed, whole, name, runs]);

  return timed ? clock : null;
}

/** 0:48 */
export function clockFace(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
