import { createHash } from "node:crypto";
import { LineCounter, parseDocument } from "yaml";
import { canonicalJson } from "~/engine/rehearsal";
import { type Scenario, scenario } from "~/engine/scenario";

/** A fault of a scenario file, in an author's words: where, what. */
export type ScenarioFault = { where: string; line: number | null; message: string };
export type ReadScenario = { doc: Scenario; hash: string } | { faults: ScenarioFault[] };

/** Bigger than any play, small enough to parse in a moment. */
const MOST_BYTES = 2_000_000;

/** YAML or JSON text → a scenario document. Reports every fault at once and never throws. */
export function readScenario(text: string): ReadScenario {
  if (text.length > MOST_BYTES)
    return { faults: [{ where: "", line: null, message: `文件太大（${text.length} 字），最多 ${MOST_BYTES}` }] };
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: true, maxAliasCount: 0 } as never);
  const broken = [...yaml.errors, ...yaml.warnings];
  if (broken.length > 0)
    return {
      faults: broken.map((error) => ({
        where: "",
        line: lines.linePos(error.pos[0]).line,
        message: `YAML 写法有误：${error.message.split("\n")[0]}`,
      })),
    };
  let plain: unknown;
  try {
    plain = yaml.toJS({ maxAliasCount: 0 });
  } catch {
    return { faults: [{ where: "", line: null, message: "不能用 YAML 的锚和别名（& 与 *）" }] };
  }
  const parsed = scenario.safeParse(plain);
  if (parsed.success) return { doc: parsed.data, hash: scenarioHash(parsed.data) };
  return {
    faults: parsed.error.issues.map((issue) => ({
      where: named(plain, issue.path),
      line: lineAt(yaml, lines, issue.path),
      message: issue.message,
    })),
  };
}

/** The frozen name of a document: independent of key order, comments and layout. */
export const scenarioHash = (doc: Scenario): string => createHash("sha256").update(canonicalJson(doc)).digest("hex");

/** `beats.3.choices.0.to` → `beats.tonight.choices.knock.to`: authors know ids, not places. */
function named(root: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = root;
  return path
    .map((key) => {
      at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
      const id = (at as { id?: unknown } | undefined)?.id;
      return typeof key === "number" && typeof id === "string" ? id : String(key);
    })
    .join(".");
}

function lineAt(
  yaml: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  path: readonly PropertyKey[],
): number | null {
  for (let length = path.length; length >= 0; length--) {
    const node = yaml.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
