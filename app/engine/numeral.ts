const digits = "零一二三四五六七八九";
const places = ["", "十", "百", "千"];

/** 1254 → 一千二百五十四; 110 → 一百一十; 105 → 一百零五; 12 → 十二. For 0–9999. */
export function chineseNumeral(value: number): string {
  if (value === 0) return "零";
  let text = "";
  let gap = false;
  const figures = String(value).split("").map(Number);
  figures.forEach((figure, index) => {
    if (figure === 0) {
      gap = text !== "";
      return;
    }
    text += (gap ? "零" : "") + digits[figure] + places[figures.length - 1 - index];
    gap = false;
  });
  return text.startsWith("一十") ? text.slice(1) : text;
}

/** 2026 → 二〇二六, as a calendar prints its year. */
export function yearNumeral(year: number): string {
  return String(year).replace(/\d/g, (figure) => (figure === "0" ? "〇" : (digits[Number(figure)] ?? "")));
}

/** "37" → 第三十七条; "12-1" → 第十二条之一. */
export function articleLabel(article: string): string {
  const [main = "", inserted] = article.split("-");
  const label = `第${chineseNumeral(Number(main))}条`;
  return inserted ? `${label}之${chineseNumeral(Number(inserted))}` : label;
}
