import { PARTS, type Parts } from "./case-study";

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
const run = 8;

/** Does the text hold a run of these words? A short remark counts when it is there as a whole. */
export function quotes(text: string, words: string): boolean {
  const [held, said] = [bare(text), bare(words)];
  if (said.length < 4) return false;
  const length = Math.min(run, said.length);
  for (let at = 0; at + length <= said.length; at++) if (held.includes(said.slice(at, at + length))) return true;
  return false;
}

/** Of these remarks, the ones that a case quotes: whoever said them is asked first. */
export function quotedIn<Note extends { words: string }>(parts: Parts, notes: readonly Note[]): Note[] {
  const text = PARTS.map((part) => parts[part]).join("\n");
  return notes.filter(({ words }) => quotes(text, words));
}

/** The same parts without any sentence that quotes the words: they were somebody's, and are to be forgotten. */
export function withoutQuotes(parts: Parts, words: string): Parts {
  const clean = (text: string) =>
    (text.match(/[^。！？\n]*[。！？]?[”’」』]?(?:〔\d+〕)*\n?/gu) ?? []).filter((one) => !quotes(one, words)).join("");
  const left = Object.fromEntries(PARTS.map((part) => [part, clean(parts[part])])) as Parts;
  // Words that run over several sentences: then the whole part goes.
  return Object.fromEntries(PARTS.map((part) => [part, quotes(left[part], words) ? "" : left[part]])) as Parts;
}
