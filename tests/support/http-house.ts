import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import type { Person } from "~/engine/academy";
import { limitBody, refuseForeignOrigin } from "~/http/gate";
import { rehearsals } from "~/http/rehearsals.server";
import { beginSession } from "~/service/session.server";
import { translator } from "~/ui/i18n/translator.server";

/** The routers as app/server.ts mounts them, on a port of their own. */
export async function serveRehearsals(): Promise<{ origin: string; close: () => Promise<void> }> {
  const app = express();
  app.use(refuseForeignOrigin(undefined), limitBody);
  app.use(rehearsals((locale, code) => translator(locale).t(`refusal.${code}`)));
  const server: Server = createServer(app);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export async function cookieOf(person: Person): Promise<string> {
  return (await beginSession(person.id)).split(";")[0] ?? "";
}

export type Frame = { id?: string; event?: string; data?: string };

/** Reads frames of an event stream until `enough` or its end. */
export async function frames(response: Response, enough: (all: Frame[]) => boolean): Promise<Frame[]> {
  const all: Frame[] = [];
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      const frame = Object.fromEntries(
        block
          .split("\n")
          .filter((line) => !line.startsWith(":"))
          .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
      );
      if (Object.keys(frame).length > 0) all.push(frame);
    }
    if (enough(all)) return all;
  }
  return all;
}
