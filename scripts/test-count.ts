import { readFile } from "node:fs/promises";

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const nothing: Count = { passed: 0, failed: 1, skipped: 0 };

export async function countVitest(report: string): Promise<Count> {
  const read = await json(report);
  if (!read) return nothing;
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = read;
  // A file that cannot even be loaded holds no failing test, so it counts by itself.
  const unloaded = read.testResults.filter(
    (file: { status: string; assertionResults: unknown[] }) =>
      file.status === "failed" && !file.assertionResults.length,
  ).length;
  return { passed, failed: numFailedTests + unloaded, skipped: numPendingTests + numTodoTests };
}

export async function countPlaywright(report: string): Promise<Count> {
  const stats = (await json(report))?.stats;
  if (!stats) return nothing;
  // One that passed only when tried again did not pass.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

async function json(path: string) {
  return readFile(path, "utf8").then(JSON.parse, () => undefined);
}
