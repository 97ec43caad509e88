import type { Root } from "mdast";
import { bundleMDX } from "mdx-bundler";
import { getMDXComponent } from "mdx-bundler/client";
import { visit } from "unist-util-visit";
import type { Finding } from "~/engine/finding";
import { Refused, remarkGate } from "./lesson-gate.server";

/** A component of the interface's library; only whoever draws it needs to know which. */
export type Body = ReturnType<typeof getMDXComponent>;
export type Bundled = { body: Body | null; findings: Finding[] };

/** Chinese needs no spaces between its words: an author's line breaks, and the space that ends bold type, go. */
function remarkUnbroken() {
  return (tree: Root): void => {
    visit(tree, "text", (node) => {
      node.value = node.value.replace(/\s*\n\s*/g, "").replace(/^ +(?=[\p{Script=Han}“])/u, "");
    });
  };
}

const onlyYaml = (): never => {
  throw new Error("front matter is YAML only");
};

/**
 * The body of a lesson → a component, evaluated once. Call it only with the body that `readLesson` let
 * through; the gate stands here again, first, because nothing behind it may be trusted to stop a program.
 */
export async function bundleBody(file: string, body: string): Promise<Bundled> {
  try {
    const { code } = await bundleMDX({
      source: body,
      // The body never begins with front matter; should it ever, no engine is left that could run it.
      grayMatterOptions: () => ({ engines: { yaml: onlyYaml, json: onlyYaml, javascript: onlyYaml, js: onlyYaml } }),
      mdxOptions: (options) => ({
        ...options,
        remarkPlugins: [[remarkGate, { file }], remarkUnbroken],
        rehypePlugins: [],
        development: false,
      }),
      esbuildOptions: (options) => ({
        ...options,
        logLevel: "silent",
        define: { "process.env.NODE_ENV": '"production"' },
      }),
    });
    return { body: getMDXComponent(code), findings: [] };
  } catch (error) {
    return { body: null, findings: refusal(file, error) };
  }
}

/** esbuild wraps what a plugin threw; the findings are inside. */
function refusal(file: string, error: unknown): Finding[] {
  if (error instanceof Refused) return error.findings;
  const inner =
    typeof error === "object" && error !== null && "errors" in error && Array.isArray(error.errors) ? error.errors : [];
  for (const one of inner) if (one?.detail instanceof Refused) return one.detail.findings;
  const found = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return [{ rule: "gate", level: "error", file, line: null, field: "正文", expected: "能排成页面", found }];
}
