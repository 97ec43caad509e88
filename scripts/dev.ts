import { createServer as createHttpServer } from "node:http";
import express from "express";
import { createServer } from "vite";
import { bin, run } from "./run.ts";

await run(process.execPath, [bin("tsx"), "scripts/lessons.ts"]);
await run(process.execPath, [bin("tsx"), "scripts/search.ts"]);
await run(process.execPath, [bin("tsx"), "scripts/scenarios.ts"]);
await run(process.execPath, [bin("tsx"), "scripts/cases.ts"]);

// One module graph: the server itself is loaded through Vite, so routes and feeds share their singletons.
const outer = express();
const http = createHttpServer(outer);
const vite = await createServer({ server: { middlewareMode: true, hmr: { server: http } }, appType: "custom" });
type Entry = typeof import("../app/server.ts");
const load = () => vite.ssrLoadModule("./app/server.ts") as Promise<Entry>;

outer.use(vite.middlewares);
outer.use(async (request, response, next) => {
  try {
    (await load()).app(request, response, next);
  } catch (error) {
    if (error instanceof Error) vite.ssrFixStacktrace(error);
    next(error);
  }
});
try {
  await (await load()).start(http);
} catch (error) {
  console.error(error instanceof Error && "sentence" in error ? error.sentence : error);
  process.exit(1);
}
