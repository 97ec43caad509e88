import MiniSearch, { type Options } from "minisearch";
import type { SearchEntry, Synonyms } from "~/engine/search";
import type { LawNames } from "~/engine/search-law";
import { oneWord, pairs, plain, wordPairs } from "~/engine/search-text";
import { soundTerms } from "./search-sound.server";
import type { SearchSource } from "./search-source.server";

/** What `scripts/search.ts` writes: entries, the words people use, the laws' names, and the library's own index. */
export type SearchBook = {
  rev: string;
  entries: SearchEntry[];
  synonyms: Synonyms;
  laws: LawNames;
  index: unknown;
};

type Row = { id: number; title: string; key: string; body: string; sound: string };

/** Written once, for the index and for whoever reads it back. Terms are made before: the library parts nothing. */
export const indexOptions: Options<Row> = {
  fields: ["title", "key", "body", "sound"],
  tokenize: (text) => text.split(" "),
  processTerm: (term) => term || null,
};

/** Titles and heads also sound like what people call things. */
function sounding(lines: readonly string[], { same }: Synonyms): string[] {
  const said = lines.join("，");
  const others = same.flatMap((group) => (group.some((word) => said.includes(word)) ? group : []));
  return [...new Set([...lines, ...others].flatMap(soundTerms))];
}

export function buildSearch(
  sources: readonly SearchSource[],
  synonyms: Synonyms,
  laws: LawNames,
  rev = "",
): SearchBook {
  const own = oneWord(synonyms);
  const index = new MiniSearch<Row>(indexOptions);
  index.addAll(
    sources.map(({ entry, key, body }, id) => ({
      id,
      title: pairs(own(plain(entry.title))).join(" "),
      key: pairs(own(plain(key.join("\uff0c")))).join(" "),
      body: wordPairs(own(plain(body.join("\uff0c")))).join(" "),
      sound: sounding([entry.title, ...key.slice(0, 2)], synonyms).join(" "),
    })),
  );
  return { rev, entries: sources.map(({ entry }) => entry), synonyms, laws, index: index.toJSON() };
}
