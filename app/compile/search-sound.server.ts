import { pinyin } from "pinyin-pro";
import { isHan, runs } from "~/engine/search-text";

/** Marks in front of terms that are no words: two syllables side by side, and first letters. */
export const SOUND = "~";
export const LETTERS = "^";
const longestLetters = 6;

const bare = (text: string): string[] => pinyin(text, { toneType: "none", type: "array", v: true });

/** Every syllable there is: nothing else is read as pinyin. */
function everySyllable(): Set<string> {
  const all = Array.from({ length: 0x9fa6 - 0x4e00 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join("");
  return new Set(bare(all).filter((one) => /^[a-zü]{1,6}$/.test(one) && /[aeiouü]/.test(one)));
}
let held: Set<string> | null = null;
const syllables = (): Set<string> => {
  held ??= everySyllable();
  return held;
};

/** feixian → fei, xian: the fewest syllables that leave no letter over; null when there are none. */
export function splitSyllables(letters: string): string[] | null {
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    best[end] = null;
    for (let from = Math.max(0, end - 6); from < end; from++) {
      const before = best[from];
      const part = letters.slice(from, end);
      if (before && syllables().has(part) && before.length + 1 < (best[end]?.length ?? Number.POSITIVE_INFINITY))
        best[end] = [...before, part];
    }
  }
  return best[letters.length] ?? null;
}

const soundPairs = (heard: readonly string[]): string[] =>
  heard.slice(1).map((second, at) => `${SOUND}${heard[at]}${second}`);

/** How a line sounds, and its first letters, two to six in a row. */
export function soundTerms(text: string): string[] {
  return runs(text).flatMap((run) => {
    if (!isHan(run)) return [];
    const heard = bare(run);
    const letters = heard.map((one) => one[0] ?? "").join("");
    const found = soundPairs(heard);
    for (let from = 0; from < letters.length; from++)
      for (let length = 2; length <= longestLetters && from + length <= letters.length; length++)
        found.push(LETTERS + letters.slice(from, from + length));
    return found;
  });
}

/** feixain → feixian and its kind: two letters that changed places. */
const swapped = (letters: string): string[] =>
  Array.from(
    { length: Math.min(letters.length, 24) - 1 },
    (_, at) => letters.slice(0, at) + letters[at + 1] + letters[at] + letters.slice(at + 2),
  );

export type Heard = { term: string; weight: number; prefix: boolean };

/** A question as it sounds: what was typed in letters, and what may be another character of the same sound. */
export function heardTerms(question: string): Heard[] {
  const heard: string[] = [];
  const found: Heard[] = [];
  const add = (term: string, weight: number, prefix = false) => {
    if (!found.some((one) => one.term === term)) found.push({ term, weight, prefix });
  };
  const typed = /[a-z]/.test(question);
  // fei xian and feixian are one; so is 飞xian.
  for (const run of runs(typed ? question.replace(/(?<=[a-z]) (?=[a-z])/g, "") : question)) {
    if (isHan(run)) heard.push(...bare(run));
    else if (/^[a-z]/.test(run)) {
      const split = splitSyllables(run);
      if (split) heard.push(...split);
      else if (/[aeiou]/.test(run) && run.length > 4) {
        for (const other of swapped(run)) for (const term of soundPairs(splitSyllables(other) ?? [])) add(term, 0.9);
      }
      if (run.length >= 2 && run.length <= 10 && (!split || run.length <= 4)) {
        if (run.length <= longestLetters) add(LETTERS + run, split ? 0.5 : 1);
        for (let length = Math.min(run.length - 1, longestLetters); length >= 3; length--)
          for (let from = 0; from + length <= run.length; from++)
            add(LETTERS + run.slice(from, from + length), length / 20);
      }
    } else heard.push("");
  }
  if (heard.length === 1 && typed && heard[0]) add(SOUND + heard[0], 0.5, true);
  for (const term of soundPairs(heard)) add(term, typed ? 1 : 0.4);
  return found;
}
