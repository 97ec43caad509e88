import type { Refusal, RefusalCode } from "~/engine/refusal";
import { keep, kept } from "~/ui/rehearsal/kept";
import type { Answer, Letter, Sight, Wire } from "~/ui/rehearsal/wire";
import { sharedFeed } from "./shared-feed";

/** This page's way to the server: its record, its commands, the news, and the outbox that the browser keeps. */
export function wireTo(key: string): Wire {
  const base = `/rehearsals/${key}`;
  const outbox = `outbox:${key}`;
  const feed = sharedFeed(base);
  return {
    read: async (after) => {
      const answer = await patiently(`${base}/transcript?after=${after}`);
      if (!answer.ok) throw new Error(String(answer.status));
      return (await answer.json()) as Sight;
    },
    send: async ({ id, type, body }): Promise<Answer> => {
      const answer = await patiently(`${base}/commands`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...body, id, type }),
      });
      if (answer.ok) {
        const { seq } = (await answer.json()) as { seq: number };
        feed.expect(seq);
        return { seq };
      }
      // The server has a bad day, or something between us has: it may have arrived, so it goes again under its id.
      if (answer.status >= 500) throw new Error(String(answer.status));
      if (answer.status === 429) {
        await wait(1000 * Number(answer.headers.get("retry-after") ?? 1));
        throw new Error("too fast");
      }
      return { refused: await refusalIn(answer) };
    },
    listen: (after, hear) => feed.listen(after, hear),
    keep: (letters) => keep(outbox, letters.length > 0 ? letters : undefined),
    found: () => kept<Letter[]>(outbox) ?? [],
  };
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
const patiently = (url: string, given?: RequestInit) => fetch(url, { ...given, signal: AbortSignal.timeout(10_000) });

async function refusalIn(answer: Response): Promise<Refusal> {
  const found = (await answer.json().catch(() => ({}))) as Partial<Refusal>;
  return { code: (found.code ?? "not-yours") as RefusalCode, because: found.because };
}
