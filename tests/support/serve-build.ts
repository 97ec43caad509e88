import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Starts the product as an operator would, on a free port with data of its own, and takes it down after. */
export default async function serveBuild(): Promise<() => Promise<void>> {
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), "chuanzhen-"));
  const { DATABASE_URL: _, ...environment } = process.env;
  const server = spawn(process.execPath, ["scripts/start.js"], {
    env: { ...environment, PORT: String(port), HOST: "127.0.0.1", DATA_DIR: data, LOG_LEVEL: "warn", DEMO: "1" },
    stdio: "inherit",
  });
  const ended = new Promise<void>((done) => server.once("exit", () => done()));
  const origin = `http://127.0.0.1:${port}`;
  await answering(`${origin}/healthz`, () => server.exitCode);
  process.env.TEST_ORIGIN = origin;
  return async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address ? done(address.port) : fail(new Error("no port"))));
    });
  });
}

async function answering(url: string, exitCode: () => number | null): Promise<void> {
  const until = Date.now() + 180_000; // a first build and a first database are in it
  while (Date.now() < until) {
    if (exitCode() !== null) throw new Error("The server ended before it could be tested.");
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((wait) => setTimeout(wait, 150));
  }
  throw new Error("The server did not answer in three minutes.");
}
