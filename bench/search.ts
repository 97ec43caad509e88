/**
 * What a question costs: the index against a bare scan of the same text in the same run, how big the index is, how long
 * it takes to make and to open. Usage: tsx bench/search.ts
 */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { openSearch } from "~/compile/search-find.server";
import { buildSearch } from "~/compile/search-index.server";
import { readSynonyms, searchSources } from "~/compile/search-source.server";
import { heldStatutes } from "~/compile/statute-shelf.server";
import { resultOf } from "~/engine/search-result";
import { plain, readQuestion } from "~/engine/search-text";
import { plainTitle } from "~/engine/statute";

/** The 95th percentile of a question, as a multiple of one scan of all the text for one word. */
const target = 20;
const rounds = 20;

const timed = <T>(what: () => T): [T, number] => {
  const started = performance.now();
  const made = what();
  return [made, performance.now() - started];
};
const percentile = (times: number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

const laws = [...heldStatutes().values()].map((statute) => ({ short: statute.short, title: plainTitle(statute) }));
const synonyms = readSynonyms("content");
const [sources, reading] = timed(() => searchSources("content"));
const [text, making] = timed(() => JSON.stringify(buildSearch(sources, synonyms, laws)));
global.gc?.();
const before = process.memoryUsage().heapUsed;
const [searcher, opening] = timed(() => openSearch(JSON.parse(text)));
global.gc?.();
const held = process.memoryUsage().heapUsed - before;
const [, first] = timed(() => searcher.find("fxcd"));

const questions = (
  parse(readFileSync("tests/tables/search.yaml", "utf8"), { schema: "failsafe" }) as { ask: string }[]
).map(({ ask }) => readQuestion(ask).question);
const all = sources.map(({ entry, key, body }) => plain([entry.title, ...key, ...body].join("\n")));

// The best of many rounds for each question: on a busy machine a single round measures the others.
const asked = questions.map(() => Number.POSITIVE_INFINITY);
const scanned = questions.map(() => Number.POSITIVE_INFINITY);
let met = 0;
for (let round = 0; round < rounds; round++)
  for (const [nth, question] of questions.entries()) {
    const [found, took] = timed(() => resultOf({ question, cut: false, examples: [] }, searcher.find(question), true));
    const [hits, bare] = timed(() => all.filter((one) => one.includes(question)));
    met += found.groups.length + hits.length;
    asked[nth] = Math.min(asked[nth] ?? took, took);
    scanned[nth] = Math.min(scanned[nth] ?? bare, bare);
  }

const ratio = percentile(asked, 0.95) / percentile(scanned, 0.95);
const ms = (time: number) => `${time.toFixed(2)} ms`;
console.log(`index: ${sources.length} entries, ${Math.round(Buffer.byteLength(text) / 1024)} KB as text`);
console.log(`held: ${global.gc ? `${(held / 1024 / 1024).toFixed(1)} MB` : "unknown (run node with --expose-gc)"}`);
console.log(
  `reading the content ${ms(reading)}, making ${ms(making)}, opening ${ms(opening)}, first question ${ms(first)}`,
);
console.log(
  `a question: p50 ${ms(percentile(asked, 0.5))}, p95 ${ms(percentile(asked, 0.95))}, p99 ${ms(percentile(asked, 0.99))}`,
);
console.log(`a bare scan: p50 ${ms(percentile(scanned, 0.5))}, p95 ${ms(percentile(scanned, 0.95))}`);
console.log(`p95 is ${ratio.toFixed(1)} × a bare scan (at most ${target}; ${asked.length} questions, ${met} met)`);
if (ratio > target) process.exitCode = 1;
