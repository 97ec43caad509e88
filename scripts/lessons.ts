/**
 * Makes every lesson into finished HTML under .generated/lessons, once: a reader's request compiles and
 * evaluates nothing. A lesson whose text, ground and makers are unchanged is left as it is.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readLesson } from "~/compile/lesson.server";
import { lessonSources } from "~/compile/lesson-folder.server";
import { readGround } from "~/compile/lesson-ground.server";
import { makeLesson } from "~/compile/lesson-make.server";
import { type Finding, findingLine } from "~/engine/finding";
import type { LessonCard, MadeLesson, Shelf } from "~/engine/lesson-made";
import { citationFault, parseCitation } from "~/engine/statute";
import { lessonDrawer } from "~/ui/lesson/draw-lesson.server";

const content = "content";
const shelf = ".generated/lessons";
const ground = readGround(content, "9999-12-31");
const draw = lessonDrawer(ground.statutes);

/** The practica that have a scenario to play: a lesson leads there. */
function playable(): Set<string> {
  const folder = join(content, "scenarios");
  if (!existsSync(folder)) return new Set();
  const heads = readdirSync(folder)
    .map((id) => join(folder, id, "scenario.yaml"))
    .filter((path) => existsSync(path))
    .map((path) => /^practicum: *([a-z-]+)/m.exec(readFileSync(path, "utf8"))?.[1] ?? "");
  return new Set(heads.filter(Boolean));
}
const practica = playable();

/** Everything besides a lesson's own text that its page depends on. */
function makers(): string {
  const hash = createHash("sha256")
    .update(readFileSync(join(content, "statutes.tsv")))
    .update([...practica].sort().join());
  const files = ["app/compile", "app/engine", "app/ui/lesson"].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /lesson|numeral|statute/.test(name))
      .sort()
      .map((name) => join(folder, name)),
  );
  for (const file of [...files, "app/ui/i18n/zh-CN/lesson.ts", "app/ui/i18n/en/lesson.ts"])
    hash.update(readFileSync(file));
  return hash.digest("hex");
}

function write(name: string, value: unknown): void {
  const path = join(shelf, name);
  writeFileSync(`${path}.new`, JSON.stringify(value));
  renameSync(`${path}.new`, path); // a server that reads meanwhile sees the old one or the new one, whole
}

function cardOf({
  html: _html,
  questions: _questions,
  statutes: _statutes,
  takeaways: _takeaways,
  ...card
}: MadeLesson): LessonCard {
  return card;
}

async function make(
  file: string,
  source: string,
  base: string,
): Promise<{ card: LessonCard | null; fresh: boolean; findings: Finding[] }> {
  const read = readLesson(file, source);
  if (!read.lesson) return { card: null, fresh: false, findings: read.findings };
  const { slug, statutes } = read.lesson.meta;
  const rev = createHash("sha256").update(base).update(source).digest("hex").slice(0, 16);
  const kept = join(shelf, `${slug}.json`);
  if (existsSync(kept)) {
    const made = JSON.parse(readFileSync(kept, "utf8")) as MadeLesson;
    if (made.rev === rev) return { card: cardOf(made), fresh: false, findings: [] };
  }
  const dead = statutes.flatMap((key): Finding[] => {
    const cite = parseCitation(key);
    const fault = cite && citationFault(ground.statutes, cite);
    return fault
      ? [{ rule: "6", level: "error", file, line: 1, field: "statutes", expected: "法规表里现行的一条", found: fault }]
      : [];
  });
  if (dead.length > 0) return { card: null, fresh: false, findings: dead };
  const { made, findings } = await makeLesson(read.lesson, read.body, rev, draw, practica);
  if (made) write(`${slug}.json`, made);
  return { card: made && cardOf(made), fresh: made !== null, findings };
}

const started = performance.now();
mkdirSync(shelf, { recursive: true });
const base = makers();
const cards: LessonCard[] = [];
const refused: Finding[] = [];
let fresh = 0;
for (const { file, source } of lessonSources(content)) {
  const done = await make(file, source, base);
  if (done.card) cards.push(done.card);
  if (done.fresh) fresh++;
  refused.push(...done.findings);
}
cards.sort((a, b) => (a.date < b.date ? -1 : 1));
const rev = createHash("sha256")
  .update(cards.map((card) => card.rev).join())
  .digest("hex")
  .slice(0, 16);
write("manifest.json", { rev, cards } satisfies Shelf);
const named = new Set(["manifest.json", ...cards.map((card) => `${card.slug}.json`)]);
for (const name of readdirSync(shelf)) if (!named.has(name)) rmSync(join(shelf, name));
for (const finding of refused) console.error(`没有上架　${findingLine(finding)}`);
console.log(
  `lessons: ${cards.length} ready, ${fresh} made now, ${new Set(refused.map(({ file }) => file)).size} left out, ${Math.round(performance.now() - started)} ms`,
);
