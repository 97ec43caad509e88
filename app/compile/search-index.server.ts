import type { SearchEntry, Synonyms } from "~/engine/search";
import type { LawNames } from "~/engine/search-law";
import { oneWord, pairs, plain, wordPairs } from "~/engine/search-text";
import { makePostings, type Postings } from "./search-postings.server";
import { soundTerms } from "./search-sound.server";
import type { SearchSource } from "./search-source.server";

/** What `scripts/search.ts` writes: entries, the words people use, the laws' names, and what says what. */
export type SearchBook = {
  rev: string;
  entries: SearchEntry[];
  synonyms: Synonyms;
  laws: LawNames;
  postings: Postings;
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
  const postings = makePostings(
    sources.map(({ entry, key, body }) => ({
      title: pairs(own(plain(entry.title))),
      key: pairs(own(plain(key.join("\uff0c")))),
      body: wordPairs(own(plain(body.join("\uff0c")))),
      sound: sounding([entry.title, ...key.slice(0, 2)], synonyms),
    })),
  );
  return { rev, entries: sources.map(({ entry }) => entry), synonyms, laws, postings };
}
