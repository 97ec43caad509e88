import { heldSearch } from "~/compile/search-shelf.server";
import { mayNot, type NotAllowed } from "~/engine/permission";
import type { SearchResult } from "~/engine/search";
import { resultOf } from "~/engine/search-result";
import { readQuestion } from "~/engine/search-text";
import type { Reader } from "./lesson.server";

/** What was typed → what answers it, by kind. Reads the index in memory and nothing else: alike on every database. */
export function search({ person, open }: Reader, typed: string): SearchResult | NotAllowed {
  const refused = mayNot(person, { verb: "read-lesson", open });
  if (refused) return refused;
  const searcher = heldSearch();
  const asked = { ...readQuestion(typed), examples: searcher?.book.synonyms.examples ?? [] };
  const plays = mayNot(person, { verb: "play-scenario" }) === null;
  return resultOf(asked, searcher && asked.question ? searcher.find(asked.question) : null, plays);
}

/** Before the first question comes: reading the index takes longer than answering from it. */
export const warmSearch = (): void => void heldSearch()?.find("x");
