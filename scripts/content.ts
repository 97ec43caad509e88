/**
 * npm run content: reads everything authors write and says, all at once, what keeps it from standing.
 * --no-plays leaves out the ten thousand plays of each scenario (what they show is not said then).
 * With a folder of statute texts (npm run content -- FOLDER) it also looks for sentences lifted from the law.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { checkCaseFolder } from "~/compile/case-study.server";
import { checkLessonFolder, lessonSources } from "~/compile/lesson-folder.server";
import { readGround } from "~/compile/lesson-ground.server";
import { checkScenarioFolder } from "~/compile/scenario-folder.server";
import { type Finding, findingLine } from "~/engine/finding";
import type { LawText } from "~/engine/lesson-check-lift";

const content = "content";
const today = new Date().toLocaleDateString("en-CA", { timeZone: "Asia/Shanghai" });

const statuteSchema = z.object({
  short: z.string(),
  articles: z.array(z.object({ no: z.union([z.number(), z.string()]), text: z.string() })),
});

function lawTexts(folder: string): LawText {
  const texts = new Map<string, string>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
    const statute = statuteSchema.parse(JSON.parse(readFileSync(join(folder, name), "utf8")));
    for (const article of statute.articles) texts.set(`${statute.short}#${article.no}`, article.text);
  }
  return (citation) => texts.get(citation) ?? null;
}

type Checker = { name: string; check: () => { counted: string; findings: Finding[] } };

/** One line a kind of content. */
const checkers: Checker[] = [
  {
    name: "知识点",
    check: () => {
      const folder = process.argv.slice(2).find((one) => !one.startsWith("--"));
      const { read, findings } = checkLessonFolder(
        content,
        readGround(content, today),
        folder ? lawTexts(folder) : undefined,
      );
      return { counted: `${read.length} 课`, findings };
    },
  },
  {
    name: "情景",
    check: () => {
      const ground = readGround(content, today);
      const checked = checkScenarioFolder(
        content,
        {
          statutes: ground.statutes,
          lessons: new Set(lessonSources(content).map(({ file }) => basename(file, ".mdx"))),
          planned: new Set([...ground.curriculum.values()].map((row) => row.slug)),
        },
        process.argv.includes("--no-plays") ? 0 : undefined,
      );
      for (const { file, report } of checked)
        for (const proof of report.proofs.filter((one) => !one.path))
          console.log(`${ANSWERS[proof.answer]}　${file}　${proof.what}（${proof.how}）`);
      return { counted: `${checked.length} 部`, findings: checked.flatMap((one) => one.report.findings) };
    },
  },
  {
    name: "案例",
    check: () => {
      const ground = readGround(content, today);
      const planned = new Set([...ground.curriculum.values()].map((row) => row.slug));
      const { counted, findings } = checkCaseFolder(content, { statutes: ground.statutes, planned });
      return { counted: `${counted} 篇`, findings };
    },
  },
];

const ANSWERS = { proved: "已证", shown: "演到", "not-proved": "未证" };
/** What ships stands only without warnings; what is open is said, and keeps nothing back. */
const MARKS: Record<Finding["level"], string> = { error: "错", warning: "错", notice: "看", open: "未证" };

let errors = 0;
for (const { name, check } of checkers) {
  const { counted, findings } = check();
  for (const finding of findings) {
    console.log(`${MARKS[finding.level]}［${finding.rule}］${findingLine(finding)}`);
  }
  const wrong = findings.filter((finding) => MARKS[finding.level] === "错").length;
  errors += wrong;
  console.log(`${name}：${counted}，${wrong} 处错，${findings.length - wrong} 处请再看一眼`);
}
process.exit(errors > 0 ? 1 : 0);
