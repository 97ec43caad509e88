import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

export interface Said {
  text: string;
  line: number;
  /** The fixed beginning of a template that goes on with a value. */
  open: boolean;
}

/** Every string, template part and JSX text of a file; comments are not in it. */
export function strings(file: string): Said[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Said[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ text: node.text, line: line + 1, open: ts.isTemplateHead(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `words.standing[state]` and `words.to` in a file: standing, to. For files that hold their feature's words themselves. */
export function read(file: string, root: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const chain = (node: ts.Node): string[] | undefined => {
    if (ts.isIdentifier(node)) return node.text === root ? [] : undefined;
    if (!ts.isPropertyAccessExpression(node)) return undefined;
    const before = chain(node.expression);
    return before && [...before, node.name.text];
  };
  const visit = (node: ts.Node): void => {
    const keys = chain(node);
    if (keys?.length) found.push(keys.join("."));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
