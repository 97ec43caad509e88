/** A statute as far as the product knows it: names, dates and which articles exist. Never its text. */
export type Statute = {
  short: string;
  title: string;
  level: string;
  effective: string;
  amended: string;
  /** Inclusive ranges; inserted articles ("12-1") stand alone in `inserted`. */
  ranges: [number, number][];
  inserted: string[];
  partial: boolean;
  /** 已修改 or 已废止: the text we hold is no longer the law. */
  stale: string;
  note: string;
};

export type Statutes = ReadonlyMap<string, Statute>;

export type Citation = { law: string; article: string };

export const citationKey = ({ law, article }: Citation): string => `${law}#${article}`;

export function parseCitation(text: string): Citation | null {
  const match = /^([^#\s]+)#(\d+(?:-\d+)?)$/.exec(text);
  return match?.[1] && match[2] ? { law: match[1], article: match[2] } : null;
}

/** 第N条 of this statute: does it exist in what we hold? */
export function hasArticle(statute: Statute, article: string): boolean {
  if (article.includes("-")) return statute.inserted.includes(article);
  const number = Number(article);
  return statute.ranges.some(([first, last]) => number >= first && number <= last);
}

/** In an author's words why this citation cannot stand; null when it can. */
export function citationFault(statutes: Statutes, citation: Citation): string | null {
  const statute = statutes.get(citation.law);
  if (!statute) return `法规表里没有“${citation.law}”这个简称`;
  if (statute.stale) return `“${citation.law}”${statute.note}`;
  if (hasArticle(statute, citation.article)) return null;
  return statute.partial
    ? `“${citation.law}”只收了节选，里面没有第 ${citation.article} 条`
    : `“${citation.law}”没有第 ${citation.article} 条`;
}

export type Standing = "in-force" | "behind" | "out";

/** Behind: in force, but the law above it has changed and it has not followed yet. */
export function standing(statute: Statute): Standing {
  if (statute.stale) return "out";
  return statute.note.includes("上位法") ? "behind" : "in-force";
}

/** 中华人民共和国 in front of a law's name says nothing to a reader in a corridor. */
export const plainTitle = (statute: Statute): string => statute.title.replace(/^中华人民共和国/, "");
