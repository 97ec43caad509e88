import { mkdir, rm } from "node:fs/promises";
import { bin, run } from "./run.ts";
import { findBrowser } from "./test-browser.ts";
import { countPlaywright, countVitest } from "./test-count.ts";
import { findDatabase } from "./test-database.ts";

const withBrowser = !process.argv.includes("--no-browser");
const total = { passed: 0, failed: 0 };
const notRun: string[] = [];
const results: string[] = [];

function note(step: string, passed: number, failed: number, seconds: number): void {
  total.passed += passed;
  total.failed += failed;
  const line = `${failed ? "FAILED" : "passed"}  ${step}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`;
  results.push(line);
  console.log(line);
}

async function fixed(step: string, ...commands: string[][]): Promise<void> {
  console.log(`\n── ${step}`);
  const started = Date.now();
  let ok = true;
  for (const [program = "", ...args] of commands) ok = ok && (await run(program, args)) === 0;
  note(step, ok ? 1 : 0, ok ? 0 : 1, (Date.now() - started) / 1000);
}

async function counted(
  step: string,
  args: string[],
  report: string,
  count: typeof countVitest,
  env = {},
): Promise<void> {
  console.log(`\n── ${step}`);
  const started = Date.now();
  const code = await run(process.execPath, args, env);
  const { passed, failed, skipped } = await count(report);
  if (skipped) notRun.push(`${step}: ${skipped} skipped`);
  // A run that broke down without a failing test must not look green.
  note(step, passed, code !== 0 && failed === 0 ? 1 : failed, (Date.now() - started) / 1000);
}

await rm("test-results", { recursive: true, force: true });
await mkdir("test-results", { recursive: true });

await fixed(
  "types",
  [process.execPath, bin("react-router"), "typegen"],
  [process.execPath, bin("tsc"), "--noEmit", "-p", "."],
);
await fixed("lint", [process.execPath, bin("biome"), "check", "--error-on-warnings", "."]);
await fixed("borders", [process.execPath, bin("depcruise"), "--config", ".dependency-cruiser.cjs", "app"]);
await fixed(
  "content",
  [process.execPath, bin("tsx"), "scripts/content.ts"],
  [process.execPath, bin("tsx"), "scripts/lessons.ts"],
);

const database = await findDatabase();
if (!database)
  notRun.push("PostgreSQL: none at TEST_DATABASE_URL or 127.0.0.1:5432; only the embedded database was tested");
await counted(
  "unit and database",
  [bin("vitest"), "run", "--reporter=dot", "--reporter=json", "--outputFile.json=test-results/vitest.json"],
  "test-results/vitest.json",
  countVitest,
  database ? { TEST_DATABASE_URL: database } : {},
);

if (withBrowser) {
  const browser = await findBrowser();
  if ("missing" in browser) notRun.push(`browser: ${browser.missing}`);
  else {
    await counted(
      "browser",
      [bin("playwright"), "test", "--reporter=list,json"],
      "test-results/playwright.json",
      countPlaywright,
      { ...browser.environment, PLAYWRIGHT_JSON_OUTPUT_FILE: "test-results/playwright.json" },
    );
  }
}

console.log(`\n${results.join("\n")}`);
for (const line of notRun) console.log(`NOT RUN  ${line}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
