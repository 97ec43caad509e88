import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countPlaywright, countVitest } from "../scripts/test-count.ts";

const report = (content: object) => {
  const path = join(mkdtempSync(join(tmpdir(), "report-")), "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
};

test("a report that was never written counts as a failure", async () => {
  expect(await countVitest("/no/such/report")).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(await countPlaywright("/no/such/report")).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("a test file that cannot be loaded counts as a failure", async () => {
  const path = report({
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{}] },
      { status: "passed", assertionResults: [{}] },
    ],
  });
  expect(await countVitest(path)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test("a browser test that passed only when tried again did not pass", async () => {
  const path = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } });
  expect(await countPlaywright(path)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});
