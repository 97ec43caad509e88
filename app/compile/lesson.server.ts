import type { Root } from "mdast";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Finding } from "~/engine/finding";
import type { Lesson } from "~/engine/lesson";
import { readFront } from "./lesson-front.server";
import { checkTree } from "./lesson-gate.server";
import { checkLexis } from "./lesson-lexis.server";
import { readBody } from "./lesson-read.server";

export type ReadLesson = { lesson: Lesson | null; body: string; findings: Finding[] };

const parser = unified().use(remarkParse).use(remarkMdx).freeze();

/** The tree of a lesson's body, or the sentence an author needs when a tag was left open. Parses; runs nothing. */
export function parseBody(file: string, body: string): { tree: Root | null; findings: Finding[] } {
  try {
    return { tree: parser.parse(body), findings: [] };
  } catch (error) {
    const line = error instanceof Error && "line" in error && typeof error.line === "number" ? error.line : null;
    const reason = error instanceof Error ? error.message : String(error);
    return {
      tree: null,
      findings: [
        {
          rule: "gate",
          level: "error",
          file,
          line,
          field: "标签",
          expected: "每个标签成对、属性加引号",
          found: reason.slice(0, 160),
        },
      ],
    };
  }
}

/** One lesson's text → a lesson, or everything that keeps it from being one. Never throws, never runs anything. */
export function readLesson(file: string, source: string): ReadLesson {
  const front = readFront(file, source);
  if (front.body === "") return { lesson: null, body: "", findings: front.findings };
  const lexis = checkLexis(file, front.body);
  if (lexis.length > 0) return { lesson: null, body: front.body, findings: [...front.findings, ...lexis] };
  const { tree, findings } = parseBody(file, front.body);
  const gate = tree ? checkTree(file, tree) : findings;
  if (!tree || gate.length > 0 || !front.meta) {
    return { lesson: null, body: front.body, findings: [...front.findings, ...gate] };
  }
  return { lesson: { file, meta: front.meta, ...readBody(tree) }, body: front.body, findings: [] };
}
