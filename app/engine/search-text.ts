import { longestQuestion, type Synonyms } from "./search";

const segmenter = new Intl.Segmenter("zh-CN", { granularity: "word" });
const han = /^\p{Script=Han}+$/u;

/** One form for what is written in several: full width, capitals, spaces, and no sign that nobody sees. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{C}\p{Z}\s]+/gu, " ")
    .toLowerCase()
    .trim();
}

/** A citation that was taken out leaves a space behind, which Chinese does not have. */
export const unspaced = (text: string): string => text.replace(/(?<![\w ]) +(?=\p{Script=Han}|“)/gu, "").trim();

/** What was typed, as far as it is searched for. */
export function readQuestion(typed: string): { question: string; cut: boolean } {
  // Cut before anything is made of it: a page of text costs no more than a line.
  const characters = [...plain(typed.slice(0, longestQuestion * 8))];
  const question = characters.slice(0, longestQuestion).join("");
  return { question, cut: characters.length > longestQuestion || typed.length > longestQuestion * 8 };
}

/** Runs of Han characters, of Latin letters and of figures; everything else only parts them. */
export function runs(text: string): string[] {
  return text.match(/\p{Script=Han}+|[a-z]+|[0-9]+/gu) ?? [];
}

export const isHan = (run: string): boolean => han.test(run);

export function segments(run: string): string[] {
  return [...segmenter.segment(run)].map(({ segment }) => segment);
}

/** Stands around a word that was put in, so that it makes no pair with its neighbours: 停|电动自行车 is no 停电. */
const EDGE = "\u0001";

/** 电瓶车 → 电动自行车: puts the lessons' own word for what people call it; a longer word comes before a shorter one. */
export function oneWord({ same }: Pick<Synonyms, "same">): (text: string) => string {
  const own = new Map(
    same.flatMap(([first = "", ...others]) => [first, ...others].map((word) => [word, first] as const)),
  );
  const all = [...own.keys()].sort((a, b) => b.length - a.length);
  const passes = [all.filter((word) => word.length > 2), all.filter((word) => word.length <= 2)]
    .filter((words) => words.length > 0)
    .map((words) => new RegExp(words.join("|"), "gu"));
  return (text) => {
    let pieces = [text];
    // Every second piece is a word that was put in already, and is left alone.
    for (const pass of passes)
      pieces = pieces.flatMap((piece, at) =>
        at % 2 === 1 ? [piece] : piece.replace(pass, (word) => `${EDGE}${own.get(word)}${EDGE}`).split(EDGE),
      );
    return pieces.join(EDGE);
  };
}

/** Every character, and every two that stand side by side; figures and Latin words whole. */
export function pairs(text: string): string[] {
  return runs(text).flatMap((run) => {
    if (!isHan(run)) return [run];
    const characters = [...run];
    return [...characters, ...characters.slice(1).map((second, at) => `${characters[at]}${second}`)];
  });
}

/** Two characters side by side as far as they are one word, or two words of one character: a third of all pairs. */
export function wordPairs(text: string): string[] {
  return runs(text).flatMap((run) => {
    if (!isHan(run)) return [run];
    const found: string[] = [];
    let before = "";
    for (const word of segments(run)) {
      const characters = [...word];
      if (characters.length > 1) found.push(...characters.slice(1).map((second, at) => `${characters[at]}${second}`));
      else if ([...before].length === 1) found.push(before + word);
      before = word;
    }
    return found;
  });
}
