import type { Answered, Found, SearchEntry } from "~/engine/search";
import { readLaw } from "~/engine/search-law";
import { isHan, oneWord, pairs, runs, segments } from "~/engine/search-text";
import type { SearchBook } from "./search-index.server";
import { openPostings } from "./search-postings.server";
import { heardTerms, LETTERS, SOUND } from "./search-sound.server";

export type Searcher = { rev: string; book: SearchBook; find: (question: string) => Answered };

/** A point that is not written stands behind a lesson that says as much. */
const kindWeight = { lesson: 1, point: 0.8, scenario: 0.7 };
const lawWeight = 1000;

/** Opens a finished index; nothing is parted or counted anew. */
export function openSearch(book: SearchBook): Searcher {
  const { rank, rarity } = openPostings(book.postings);
  const own = oneWord(book.synonyms);
  const filler = new RegExp([...book.synonyms.filler].sort((a, b) => b.length - a.length).join("|"), "gu");

  const ownWords = new Set(book.synonyms.same.map(([first]) => first));

  /** How much each pair of the question counts, and which of its characters carry it. */
  function weigh(question: string): { terms: Map<string, number>; carried: Map<string, number[]>; all: Set<number> } {
    const terms = new Map<string, number>();
    const carried = new Map<string, number[]>();
    const all = new Set<number>();
    const onlyAsking = question.replace(filler, "").replace(/[^\p{L}\p{N}]/gu, "") === "";
    let at = 0;
    const give = (term: string, weight: number, places: number[]) => {
      terms.set(term, Math.max(terms.get(term) ?? 0, weight));
      carried.set(term, [...(carried.get(term) ?? []), ...places]);
    };
    for (const run of runs(question)) {
      if (!isHan(run)) {
        give(run, 1, [at]);
        if (/^[0-9]/.test(run)) all.add(at);
        at += 1;
        continue;
      }
      const characters = [...run];
      const light = new Array<boolean>(characters.length).fill(false);
      if (!onlyAsking && !ownWords.has(run))
        for (const { 0: said, index: from } of run.matchAll(filler)) light.fill(true, from, from + said.length);
      const starts = new Set<number>();
      let start = 0;
      for (const word of segments(run)) {
        starts.add(start);
        start += word.length;
      }
      const heavy = light.filter((one) => !one).length;
      for (const [nth, character] of characters.entries()) {
        if (!light[nth]) all.add(at + nth);
        give(character, light[nth] ? 0.01 : heavy === 1 ? 1 : 0.06, heavy === 1 && !light[nth] ? [at + nth] : []);
        const second = characters[nth + 1];
        if (second === undefined) continue;
        const faint = light[nth] || light[nth + 1];
        const apart = starts.has(nth + 1);
        give(character + second, (faint ? 0.25 : 1) * (apart ? 0.6 : 1), [at + nth, at + nth + 1]);
      }
      at += characters.length;
    }
    return { terms, carried, all };
  }

  function byWords(question: string): Map<number, { score: number; share: number }> {
    const { terms, carried, all } = weigh(question);
    const heard = heardTerms(question);
    const met = rank([...[...terms].map(([term, weight]) => ({ term, weight })), ...heard]);
    // A rare word carries more of a question than a common one.
    const worth = new Map([...all].map((at) => [at, 0]));
    for (const [term, places] of carried)
      for (const at of places)
        if (all.has(at)) worth.set(at, Math.max(worth.get(at) ?? 0, (terms.get(term) ?? 0) * rarity(term)));
    const weightOf = (places: Iterable<number>) => [...places].reduce((sum, at) => sum + (worth.get(at) ?? 0), 0);
    const whole = weightOf(all) || 1;
    return new Map(
      [...met].map(([id, { score, terms: said }]) => {
        const places = new Set([...said].flatMap((term) => carried.get(term) ?? []));
        const sounds = [...said].some((term) => term.startsWith(SOUND) || term.startsWith(LETTERS));
        const share = all.size === 0 ? (sounds ? 1 : 0.5) : weightOf(places) / whole;
        return [id, { score: score * (0.3 + 0.7 * share), share }];
      }),
    );
  }

  function byLaw(laws: string[], article: string | null): Map<number, number> {
    const scores = new Map<number, number>();
    for (const [id, { cites }] of book.entries.entries()) {
      const at = cites.findIndex((key) =>
        laws.some((law) => (article === null ? key.startsWith(`${law}#`) : key === `${law}#${article}`)),
      );
      if (at >= 0) scores.set(id, lawWeight / (1 + at));
    }
    return scores;
  }

  function find(question: string): Answered {
    const law = readLaw(question, book.laws);
    const cited = law ? byLaw(law.laws, law.article) : new Map<number, number>();
    const asked = own(law && cited.size > 0 ? law.rest : question);
    const said = byWords(asked);
    const found = [...new Set([...cited.keys(), ...said.keys()])].flatMap((id): Found[] => {
      const entry = book.entries[id] as SearchEntry;
      const { score = 0, share = 0 } = said.get(id) ?? {};
      const lawScore = cited.get(id) ?? 0;
      return [{ entry, score: (score + lawScore) * kindWeight[entry.kind], share: lawScore ? 1 : share }];
    });
    found.sort((a, b) => b.score - a.score || (a.entry.slug < b.entry.slug ? -1 : 1));
    return { found, words: shownWords(asked), law: cited.size > 0 };
  }

  /** The words of the question as the text may have them: the lessons' own, and what people call them. */
  function shownWords(question: string): string[] {
    const bare = question.replace(filler, "\uff0c");
    const whole = runs(bare).flatMap((run) => (isHan(run) ? [run, ...segments(run)] : [run]));
    const groups = book.synonyms.same.filter(([first = ""]) => question.includes(first)).flat();
    const two = pairs(bare).filter((pair) => [...pair].length === 2);
    const words = [...new Set([...whole, ...groups, ...two])].filter((word) => [...word].length > 1);
    return words.length > 0 ? words : [...new Set(runs(bare))].filter((word) => isHan(word) && word.length === 1);
  }

  return { rev: book.rev, book, find };
}
