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
