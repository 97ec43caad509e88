import type { Heard } from "~/ui/rehearsal/wire";
import { type Feed, openFeed } from "./feed";

type SharedFeed = {
  listen: (after: number, hear: (heard: Heard) => void) => () => void;
  /** An act of ours has this number: it has to come down the feed. */
  expect: (seq: number) => void;
};

/** One feed for all tabs of a browser: whoever holds the lock listens and tells the others. */
export function sharedFeed(base: string): SharedFeed {
  let feed: Feed | undefined;
  return {
    expect: (seq) => feed?.expect(seq),
    listen: (after, hear) => {
      const alone = !("locks" in navigator) || typeof BroadcastChannel === "undefined";
      const ended = new AbortController();
      const channel = alone ? undefined : new BroadcastChannel(`feed:${base}`);
      let state: Heard = { type: "feed.down" };
      const lead = () => {
        feed = openFeed(base, after, (heard) => {
          if (ended.signal.aborted) return;
          if (heard.type !== "feed.news") state = heard;
          hear(heard);
          channel?.postMessage(heard);
        });
        ended.signal.addEventListener("abort", () => {
          feed?.stop();
          feed = undefined;
        });
      };
      const follow = ({ data }: MessageEvent<Heard | "how is it?">) => {
        if (data === "how is it?") return feed && channel?.postMessage(state);
        hear(data);
      };
      if (alone) lead();
      else {
        channel?.addEventListener("message", follow);
        channel?.postMessage("how is it?");
        void navigator.locks
          .request(`feed:${base}`, { signal: ended.signal }, () => {
            if (ended.signal.aborted) return;
            lead();
            return new Promise<void>((done) => ended.signal.addEventListener("abort", () => done()));
          })
          .catch(() => undefined); // the page was left while it waited its turn
      }
      return () => {
        ended.abort();
        channel?.close();
      };
    },
  };
}
