import { type Answered, type Found, type SearchHit, type SearchKind, type SearchResult, searchKinds } from "./search";
import { bestLine, mark } from "./search-mark";
import { isHan } from "./search-text";

const most: Record<SearchKind, number> = { lesson: 6, point: 4, scenario: 2 };
const mostNear = 3;
/** Below half of what was asked, a result only stands next to it; far behind the first, it is noise. */
const enough = 0.5;
const tail = 0.22;
/** The first few stand by how they were found (a sound, an article); the rest must show a word of the question. */
const unmarked = 3;

function hit({ entry }: Found, words: readonly string[]): SearchHit {
  const { kind, slug, title, field, date, lines } = entry;
  return { kind, slug, field, date, title: mark(title, words), line: bestLine(lines, words) };
}

const closeToFirst = (all: readonly Found[]): Found[] =>
  all.filter(({ score, share }) => score >= (all[0]?.score ?? 0) * tail && share >= enough / 2);

/** Nothing says it: what has its rarest character in the title. */
function nextTo(all: readonly Found[], question: string): Found[] {
  const holding = [...new Set(question)]
    .filter(isHan)
    .map((one) => all.filter(({ entry }) => entry.title.includes(one)));
  const some = holding.filter(({ length }) => length > 0);
  return some.sort((a, b) => a.length - b.length)[0] ?? all.filter(({ share }) => share > 0);
}

type Asked = { question: string; cut: boolean; examples: string[] };

/** What was found, as the page shows it: the first opened, the rest by kind. @param plays may this reader see scenarios? */
export function resultOf(asked: Asked, answered: Answered | null, plays: boolean): SearchResult {
  const bare: SearchResult = { ...asked, state: "none", answer: null, coming: null, groups: [] };
  if (asked.question === "") return { ...bare, state: "empty" };
  const all = (answered?.found ?? []).filter(({ entry }) => plays || entry.kind !== "scenario");
  const words = answered?.words ?? [];
  const near = !all.slice(0, 3).some(({ share }) => share >= enough);
  const found = near ? nextTo(all, asked.question) : closeToFirst(all);
  const shows = ({ title, line }: SearchHit) =>
    words.length === 0 || [...title, ...(line ?? [])].some(({ hit }) => hit);
  if (found.length === 0) return bare;
  const first = near ? undefined : found.find(({ entry }) => entry.kind !== "scenario");
  // An article stands behind many lessons: one of them would be no answer.
  const many = answered?.law === true && found.filter(({ entry }) => entry.kind === "lesson").length > 1;
  const opened = many ? null : first?.entry.answer;
  const coming = first?.entry.kind === "point" ? first : null;
  const groups = searchKinds.map((kind) => ({
    kind,
    hits: found
      .filter((one) => one.entry.kind === kind && one !== coming && !(opened && one === first))
      .slice(0, near ? mostNear : most[kind])
      .map((one) => hit(one, words))
      .filter((one, nth) => nth < unmarked || shows(one)),
  }));
  return {
    ...bare,
    state: near ? "near" : "found",
    answer:
      first && opened
        ? { ...opened, slug: first.entry.slug, title: mark(first.entry.title, words), field: first.entry.field }
        : null,
    coming: coming && hit(coming, words),
    groups: groups.filter(({ hits }) => hits.length > 0),
  };
}
