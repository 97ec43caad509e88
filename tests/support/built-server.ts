import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { buildIfNeeded } from "../../scripts/build-if-needed.js";

/** A copy of what `npm start` runs, so that a build made meanwhile takes nothing from under it. */
export async function copyOfBuild(): Promise<{ folder: string; remove: () => void }> {
  await buildIfNeeded();
  mkdirSync(".generated", { recursive: true });
  const folder = mkdtempSync(resolve(".generated/built-"));
  cpSync("build", join(folder, "build"), { recursive: true });
  for (const name of ["drizzle", "content", ".generated"])
    if (existsSync(name)) symlinkSync(resolve(name), join(folder, name));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The built server as a process of its own, that can be killed and started again on the same port and data. */
export class BuiltServer {
  private child: ChildProcess | undefined;
  private said = "";
  constructor(
    private readonly folder: string,
    readonly port: number,
    private readonly settings: Record<string, string>,
  ) {}

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  async start(): Promise<void> {
    const { DATABASE_URL: _, DATA_DIR: __, ...environment } = process.env;
    const child = spawn(
      process.execPath,
      ["--input-type=module", "-e", "const server = await import('./build/server/index.js'); await server.start();"],
      {
        cwd: this.folder,
        env: {
          ...environment,
          NODE_ENV: "production",
          HOST: "127.0.0.1",
          PORT: String(this.port),
          LOG_LEVEL: "warn",
          ...this.settings,
        },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    this.child = child;
    this.said = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (text) => {
        this.said = (this.said + text).slice(-4000);
      });
    for (const end = Date.now() + 60_000; ; ) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the server ended: ${this.said}`);
      if ((await fetch(`${this.origin}/healthz`).catch(() => null))?.ok) return;
      if (Date.now() > end) throw new Error(`the server did not answer in a minute: ${this.said}`);
      await new Promise((wait) => setTimeout(wait, 25));
    }
  }

  /** `kill -9`, by its own id, and waits until it is gone. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once("exit", done));
    child.kill("SIGKILL");
    await gone;
  }
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address ? done(address.port) : fail(new Error("no port"))));
    });
  });
}
