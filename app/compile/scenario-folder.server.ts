import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { isMap, isSeq, LineCounter, parseDocument } from "yaml";
import type { Finding } from "~/engine/finding";
import { checkScenario } from "~/engine/scenario-check";
import { HEARING } from "~/engine/scenario-check-rates";
import type { Report, ScenarioGround } from "~/engine/scenario-check-report";
import { PLAYS } from "~/engine/scenario-figures";
import { readScenario } from "./scenario.server";

const BOUNDS = { states: 200_000, ms: 5000, now: () => performance.now() };

export type CheckedScenario = { file: string; hash: string | null; report: Report };

/** Every scenario under content/scenarios, read and checked. A warning is an error in what ships. */
export function checkScenarioFolder(content: string, ground: ScenarioGround, plays = PLAYS): CheckedScenario[] {
  const folder = join(content, "scenarios");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name, "scenario.yaml"))
    .filter((path) => existsSync(path))
    .map((path) => checkScenarioFile(relative(join(content, ".."), path), readFileSync(path, "utf8"), ground, plays));
}

/** @param plays 0: only what can be proved, in a second */
export function checkScenarioFile(file: string, text: string, ground: ScenarioGround, plays = PLAYS): CheckedScenario {
  const read = readScenario(text);
  if ("faults" in read) {
    const findings = read.faults.map(
      ({ where, line, message }): Finding => ({
        rule: "写法",
        level: "error",
        file,
        line,
        field: where,
        expected: message,
        found: "不合写法",
      }),
    );
    return { file, hash: null, report: { findings, proofs: [], figures: null } };
  }
  const report = checkScenario(read.doc, ground, { bounds: BOUNDS, plays, rates: HEARING });
  const lineOf = lineFinder(text);
  const findings = report.findings.map((one) => ({ ...one, file, line: lineOf(one.field) }));
  return { file, hash: read.hash, report: { ...report, findings } };
}

/** `beats.tonight.choices.knock.to` → the line where it stands, or the nearest thing above it that is written. */
export function lineFinder(text: string): (field: string) => number | null {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  return (field) => {
    let node: unknown = yaml.contents;
    let at: number | null = null;
    for (const key of field.split(".")) {
      if (isMap(node)) {
        const pair = node.items.find((item) => String(item.key) === key);
        if (!pair) break;
        const name = pair.key as { range?: [number, number, number] };
        if (name.range) at = lines.linePos(name.range[0]).line;
        node = pair.value;
      } else if (isSeq(node)) {
        const item = node.items.find((one) => isMap(one) && one.get("id") === key) ?? node.items[Number(key)];
        const range = (item as { range?: [number, number, number] } | undefined)?.range;
        if (!range) break;
        at = lines.linePos(range[0]).line;
        node = item;
      } else break;
    }
    return at;
  };
}
