import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type CaseMeta, caseMetaSchema, type MadeCase } from "~/engine/case-study-made";
import { checkMadeCase, type ReadCase } from "~/engine/case-study-made-check";
import type { Finding } from "~/engine/finding";
import { countChars, readingMinutes } from "~/engine/lesson";
import { citationKey, type Statutes } from "~/engine/statute";
import { parseBody } from "./lesson.server";
import { readFrontAs } from "./lesson-front.server";
import { checkTree } from "./lesson-gate.server";
import { checkLexis } from "./lesson-lexis.server";
import type { Draw } from "./lesson-make.server";
import { readBody } from "./lesson-read.server";
import { bundleBody } from "./lesson-render.server";

export type CaseSource = { file: string; source: string };

/** Every case's text under content/cases, in the order of their names. */
export function caseSources(content: string): CaseSource[] {
  const folder = join(content, "cases");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".mdx"))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      return { file: relative(join(content, ".."), path), source: readFileSync(path, "utf8") };
    });
}

export type CaseRead = { read: ReadCase | null; body: string; findings: Finding[] };

/** Through the same gate as a lesson. Never throws, never runs anything. */
export function readCase(file: string, source: string): CaseRead {
  const front = readFrontAs<CaseMeta>(file, source, caseMetaSchema);
  if (front.body === "") return { read: null, body: "", findings: front.findings };
  const lexis = checkLexis(file, front.body);
  if (lexis.length > 0) return { read: null, body: front.body, findings: [...front.findings, ...lexis] };
  const { tree, findings } = parseBody(file, front.body);
  const gate = tree ? checkTree(file, tree) : findings;
  if (!tree || gate.length > 0 || !front.meta)
    return { read: null, body: front.body, findings: [...front.findings, ...gate] };
  return { read: { file, meta: front.meta, ...readBody(tree) }, body: front.body, findings: [] };
}

/** All cases, each read and checked. */
export function checkCaseFolder(
  content: string,
  ground: { statutes: Statutes; planned: ReadonlySet<string> },
): { counted: number; findings: Finding[] } {
  const reads = caseSources(content).map(({ file, source }) => readCase(file, source));
  const findings = reads.flatMap(({ read, findings }) => [
    ...findings,
    ...(read ? checkMadeCase(read, ground.statutes, ground.planned) : []),
  ]);
  return { counted: reads.length, findings };
}

/** Draws a case that was read without findings: what stands before its question, and what is told after it. */
export async function makeCase(
  { file, meta, passages }: ReadCase,
  body: string,
  rev: string,
  draw: Draw,
): Promise<{ made: MadeCase | null; findings: Finding[] }> {
  const bundled = await bundleBody(file, body);
  if (!bundled.body) return { made: null, findings: bundled.findings };
  const basis = new Set(
    passages.filter(({ part }) => part === "basis").flatMap(({ cites }) => cites.map((cite) => citationKey(cite))),
  );
  const others = passages.flatMap(({ cites }) => cites).filter((cite) => !basis.has(citationKey(cite)));
  const alsoCited = [
    ...new Map(others.map(({ law, article }) => [citationKey({ law, article }), { law, article }])).values(),
  ];
  const drawn = (locale: "zh-CN" | "en") => {
    const { html, questions } = draw({
      body: bundled.body as NonNullable<typeof bundled.body>,
      locale,
      slug: meta.slug,
      alsoCited,
    });
    const [opening = "", after = ""] = html.split(/<hr data-question="0"\s*\/?>/);
    return { html: { opening, after }, question: questions[0] };
  };
  const [chinese, english] = [drawn("zh-CN"), drawn("en")];
  if (!chinese.question) return { made: null, findings: [] };
  const chars = passages.reduce((sum, { text }) => sum + countChars(text), 0);
  const html = { "zh-CN": chinese.html, en: english.html };
  return { made: { ...meta, rev, minutes: readingMinutes(chars, 0), html, question: chinese.question }, findings: [] };
}
