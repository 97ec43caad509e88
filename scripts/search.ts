/** Makes the index that the search box asks, once, from what is on the shelf; run after scripts/lessons.ts. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { buildSearch } from "~/compile/search-index.server";
import { readSynonyms, searchSources } from "~/compile/search-source.server";
import { heldStatutes } from "~/compile/statute-shelf.server";
import type { Shelf } from "~/engine/lesson-made";
import { plainTitle } from "~/engine/statute";

const path = ".generated/search.json";
const manifest = ".generated/lessons/manifest.json";

const started = performance.now();
const shelf: Shelf = existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")) : { rev: "", cards: [] };
const laws = [...heldStatutes().values()].map((statute) => ({ short: statute.short, title: plainTitle(statute) }));
const sources = searchSources("content", new Set(shelf.cards.map(({ slug }) => slug)));
const rev = createHash("sha256")
  .update(JSON.stringify([sources, laws]))
  .digest("hex")
  .slice(0, 16);
const text = JSON.stringify(buildSearch(sources, readSynonyms("content"), laws, rev));
writeFileSync(`${path}.new`, text);
renameSync(`${path}.new`, path);
const kilobytes = Math.round(Buffer.byteLength(text) / 1024);
console.log(`search: ${sources.length} entries, ${kilobytes} KB, ${Math.round(performance.now() - started)} ms`);
