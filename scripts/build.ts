import { spawn } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { compress } from "./compress.ts";
import { fingerprint } from "./fingerprint.js";

const quiet = process.argv.includes("--quiet");
process.env.NODE_ENV = "production";

function run(what: string, args: string[]): Promise<void> {
  console.log(`· ${what}`);
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", quiet ? "pipe" : "inherit", "pipe"] });
    let said = "";
    child.stdout?.on("data", (text) => {
      said += text;
    });
    child.stderr?.on("data", (text) => {
      said += text;
    });
    child.on("exit", (code) => (code === 0 ? done() : fail(new Error(`${what} failed\n${said}`))));
  });
}

try {
  const made = fingerprint(); // taken first: a source that changes meanwhile is built again next time
  await run("lessons", ["node_modules/tsx/dist/cli.mjs", "scripts/lessons.ts"]);
  await run("search", ["node_modules/tsx/dist/cli.mjs", "scripts/search.ts"]);
  await run("scenarios", ["node_modules/tsx/dist/cli.mjs", "scripts/scenarios.ts"]);
  await run("cases", ["node_modules/tsx/dist/cli.mjs", "scripts/cases.ts"]);
  await rm("build", { recursive: true, force: true });
  await run("pages and server", ["node_modules/@react-router/dev/bin.js", "build"]);
  console.log("· compressing");
  await compress("build/client");
  await writeFile("build/sources", made);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
