import type { Heard } from "~/ui/rehearsal/wire";

type Told = (heard: Heard) => void;
export type Feed = { stop: () => void; expect: (seq: number) => void };

const patience = 4000;
const enough = 3;
const backOff = (tries: number) => Math.min(15_000, 500 * 2 ** tries) * (0.75 + Math.random() / 2);

/**
 * Listens for news of one rehearsal. A stream while streams get through; where one is held back (no byte in four
 * seconds, an act of one's own that never comes down it) or fails again and again, a long poll.
 */
export function openFeed(base: string, after: number, tell: Told): Feed {
  let seq = after;
  let stopped = false;
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ask: AbortController | undefined;
  let tries = 0;
  let polling = false;
  /** How it goes on, while it waits before trying again. */
  let next: (() => void) | undefined;

  const stream = () => {
    if (stopped || polling) return;
    source = new EventSource(`${base}/feed?after=${seq}`);
    timer = setTimeout(turnToPolling, patience);
    source.onopen = () => {
      clearTimeout(timer);
      tell({ type: "feed.open" });
    };
    source.onmessage = ({ lastEventId }) => {
      tries = 0;
      seq = Math.max(seq, Number(lastEventId));
      tell({ type: "feed.news" });
    };
    source.addEventListener("reset", () => location.reload());
    // The browser's own way back waits three seconds and gives up at a 502: ours doesn't.
    source.onerror = () => again(stream);
  };

  const poll = async () => {
    if (stopped) return;
    ask = new AbortController();
    try {
      const answer = await fetch(`${base}/events?after=${seq}&wait=20`, { signal: ask.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      const news = (await answer.json()) as { seq: number; events: unknown[] };
      tries = 0;
      tell({ type: "feed.open" });
      if (news.events.length > 0) tell({ type: "feed.news" });
      seq = news.seq;
      timer = setTimeout(poll, 100);
    } catch {
      if (!stopped) again(poll);
    }
  };

  const again = (how: () => void) => {
    source?.close();
    clearTimeout(timer);
    tell({ type: "feed.down" });
    tries++;
    if (how === stream && tries > enough && navigator.onLine) return turnToPolling();
    next = () => {
      clearTimeout(timer);
      next = undefined;
      void how();
    };
    timer = setTimeout(next, backOff(tries - 1));
  };

  function turnToPolling() {
    clearTimeout(timer);
    source?.close();
    polling = true;
    void poll();
  }

  const online = () => {
    if (stopped) return;
    next = undefined;
    clearTimeout(timer);
    source?.close();
    ask?.abort();
    tries = 0;
    if (polling) void poll();
    else stream();
  };
  // A stream that was opening may still open though nothing gets through: it is let go, and tried again.
  const offline = () => {
    source?.close();
    ask?.abort();
    clearTimeout(timer);
    tell({ type: "feed.down" });
    timer = setTimeout(online, patience);
  };
  addEventListener("online", online);
  addEventListener("offline", offline);
  if (typeof EventSource === "undefined") turnToPolling();
  else stream();

  return {
    expect: (own) => {
      tries = 0;
      next?.(); // the server has just answered: nothing to wait for
      if (polling) return;
      setTimeout(() => !stopped && !polling && seq < own && navigator.onLine && turnToPolling(), patience);
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      source?.close();
      ask?.abort();
      removeEventListener("online", online);
      removeEventListener("offline", offline);
    },
  };
}
