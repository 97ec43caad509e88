import { parseDocument } from "yaml";
import type { z } from "zod";
import type { Finding } from "~/engine/finding";
import { type LessonMeta, lessonMetaSchema } from "~/engine/lesson";

export type Front<Meta = LessonMeta> = {
  meta: Meta | null;
  /** The text behind the front matter, padded so that line numbers are those of the file. */
  body: string;
  findings: Finding[];
};

const longest = 4_000;

/**
 * Front matter is YAML and nothing else. The bundler's own reader runs `---js` as a program before any
 * plugin sees it, so the front matter is cut off here and the bundler never gets to see one.
 */
export const readFront = (file: string, source: string): Front => readFrontAs(file, source, lessonMetaSchema);

/** The same for whatever else authors write as MDX: the fields are those of the schema. */
export function readFrontAs<Meta>(file: string, source: string, schema: z.ZodType<Meta>): Front<Meta> {
  const refuse = (line: number | null, field: string, expected: string, found: string): Front<Meta> => ({
    meta: null,
    body: "",
    findings: [{ rule: "gate", level: "error", file, line, field, expected, found }],
  });
  const first = source.slice(0, 80).split("\n")[0] ?? "";
  if (first !== "---") {
    return refuse(1, "第一行", "正好三个短横 ---，前后没有别的字符", JSON.stringify(first.slice(0, 40)));
  }
  const end = source.indexOf("\n---\n", 3);
  if (end < 0) return refuse(1, "头部", "以单独一行 --- 收尾", "没有找到收尾的一行");
  if (end > longest) return refuse(1, "头部", `${longest} 字以内`, `${end} 字`);
  const text = source.slice(4, end + 1);
  const height = text.split("\n").length + 1;
  const body = "\n".repeat(height) + source.slice(end + 5);
  const document = parseDocument(text, { schema: "core", merge: false, uniqueKeys: true });
  const troubles = [...document.errors, ...document.warnings];
  if (troubles.length > 0 || /(^|[\s:-])[&*!][^\s]/.test(text)) {
    const at = troubles[0]?.linePos?.[0].line;
    return {
      ...refuse(at ? at + 1 : 1, "头部", "普通的 YAML：字段、冒号、值", troubles[0]?.code ?? "有 & * ! 一类记号"),
      body,
    };
  }
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (parsed.success) return { meta: parsed.data, body, findings: [] };
  const lines = text.split("\n");
  const findings = parsed.error.issues.map((issue): Finding => {
    const strange = issue.code === "unrecognized_keys" ? issue.keys.join("、") : "";
    const field = strange || issue.path.join(".") || "头部";
    const at = lines.findIndex((line) =>
      line.startsWith(`${strange ? issue.code === "unrecognized_keys" && issue.keys[0] : String(issue.path[0])}:`),
    );
    const found = at < 0 ? "没有这一行" : (lines[at] ?? "");
    return {
      rule: "gate",
      level: "error",
      file,
      line: at < 0 ? 1 : at + 2,
      field,
      expected: strange ? "守则第 2 节列出的字段" : issue.message,
      found,
    };
  });
  return { meta: null, body, findings };
}
