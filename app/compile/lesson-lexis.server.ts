import type { Finding } from "~/engine/finding";

/** The components an author may use, with the attributes each one takes. */
export const components: Readonly<Record<string, readonly string[]>> = {
  Scene: [],
  Steps: [],
  Say: ["to", "when"],
  Basis: [],
  Pitfall: ["say"],
  Remember: [],
  TakeAway: [],
  Quiz: ["ask"],
  Option: ["text", "right"],
  Cite: ["law", "article"],
};

const limits = { chars: 24_000, line: 1_200, tags: 240, indent: 9 };
const names = Object.keys(components).join("|");

const faults: [RegExp, string, string][] = [
  [/[{}]/, "没有花括号：课里不写程序", "花括号"],
  [/^\s*(import|export)\b/, "没有 import 和 export：课里不写程序", "import 或 export"],
  [new RegExp(`<(?!/?(?:${names})[\\s>/])`), `只用这些组件：${names.replaceAll("|", "、")}`, "别的标签"],
  [/`/, "没有反引号和代码", "反引号"],
  [/[[\]]/, "没有链接、图片和方括号", "方括号"],
  [/\\/, "没有反斜线", "反斜线"],
  [/&(#|[a-z]+;)/i, "直接写那个字，不写 &…; 的代码", "字符代码"],
  [/https?:|www\.|javascript:|data:/i, "没有网址", "网址"],
  [/^\s*>/, "没有引用块；要说的话用 Say", "行首的 >"],
  [/^\s*([-*+]|\d+[.)])\s+([-*+]|\d+[.)])\s/, "列表只一层", "行首两个列表记号"],
  [/\*{3}|_{2}|~{2}/, "加粗只用两个星号", "别的记号"],
  // Control, zero-width and direction-changing characters hide what a reader would see.
  [/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\u2042]/u, "只有看得见的字", "看不见的字符"],
];

/**
 * The first wall, before any parser: an author's text needs so few signs that everything else can be
 * refused by line. It also bounds what the parser behind it has to read.
 */
export function checkLexis(file: string, body: string): Finding[] {
  const finding = (line: number | null, expected: string, found: string): Finding => ({
    rule: "gate",
    level: "error",
    file,
    line,
    field: "正文",
    expected,
    found,
  });
  if (body.length > limits.chars) return [finding(null, `${limits.chars} 字以内`, `${body.length} 字`)];
  const found: Finding[] = [];
  if ((body.match(/</g)?.length ?? 0) > limits.tags) found.push(finding(null, `${limits.tags} 个标签以内`, "标签太多"));
  for (const [index, line] of body.split("\n").entries()) {
    if (line.length > limits.line) {
      found.push(finding(index + 1, `一行 ${limits.line} 字以内`, `${line.length} 字`));
      continue;
    }
    if (line.search(/\S/) > limits.indent)
      found.push(finding(index + 1, `行首空格不超过 ${limits.indent} 个`, "空格太多"));
    for (const [sign, expected, what] of faults) {
      const hit = sign.exec(line);
      if (hit) found.push(finding(index + 1, expected, `${what}：${line.slice(hit.index, hit.index + 24)}`));
    }
  }
  return found;
}
