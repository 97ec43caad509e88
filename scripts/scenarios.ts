/** Makes content/scenarios/<id>/scenario.yaml into .generated/scenarios/<id>.json: validated, with its hash. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readScenario } from "~/compile/scenario.server";
import type { MadeScenario } from "~/service/scenario.server";

const content = "content/scenarios";
const shelf = ".generated/scenarios";

/** Everything besides the file itself that decides what it becomes. */
const makers = createHash("sha256");
for (const folder of ["app/compile", "app/engine"])
  for (const name of readdirSync(folder).sort())
    if (/^(scenario|condition|consequence|owners-vote)/.test(name)) makers.update(readFileSync(join(folder, name)));
const base = makers.digest("hex");

const started = performance.now();
mkdirSync(shelf, { recursive: true });
const folders = existsSync(content)
  ? readdirSync(content).filter((id) => existsSync(join(content, id, "scenario.yaml")))
  : [];
const ready = new Set<string>();
let fresh = 0;
for (const id of folders) {
  const file = join(content, id, "scenario.yaml");
  const source = readFileSync(file, "utf8");
  const made = createHash("sha256").update(base).update(source).digest("hex").slice(0, 16);
  const kept = join(shelf, `${id}.json`);
  if (existsSync(kept) && (JSON.parse(readFileSync(kept, "utf8")) as MadeScenario).made === made) {
    ready.add(`${id}.json`);
    continue;
  }
  const read = readScenario(source);
  if ("faults" in read) {
    for (const fault of read.faults)
      console.error(`没有上架　${file}:${fault.line ?? "?"}　${fault.where}　${fault.message}`);
    continue;
  }
  if (read.doc.id !== id) {
    console.error(`没有上架　${file}　id 是 ${read.doc.id}，文件夹叫 ${id}`);
    continue;
  }
  writeFileSync(`${kept}.new`, JSON.stringify({ made, ...read } satisfies MadeScenario));
  renameSync(`${kept}.new`, kept);
  ready.add(`${id}.json`);
  fresh++;
}
for (const name of readdirSync(shelf)) if (!ready.has(name)) rmSync(join(shelf, name));
console.log(
  `scenarios: ${ready.size} ready, ${fresh} made now, ${folders.length - ready.size} left out, ${Math.round(performance.now() - started)} ms`,
);
