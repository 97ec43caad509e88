/**
 * Writes content/statutes.tsv from a folder of statute texts: names, dates and article numbers only.
 * Run once when the folder is renewed: tsx scripts/gather-statutes.ts FOLDER
 * The product reads the table, never the folder.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const sourceSchema = z.object({
  title: z.string(),
  level: z.string(),
  partial: z.boolean(),
  articles: z.array(z.object({ no: z.union([z.number(), z.string()]) })),
});

/** 1,2,3,7 → "1-3,7". Inserted articles such as "12-1" stand as "12之1". */
function ranges(numbers: (number | string)[]): string {
  const plain = numbers.filter((no) => typeof no === "number").sort((a, b) => a - b);
  const inserted = numbers.filter((no) => typeof no === "string").map((no) => no.replace("-", "之"));
  const parts: string[] = [];
  for (let i = 0; i < plain.length; i++) {
    const first = plain[i];
    while (plain[i + 1] === (plain[i] ?? 0) + 1) i++;
    parts.push(first === plain[i] ? `${first}` : `${first}-${plain[i]}`);
  }
  return [...parts, ...inserted].join(",");
}

const folder = process.argv[2];
if (!folder) {
  console.error("usage: tsx scripts/gather-statutes.ts FOLDER");
  process.exit(2);
}
const [head = "", ...lines] = readFileSync(join(folder, "index.tsv"), "utf8").trimEnd().split("\n");
const names = head.split("\t");
const rows = lines.map((line) => {
  const cells = line.split("\t");
  const cell = (name: string) => cells[names.indexOf(name)] ?? "";
  const source = sourceSchema.parse(JSON.parse(readFileSync(join(folder, cell("file")), "utf8")));
  const note = cell("stale_note").replaceAll("库内", "所据");
  return [
    cell("short"),
    source.title,
    source.level,
    cell("effective"),
    cell("last_amended"),
    ranges(source.articles.map((article) => article.no)),
    source.partial ? "节选" : "",
    /^已(修改|废止)/.test(note) ? note.slice(0, 3) : "",
    note,
  ].join("\t");
});
const header = ["short", "title", "level", "effective", "amended", "articles", "partial", "stale", "note"].join("\t");
writeFileSync("content/statutes.tsv", `${[header, ...rows.sort()].join("\n")}\n`);
console.log(`${rows.length} statutes written to content/statutes.tsv`);
