import type { Nodes, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { CITE, type Part, type Passage, type QuestionDraft } from "~/engine/lesson";

type Component = MdxJsxFlowElement | MdxJsxTextElement;
const isComponent = (node: Nodes): node is Component =>
  node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

function attribute(node: Component, name: string): string {
  for (const given of node.attributes) {
    if (given.type === "mdxJsxAttribute" && given.name === name && typeof given.value === "string") return given.value;
  }
  return "";
}

/** Line breaks inside a Chinese paragraph are the author's editor's, not the reader's. */
const unbroken = (text: string): string => text.replace(/\s*\n\s*/g, "");

function passage(part: Part, nodes: readonly Nodes[], line: number): Passage {
  const made: Passage = { part, line, text: "", cites: [] };
  const take = (node: Nodes): void => {
    if (node.type === "text") made.text += unbroken(node.value);
    else if (isComponent(node) && node.name === "Cite") {
      made.text += CITE;
      made.cites.push({ law: attribute(node, "law"), article: attribute(node, "article"), line: lineOf(node) });
    } else if (isComponent(node)) return;
    else if ("children" in node) {
      if (node.type === "strong" && made.head === undefined && made.text === "") {
        made.head = node.children.map((child) => (child.type === "text" ? child.value : "")).join("");
      }
      for (const child of node.children) take(child);
    }
  };
  for (const node of nodes) take(node);
  made.text = made.text.trim();
  return made;
}

const partOf: Readonly<Record<string, Part>> = {
  Scene: "scene",
  Basis: "basis",
  Pitfall: "pitfall",
  Remember: "remember",
  TakeAway: "takeaway",
};

/** Reads a tree that passed the gate into passages and questions, in the order of the page. */
export function readBody(tree: Root): { passages: Passage[]; questions: QuestionDraft[] } {
  const passages: Passage[] = [];
  const questions: QuestionDraft[] = [];
  let step = -1;

  const say = (node: Component, inStep: boolean): void => {
    const said = passage("say", node.children, lineOf(node));
    passages.push({ ...said, to: attribute(node, "to"), when: attribute(node, "when"), ...(inStep ? { step } : {}) });
  };

  const question = (node: Component): void => {
    const ask = attribute(node, "ask");
    passages.push({ part: "ask", line: lineOf(node), text: ask, cites: [] });
    const made: QuestionDraft = { ask, line: lineOf(node), options: [] };
    for (const option of componentsIn(node.children)) {
      const text = attribute(option, "text");
      const why = passage("why", option.children, lineOf(option));
      passages.push({ part: "option", line: lineOf(option), text, cites: [] }, why);
      made.options.push({ text, right: attribute(option, "right") === "yes", line: lineOf(option), why: [why] });
    }
    questions.push(made);
  };

  const items = (node: Component): void => {
    for (const list of node.children) {
      if (list.type !== "list") continue;
      for (const item of list.children) {
        if (node.name === "Steps") step++;
        const part = node.name === "Steps" ? "step" : (partOf[node.name ?? ""] ?? "prose");
        passages.push({ ...passage(part, item.children, lineOf(item)), ...(part === "step" ? { step } : {}) });
        for (const said of componentsIn(item.children)) if (said.name === "Say") say(said, true);
      }
    }
  };

  const component = (node: Component): void => {
    if (node.name === "Quiz") question(node);
    else if (node.name === "Say") say(node, false);
    else if (node.name === "Steps" || node.name === "Basis" || node.name === "TakeAway") items(node);
    else {
      if (node.name === "Pitfall")
        passages.push({ part: "pitfall-say", line: lineOf(node), text: attribute(node, "say"), cites: [] });
      passages.push(passage(partOf[node.name ?? ""] ?? "prose", node.children, lineOf(node)));
    }
  };

  for (const node of tree.children) {
    const alone = node.type === "paragraph" ? componentsIn([node]) : [];
    if (isComponent(node)) component(node);
    else if (alone.length > 0) alone.forEach(component);
    else if (node.type === "heading") passages.push(passage("heading", node.children, lineOf(node)));
    else passages.push(passage("prose", [node], lineOf(node)));
  }
  return { passages, questions };
}

/** The components that stand on their own among these nodes, looking through paragraphs; citations are text. */
function componentsIn(nodes: readonly Nodes[]): Component[] {
  return nodes.flatMap((node): Component[] => {
    if (isComponent(node)) return node.name === "Cite" ? [] : [node];
    return node.type === "paragraph" ? componentsIn(node.children) : [];
  });
}
