import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fingerprint } from "./fingerprint.js";

const root = new URL("../", import.meta.url);
const stamp = new URL("build/sources", root);

/** Builds when a source or a piece of content differs from what the build was made of. */
export async function buildIfNeeded() {
  if (!existsSync(new URL("app", root))) return; // a shipped build without its sources
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint()) return;
  console.log("Building (about 15 seconds, once) …");
  const started = Date.now();
  const tsx = fileURLToPath(new URL("node_modules/tsx/dist/cli.mjs", root));
  const code = await new Promise((done) => {
    spawn(process.execPath, [tsx, "scripts/build.ts", "--quiet"], { cwd: fileURLToPath(root), stdio: "inherit" })
      .on("exit", done)
      .on("error", () => done(1));
  });
  if (code !== 0) {
    throw Object.assign(new Error("build"), {
      sentence: "The build failed; what it said is above. Nothing was started.",
    });
  }
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}
