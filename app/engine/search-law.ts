/** The law a question names, and the article. */
export type LawAsked = { laws: string[]; article: string | null; rest: string };

/** A law by the names people give it: 上海养犬管理条例 is asked for as 养犬条例. */
export type LawNames = { short: string; title: string }[];

const figures: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const tens: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 二百七十八 → 278; null when it is no number. */
export function readNumeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  let sum = 0;
  let figure: number | null = null;
  for (const character of text) {
    const unit = tens[character];
    if (unit !== undefined) {
      sum += (figure ?? 1) * unit;
      figure = null;
    } else {
      const value = figures[character];
      if (value === undefined) return null;
      figure = value;
    }
  }
  return text === "" ? null : sum + (figure ?? 0);
}

const ends = "(?:法典|法(?!典)|条例|规定|办法|细则)";
const numeral = "[0-9]+|[零〇一二两三四五六七八九十百千]+";
const named = new RegExp(
  `([\\p{Script=Han}]*?${ends})[》”」\\s]*(?:第?\\s*(${numeral})\\s*(?:条之([0-9一二三四五])|条)?)?`,
  "gu",
);

/** Every character of `part`, in order, and the same end. */
function within(part: string, whole: string): boolean {
  if (part.at(-1) !== whole.at(-1)) return false;
  let at = -1;
  for (const character of part) {
    at = whole.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** 管理条例 would be half of them: it names nothing. */
const general = /^(?:本市|上海市?)?(?:管理|工作|若干|安全|保护)*(?:法|条例|规定|办法|细则)$/;

/** The laws meant by the longest end of these words: 按照消防法 is 消防法. */
function lawsNamed(words: string, names: LawNames): { laws: string[]; length: number } {
  for (let from = 0; from + 2 <= words.length; from++) {
    const part = words.slice(from);
    const exact = names.filter(({ short, title }) => part === short || part === title);
    if (exact.length > 0) return { laws: exact.map(({ short }) => short), length: part.length };
    if (part.length < 3 || general.test(part)) break;
    const fits = names.filter(({ short, title }) => within(part, title) || within(part, short));
    if (fits.length === 0 || fits.length > 4) continue;
    const nearest = Math.min(...fits.map(({ short }) => Math.abs(short.length - part.length)));
    const best = fits.filter(({ short }) => Math.abs(short.length - part.length) <= nearest + 1);
    return { laws: best.map(({ short }) => short), length: part.length };
  }
  return { laws: [], length: 0 };
}

export function readLaw(question: string, names: LawNames): LawAsked | null {
  for (const match of question.matchAll(named)) {
    const { laws, length } = lawsNamed(match[1] ?? "", names);
    if (laws.length === 0) continue;
    const number = match[2] ? readNumeral(match[2]) : null;
    const inserted = match[3] ? readNumeral(match[3]) : null;
    const article = number === null ? null : inserted === null ? `${number}` : `${number}-${inserted}`;
    const start = match.index + (match[1] ?? "").length - length;
    const rest = question.slice(0, start) + question.slice(match.index + match[0].length);
    return { laws, article, rest: rest.trim() };
  }
  return null;
}
