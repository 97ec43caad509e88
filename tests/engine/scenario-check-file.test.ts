import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkScenarioFile, lineFinder } from "~/compile/scenario-folder.server";
import { sampleGround } from "../support/scenario-sample";

const file = "tests/support/scenarios/small.yaml";
const text = readFileSync(file, "utf8");
const lineOf = (written: string) => text.slice(0, text.indexOf(written)).split("\n").length;

it("a finding stands at its line, or at the nearest thing that is written", () => {
  const find = lineFinder(text);
  expect(find("summary")).toBe(lineOf("summary:"));
  expect(find("beats.rules.choices.promise.to")).toBe(lineOf("{ id: promise,"));
  expect(find("beats.morning.choices.wait.coach")).toBe(lineOf("- id: wait"));
  expect(find("beats.show.poll.lean.1.option")).toBe(lineOf("{ role: rider, option"));
});

it("what the schema refuses and what the checker refuses both come with file and line", () => {
  const broken = checkScenarioFile(file, text.replace("title: 早上", "titel: 早上"), sampleGround, 0);
  expect(broken.hash).toBeNull();
  expect(broken.report.findings.every((one) => one.file === file && one.level === "error" && (one.line ?? 0) > 0)).toBe(
    true,
  );
  const lost = checkScenarioFile(file, text.replace("to: floor }", "to: flor }"), sampleGround, 0);
  const found = lost.report.findings.find((one) => one.found.includes("flor"));
  expect([found?.field, found?.line]).toEqual([
    "beats.rules.choices.turns.to",
    lineOf("{ id: turns, text: 先举手后发言"),
  ]);
});
