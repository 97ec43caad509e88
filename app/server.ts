import { createServer, type RequestListener, type Server } from "node:http";
import { createRequestHandler } from "@react-router/express";
import express from "express";
import helmet from "helmet";
import { pageMemo } from "~/document/memo-door.server";
import { serveAssets } from "~/http/assets";
import { answerFailure } from "~/http/failure";
import { giveRequestId, limitBody, refuseForeignOrigin, refuseUnreadable } from "~/http/gate";
import { endFeeds } from "~/http/rehearsal-feed.server";
import { rehearsals } from "~/http/rehearsals.server";
import { expectFree, listen } from "~/listen.server";
import { log } from "~/log.server";
import { contextOf, requestContext } from "~/request-context.server";
import { closeHouse, openHouse } from "~/service/house.server";
import { closeRooms } from "~/service/room.server";
import { publishScenarios } from "~/service/scenario.server";
import { warmSearch } from "~/service/search.server";
import { settings } from "~/settings.server";
import { translator } from "~/ui/i18n/translator.server";

export const app = express();
app.disable("x-powered-by");
app.set("trust proxy", "loopback");
app.use(giveRequestId);
// Each kind of page sets its own content policy in entry.server.tsx.
const guard = helmet({
  contentSecurityPolicy: false,
  // With no-referrer a browser sends its own forms from the origin "null", and the gate would refuse them.
  referrerPolicy: { policy: "same-origin" },
  strictTransportSecurity: settings.publicUrl?.startsWith("https:") ?? false,
});
app.use(guard);
app.get("/healthz", (_request, response) => void response.type("text").send("ok\n"));
if (import.meta.env.PROD) app.use(serveAssets("build/client"));
app.use(refuseUnreadable, refuseForeignOrigin(settings.publicUrl), limitBody);

// Routers of app/http (commands, feeds) go here, one line each.
app.use(rehearsals((locale, code) => translator(locale).t(`refusal.${code}`)));

const pagesBuild = () => import("virtual:react-router/server-build");
app.use(
  createRequestHandler({
    build: pagesBuild,
    getLoadContext: requestContext,
    mode: import.meta.env.PROD ? "production" : "development",
  }),
);
app.use(answerFailure(log));

/** Finished pages go out before anything else is asked. While developing, what draws a page changes under it. */
async function front(): Promise<RequestListener> {
  return import.meta.env.PROD ? pageMemo(await pagesBuild(), { contextOf, guard, onward: app }) : app;
}

/** Listens, says where, and closes calmly when asked to. */
export async function start(given?: Server): Promise<void> {
  const http = given ?? createServer(await front());
  const { port, host } = settings;
  await expectFree(port, host);
  await openHouse(settings, (sentence) => console.log(sentence));
  await publishScenarios();
  warmSearch();
  await listen(http, port, host);
  const address = http.address();
  const open = typeof address === "object" && address ? address.port : port;
  console.log(`穿针 Chuanzhen: http://${host.includes(":") ? `[${host}]` : host}:${open}`);
  const stop = () => {
    http.close(
      () =>
        void closeRooms()
          .then(closeHouse)
          .finally(() => process.exit(0)),
    );
    endFeeds();
    http.closeIdleConnections();
    setTimeout(() => http.closeAllConnections(), 5000).unref();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}
