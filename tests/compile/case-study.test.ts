import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { caseSources, checkCaseFolder, readCase } from "~/compile/case-study.server";
import { readStatutes } from "~/compile/statute.server";
import { checkMadeCase } from "~/engine/case-study-made-check";

const statutes = readStatutes(readFileSync("content/statutes.tsv", "utf8"));
const [first] = caseSources("content");
const source = first?.source ?? "";
const foundIn = (text: string, planned = new Set<string>()) => {
  const { read, findings } = readCase("a.mdx", text);
  return [...findings, ...(read ? checkMadeCase(read, statutes, planned) : [])].map(({ field }) => field);
};

describe("cases that ship", () => {
  it("are three, one of them a failure, and stand", () => {
    const reads = caseSources("content").map(({ file, source }) => readCase(file, source).read);
    expect(reads.filter((read) => read?.meta.failed)).toHaveLength(1);
    const planned = new Set(reads.flatMap((read) => read?.meta.lessons ?? []));
    expect(checkCaseFolder("content", { statutes, planned })).toEqual({ counted: 3, findings: [] });
  });

  it.each([
    ["a program", source.replace("## 背景", "{1 + 1}\n\n## 背景"), "正文"],
    ["an import", source.replace("## 背景", 'import x from "y"\n\n## 背景'), "正文"],
    ["another tag", source.replace("## 背景", "<Script />\n\n## 背景"), "正文"],
    ["a field of its own", source.replace("failed: true", "failed: true\nscore: 3"), "score"],
    ["a missing part", source.replace("## 反思", "## 感想"), "标题"],
    ["an article that is not there", source.replace('article="593"', 'article="5930"'), "引文"],
    ["a telephone number", source.replace("凉了", "凉了，打 13812345678 就行"), "隐私"],
    ["two ways out", source.replace(/<Option text="“再响[\s\S]*?<\/Option>/u, ""), "Quiz"],
    ["a lesson that nobody planned", source, "lessons"],
  ])("are refused with %s", (_, text, field) => {
    expect(text).not.toBe("");
    expect(foundIn(text)).toContain(field);
  });
});
