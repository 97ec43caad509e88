import { openSearch, type Searcher } from "~/compile/search-find.server";
import { buildSearch } from "~/compile/search-index.server";
import { readSynonyms, searchSources } from "~/compile/search-source.server";
import { heldStatutes } from "~/compile/statute-shelf.server";
import { plainTitle } from "~/engine/statute";

let made: Searcher | null = null;

/** The search over the content as it stands, through the same text that a build writes and a server reads. */
export function contentSearch(): Searcher {
  if (made) return made;
  const laws = [...heldStatutes().values()].map((statute) => ({ short: statute.short, title: plainTitle(statute) }));
  const book = buildSearch(searchSources("content"), readSynonyms("content"), laws);
  made = openSearch(JSON.parse(JSON.stringify(book)));
  return made;
}
