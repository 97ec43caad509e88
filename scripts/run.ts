import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const homes: Record<string, string> = {
  "react-router": "@react-router/dev",
  tsc: "typescript",
  biome: "@biomejs/biome",
  depcruise: "dependency-cruiser",
  playwright: "@playwright/test",
};

/** The script behind a package's command, so that no shell and no PATH is needed. */
export function bin(command: string): string {
  const name = homes[command] ?? command;
  const manifest = join("node_modules", name, "package.json");
  const declared = JSON.parse(readFileSync(manifest, "utf8")).bin;
  return createRequire(import.meta.url).resolve(
    join(process.cwd(), dirname(manifest), typeof declared === "string" ? declared : declared[command]),
  );
}

export function run(program: string, args: string[], environment: Record<string, string> = {}): Promise<number> {
  return new Promise((done) => {
    const child = spawn(program, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...environment },
    });
    child.once("exit", (code) => done(code ?? 1));
    child.once("error", (error) => {
      console.error(error.message);
      done(1);
    });
  });
}
