/** Makes the cases that ship into finished HTML in .generated/cases.json, behind the same gate as lessons. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { caseSources, makeCase, readCase } from "~/compile/case-study.server";
import { readStatutes } from "~/compile/statute.server";
import type { MadeCase } from "~/engine/case-study-made";
import { type Finding, findingLine } from "~/engine/finding";
import { lessonDrawer } from "~/ui/lesson/draw-lesson.server";

const path = ".generated/cases.json";
const statutes = readFileSync("content/statutes.tsv", "utf8");
const draw = lessonDrawer(readStatutes(statutes));
const cases: MadeCase[] = [];
const refused: Finding[] = [];
for (const { file, source } of caseSources("content")) {
  const { read, body, findings } = readCase(file, source);
  refused.push(...findings);
  if (!read) continue;
  const rev = createHash("sha256").update(statutes).update(source).digest("hex").slice(0, 16);
  const done = await makeCase(read, body, rev, draw);
  refused.push(...done.findings);
  if (done.made) cases.push(done.made);
}
mkdirSync(".generated", { recursive: true });
writeFileSync(`${path}.new`, JSON.stringify(cases));
renameSync(`${path}.new`, path); // a server that reads meanwhile sees the old one or the new one, whole
for (const finding of refused) console.error(`没有上架　${findingLine(finding)}`);
console.log(`cases: ${cases.length} ready, ${new Set(refused.map(({ file }) => file)).size} left out`);
