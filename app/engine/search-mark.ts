import type { Marked } from "./search";

/** Marks the words in a line; the longest wins where two begin together. */
export function mark(text: string, words: readonly string[]): Marked {
  if (words.length === 0 || text === "") return text ? [{ text, hit: false }] : [];
  const escaped = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&"));
  const marked: Marked = [];
  let at = 0;
  for (const match of text.matchAll(new RegExp(escaped.join("|"), "giu"))) {
    if (match.index > at) marked.push({ text: text.slice(at, match.index), hit: false });
    const last = marked.at(-1);
    if (last?.hit) last.text += match[0];
    else marked.push({ text: match[0], hit: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) marked.push({ text: text.slice(at), hit: false });
  return marked;
}

const weight = (marked: Marked): number => marked.reduce((sum, { text, hit }) => sum + (hit ? text.length : 0), 0);

/** The line that shows best why this was found; null when none says it. */
export function bestLine(lines: readonly string[], words: readonly string[]): Marked | null {
  let best: Marked | null = null;
  for (const line of lines) {
    const marked = mark(line, words);
    if (weight(marked) > (best ? weight(best) : 0)) best = marked;
  }
  return best;
}
