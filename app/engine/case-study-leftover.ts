import { PARTS, type Part, type Parts } from "./case-study";

export type LeftOverKind = "name" | "phone" | "house" | "identity";
export type LeftOver = { where: Part | "title"; kind: LeftOverKind; text: string; from: number };

const numeral = "[零〇○一二三四五六七八九十百两]";
const patterns: [LeftOverKind, RegExp][] = [
  ["identity", /(?<!\d)\d{17}[\dXx](?!\d)/gu],
  ["phone", /(?<!\d)1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/gu],
  [
    "phone",
    /(?<![零〇一二三四五六七八九])[幺一][三四五六七八九][零〇一二三四五六七八九]{9}(?![零〇一二三四五六七八九])/gu,
  ],
  ["phone", /(?<!\d)(?:0\d{2,3}[-\s]?)?[2-8]\d{3}[-\s]?\d{4}(?!\d)/gu],
  ["phone", /(?<=电话|手机|号码|联系)[^，。；\n\d]{0,6}\d[\d-]{6,}/gu],
  // 301室, 3号楼502室, 三零一室; 二室一厅 and 一室户 are no address.
  ["house", /(?:\d{1,4}\s*(?:号|弄|支弄|幢|栋)[楼]?\s*)*(?:\d{1,2}\s*单元\s*)?[A-Za-z]?\d{2,4}\s*室/gu],
  ["house", new RegExp(`${numeral}{2,5}室(?!${numeral}?厅)`, "gu")],
  ["house", /\d{1,4}\s*(?:号楼|幢|栋|号)\s*(?:\d{1,2}\s*单元\s*)?\d{3,4}(?![\d元人户年平块张票个米%])/gu],
  ["house", /\d{1,4}\s*弄(?:\s*\d{1,4}\s*支弄)?\s*\d{1,4}\s*(?:号|幢|栋)/gu],
  ["house", /\d{1,2}\s*单元\s*\d{3,4}(?!\d)/gu],
  ["house", new RegExp(`门牌(?:号码|号)?[是为：:]?\\s*(?:\\d+|${numeral}{2,6})`, "gu")],
];

/** Full-width figures count as figures; places stay what they were. */
const plain = (text: string): string =>
  text.replace(/[０-９]/gu, (figure) => String.fromCharCode(figure.charCodeAt(0) - 0xfee0));

function inText(where: LeftOver["where"], text: string, names: readonly string[]): LeftOver[] {
  const read = plain(text);
  const found: LeftOver[] = [];
  const taken: [number, number][] = [];
  const take = (kind: LeftOverKind, from: number, length: number) => {
    if (taken.some(([a, b]) => from < b && from + length > a)) return;
    taken.push([from, from + length]);
    found.push({ where, kind, text: text.slice(from, from + length), from });
  };
  for (const [kind, pattern] of patterns)
    for (const hit of read.matchAll(pattern)) take(kind, hit.index, hit[0].length);
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    if (name.length < 2) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) take("name", at, name.length);
  }
  return found.sort((a, b) => a.from - b.from);
}

/**
 * What would tell a reader who it was: names, telephone and identity numbers, the number of a door. `names` are those of
 * the scenario and of the academy's people; `known` those that the author says are no names here (平安 is also a word).
 */
export function leftOversIn(
  { title, parts }: { title: string; parts: Parts },
  names: readonly string[],
  known: readonly string[] = [],
): LeftOver[] {
  const still = names.filter((name) => !known.includes(name));
  return [inText("title", title, still), ...PARTS.map((part) => inText(part, parts[part], still))].flat();
}

/** The words round a left-over, so that it is found on a small screen. */
export function around(text: string, { from, text: found }: LeftOver, room = 8): [string, string, string] {
  const end = from + found.length;
  const lead =
    text
      .slice(Math.max(0, from - room), from)
      .split("\n")
      .at(-1) ?? "";
  const tail = text.slice(end, end + room).split("\n")[0] ?? "";
  return [lead, found, tail];
}
