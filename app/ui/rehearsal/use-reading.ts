import { type RefObject, useEffect, useRef, useState } from "react";

/** Where the eye is: whether the last new line has been in view. The panel waits for it. */
export type Reading = {
  /** The first entry that is new, and the end of the last one. */
  first: RefObject<HTMLLIElement | null>;
  last: RefObject<HTMLSpanElement | null>;
  /** The panel, to be brought up once everything was read. */
  panel: RefObject<HTMLDivElement | null>;
  done: boolean;
  readOn: () => void;
};

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const gently = (): ScrollBehavior => (calm() ? "auto" : "smooth");

/** @param at the number of entries: when it grows, the first new one comes to the top */
export function useReading(at: number): Reading {
  const first = useRef<HTMLLIElement>(null);
  const last = useRef<HTMLSpanElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [readUpTo, setReadUpTo] = useState(0);
  const shown = useRef(0);
  const done = readUpTo >= at;

  useEffect(() => {
    if (shown.current === at) return;
    // The first time: where one left off; a page that is shorter than the screen stays as it is.
    first.current?.scrollIntoView({ block: "start", behavior: shown.current === 0 ? "auto" : gently() });
    shown.current = at;
  }, [at]);

  useEffect(() => {
    const line = last.current;
    if (!line || done) return;
    const heading = panel.current?.previousElementSibling?.getBoundingClientRect().height ?? 0;
    const watch = new IntersectionObserver(
      (seen) => seen.some((one) => one.isIntersecting) && setReadUpTo(at),
      // The end of the line has to clear the bar at the bottom; what has gone by at the top was read.
      { rootMargin: `100000px 0px -${Math.round(heading)}px 0px` },
    );
    watch.observe(line);
    return () => watch.disconnect();
  }, [at, done]);

  const readOn = () => {
    const bottom = document.documentElement.scrollHeight - innerHeight - scrollY;
    const page = innerHeight * 0.6;
    if (done || bottom < page) panel.current?.scrollIntoView({ block: "end", behavior: gently() });
    else scrollBy({ top: page, behavior: gently() });
  };
  return { first, last, panel, done, readOn };
}
