import type { Nodes, Parent, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Finding } from "~/engine/finding";
import { components } from "./lesson-lexis.server";

type Component = MdxJsxFlowElement | MdxJsxTextElement;
const isComponent = (node: Nodes): node is Component =>
  node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";

const inline = ["text", "strong", "Cite"];
/** What may stand in what. Paragraphs are looked through: where they stand depends on how lines were broken. */
const inside: Readonly<Record<string, readonly string[]>> = {
  root: [...inline, "heading", "Scene", "Steps", "Say", "Basis", "Pitfall", "Remember", "TakeAway", "Quiz"],
  heading: ["text"],
  strong: ["text"],
  // The items of Steps are steps: they alone may hold words to say, and one short list.
  stepList: ["listItem"],
  step: [...inline, "Say", "list"],
  list: ["listItem"],
  listItem: inline,
  Scene: ["text"],
  Steps: ["list"],
  Say: ["text"],
  Basis: ["list"],
  Pitfall: inline,
  Remember: ["text"],
  TakeAway: ["list"],
  Quiz: ["Option"],
  Option: inline,
  Cite: [],
};
const ordered: Readonly<Record<string, boolean>> = { Steps: true, step: false, Basis: false, TakeAway: false };
const standsAlone = (name: string): boolean => name !== "Cite" && name in components;
const deepest = 12;

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

function attributeFault(node: Component): string | null {
  const allowed = own(components, node.name ?? "") ?? [];
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== "mdxJsxAttribute") return "属性里有花括号";
    if (!allowed.includes(attribute.name)) return `${node.name} 没有属性“${attribute.name}”`;
    if (typeof attribute.value !== "string") return `属性“${attribute.name}”不是写死的字`;
    if (seen.has(attribute.name)) return `属性“${attribute.name}”写了两遍`;
    if (attribute.value.length > 160) return `属性“${attribute.name}”太长`;
    if (attribute.name === "right" && !/^(yes|no)$/.test(attribute.value)) return "right 只写 yes 或 no";
    seen.add(attribute.name);
  }
  const missing = allowed.filter((name) => !seen.has(name));
  return missing.length > 0 ? `${node.name} 缺少属性“${missing.join("”“")}”` : null;
}

/**
 * The second wall, and the one that counts: walks the parsed tree and names everything that is not on
 * the list. Nothing is compiled, and so nothing can run, unless this returns an empty list.
 */
export function checkTree(file: string, tree: Root): Finding[] {
  const findings: Finding[] = [];
  const refuse = (node: Nodes, field: string, expected: string, found: string): void => {
    findings.push({
      rule: "gate",
      level: "error",
      file,
      line: node.position?.start.line ?? null,
      field,
      expected,
      found,
    });
  };

  const walk = (node: Nodes, parent: Parent, around: string, depth: number): void => {
    if (depth > deepest) return refuse(node, "正文", `不超过 ${deepest} 层`, "一层套一层，太深");
    if (node.type === "paragraph") {
      for (const child of node.children) walk(child, node, around, depth + 1);
      return;
    }
    const name = isComponent(node) ? (node.name ?? "空标签") : node.type;
    if (isComponent(node) && !own(components, name))
      return refuse(node, "组件", `只用 ${Object.keys(components).join("、")}`, `<${name}>`);
    if (!own(inside, around)?.includes(name))
      return refuse(node, around, `里面只放 ${own(inside, around)?.join("、") || "空"}`, name);
    if (isComponent(node)) {
      const fault = attributeFault(node);
      if (fault) refuse(node, name, `属性只有 ${own(components, name)?.join("、") || "无"}，都是写死的字`, fault);
      const beside = parent.children.some(
        (other) => other !== node && !(other.type === "text" && other.value.trim() === ""),
      );
      if (
        standsAlone(name) &&
        parent.type === "paragraph" &&
        beside &&
        !parent.children.every((other) => isComponent(other) || (other.type === "text" && other.value.trim() === ""))
      )
        refuse(node, name, "单独占一行", "和别的字写在了同一段");
    }
    if (node.type === "heading" && node.depth !== 2) refuse(node, "标题", "二级标题 ##", `${"#".repeat(node.depth)}`);
    if (node.type === "list" && own(ordered, around) !== Boolean(node.ordered)) {
      refuse(
        node,
        around,
        own(ordered, around) ? "有序列表 1. 2. 3." : "短横列表",
        node.ordered ? "有序列表" : "短横列表",
      );
    }
    const here = around === "Steps" ? "stepList" : around === "stepList" ? "step" : name;
    if ("children" in node) for (const child of node.children) walk(child, node, here, depth + 1);
  };

  for (const child of tree.children) walk(child, tree, "root", 1);
  return findings;
}

/** Thrown inside the bundler only, and caught by whoever called it. */
export class Refused extends Error {
  readonly findings: Finding[];
  constructor(findings: Finding[]) {
    super("a lesson was refused at the gate");
    this.findings = findings;
  }
}

/** The gate as the first remark plugin: the bundler compiles nothing that did not pass. */
export function remarkGate({ file }: { file: string }) {
  return (tree: Root): void => {
    const findings = checkTree(file, tree);
    if (findings.length > 0) throw new Refused(findings);
  };
}
