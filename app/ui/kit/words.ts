const segmenter = new Intl.Segmenter("zh-CN", { granularity: "word" });
const keptTogether = /^[\p{Script=Han}\p{L}\p{N}]/u;
const opens = /[“‘（《〈「『【(]$/u;
const han = /\p{Script=Han}/u;

const kept = new Map<string, readonly string[]>();
const most = 2000;

/** The words of a Chinese line; punctuation stays with its neighbour, so that no line begins with a comma. */
export function words(text: string): readonly string[] {
  const known = kept.get(text);
  if (known) return known;
  const parts = han.test(text) ? split(text) : [text];
  if (kept.size >= most) kept.clear();
  kept.set(text, parts);
  return parts;
}

function split(text: string): string[] {
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const before = parts.at(-1);
    const joins =
      before !== undefined && (!keptTogether.test(segment) || opens.test(before) || lonely(before, segment));
    if (joins) parts[parts.length - 1] = before + segment;
    else parts.push(segment);
  }
  return parts;
}

/** What makes a name of the word before it, and is no word by itself: 告诫书, 物业费, 充电桩. */
const makesName = /^[书费证员户棚桩站卡单表]$/u;

/** A figure keeps its measure word (3 号), and a name its last character. */
function lonely(before: string, segment: string): boolean {
  if (!han.test(segment)) return false;
  return /\d\s*$/u.test(before) || (makesName.test(segment) && /\p{Script=Han}$/u.test(before));
}
