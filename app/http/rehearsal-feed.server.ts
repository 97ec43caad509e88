import type { Response } from "express";
import type { Person } from "~/engine/academy";
import type { Refusal } from "~/engine/refusal";
import { watchRehearsal } from "~/service/rehearsal.server";

const heartbeat = 15_000;
const life = 4 * 60_000;
const backlog = 256 * 1024;

const head = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

const open = new Set<Response>();

/** When the server stops: readers resume at another one, or at this one once it is back. */
export function endFeeds(): void {
  for (const response of open) response.end();
}

/**
 * Server-sent events from the one after `after`; ended after some minutes and resumed by number. A viewer that doesn't
 * read is cut off, and resumes likewise.
 * @returns a refusal, with nothing written yet; or null, and the response is the feed's
 */
export async function feed(response: Response, person: Person, key: string, after: number): Promise<Refusal | null> {
  const gone = () => response.writableEnded || response.closed || response.destroyed;
  let live = false;
  const write = (chunk: string | Buffer) => {
    if (gone()) return;
    if (!response.headersSent) {
      response.writeHead(200, head);
      response.write("retry: 500\n\n");
    }
    if (live && response.writableLength > backlog) response.destroy();
    else response.write(chunk);
  };
  const watching = await watchRehearsal(person, key, after, {
    put: (line) => write(line.frame),
    reset: (seq) => {
      write(`event: reset\ndata: {"seq":${seq}}\n\n`);
      response.end();
    },
    gone,
    flushed: () => drained(response),
  });
  if ("refusal" in watching) return watching.refusal;
  // "close" may have been sent during the await: then nobody will tell us again.
  if (gone()) {
    watching();
    return null;
  }
  live = true;
  open.add(response);
  write(": here\n\n");
  const beat = setInterval(() => write(": still here\n\n"), heartbeat);
  const end = setTimeout(() => response.end(), life * (0.75 + Math.random() / 2));
  response.once("close", () => {
    clearInterval(beat);
    clearTimeout(end);
    open.delete(response);
    watching();
  });
  return null;
}

function drained(response: Response): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) return Promise.resolve();
  return new Promise((done) => {
    const on = () => {
      response.off("drain", on).off("close", on);
      done();
    };
    response.on("drain", on).on("close", on);
  });
}
