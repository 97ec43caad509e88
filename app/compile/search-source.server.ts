import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { CurriculumRow } from "~/engine/curriculum";
import { type Lesson, sentences, withoutCites } from "~/engine/lesson";
import type { SearchEntry, Synonyms } from "~/engine/search";
import { doorAnswer } from "~/engine/search-answer";
import { unspaced } from "~/engine/search-text";
import { citationKey } from "~/engine/statute";
import { readBureaus, readCurriculum } from "./curriculum.server";
import { readLesson } from "./lesson.server";
import { lessonSources } from "./lesson-folder.server";
import { readScenario } from "./scenario.server";
import { readTable } from "./table.server";

/** An entry with the words it is found by: `key` says what it is about, `body` is the rest. */
export type SearchSource = { entry: SearchEntry; key: string[]; body: string[] };

const words = z.array(z.string().min(1));
const synonymsSchema = z.strictObject({ same: z.array(words.min(2)), filler: words, examples: words });

export function readSynonyms(content: string): Synonyms {
  return synonymsSchema.parse(parse(readFileSync(join(content, "synonyms.yaml"), "utf8")));
}

const gistsOf = (table: string): Map<string, string> =>
  new Map(readTable(table).map(({ slug = "", gist = "" }) => [slug, gist]));

const told = new Set(["remember", "takeaway", "pitfall-say", "ask"]);

const shown = new Set(["step", "pitfall", "say"]);

function fromLesson(lesson: Lesson, row: CurriculumRow | undefined, gist: string): SearchSource {
  const { meta, passages } = lesson;
  const texts = passages.map(({ part, text, head }) => ({ part, text: unspaced(withoutCites(text)), head }));
  const heads = texts.flatMap(({ part, head, text }) => (part === "heading" ? [text] : head ? [head] : []));
  const short = texts.filter(({ part }) => told.has(part)).map(({ text }) => text);
  const counted = new Map<string, number>(meta.statutes.map((cite, at) => [cite, 3 - Math.min(at, 10) / 10]));
  for (const { part, cites } of passages)
    for (const cite of cites) {
      const key = citationKey(cite);
      counted.set(key, (counted.get(key) ?? 0) + (part === "basis" ? 2 : 1));
    }
  const cites = [...counted].sort(([, a], [, b]) => b - a).map(([key]) => key);
  const { slug, title, field, date } = meta;
  const entry: SearchEntry = {
    kind: "lesson",
    slug,
    title,
    field,
    date: row?.date ?? date,
    lines: [...short, ...texts.filter(({ part }) => shown.has(part)).flatMap(({ text }) => sentences(text))],
    answer: doorAnswer(lesson),
    cites,
  };
  return { entry, key: [meta.call, gist, ...heads, ...short], body: texts.map(({ text }) => text) };
}

function fromRow(row: CurriculumRow, field: string, gist: string): SearchSource {
  const { slug, title, date, statutes } = row;
  // The gist is a note of the plan that no bureau has read: it helps to find, and is not shown.
  const entry = { kind: "point" as const, slug, title, field, date, lines: [], answer: null, cites: statutes };
  return { entry, key: [gist], body: [] };
}

function scenarios(content: string): SearchSource[] {
  const folder = join(content, "scenarios");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((id): SearchSource[] => {
    const path = join(folder, id, "scenario.yaml");
    const read = existsSync(path) ? readScenario(readFileSync(path, "utf8")) : { faults: [] };
    if ("faults" in read) return [];
    const { title, summary, place, roles } = read.doc;
    const entry = {
      kind: "scenario" as const,
      slug: read.doc.id,
      title,
      field: "",
      date: "",
      lines: [summary],
      answer: null,
      cites: [],
    };
    return [{ entry, key: [summary], body: [place, ...roles.map((role) => role.title)] }];
  });
}

/** Everything that can be found. @param onShelf the lessons that were let through; without it, every one that reads. */
export function searchSources(content: string, onShelf?: ReadonlySet<string>): SearchSource[] {
  const text = readFileSync(join(content, "curriculum.tsv"), "utf8");
  const curriculum = [...readCurriculum(text).values()];
  const gists = gistsOf(text);
  const bureaus = readBureaus(readFileSync(join(content, "bureaus.yaml"), "utf8"));
  const rows = new Map(curriculum.map((row) => [row.slug, row]));
  const lessons = lessonSources(content)
    .flatMap(({ file, source }) => readLesson(file, source).lesson ?? [])
    .filter(({ meta }) => onShelf?.has(meta.slug) ?? true);
  const written = new Set(lessons.map(({ meta }) => meta.slug));
  return [
    ...lessons.map((lesson) => fromLesson(lesson, rows.get(lesson.meta.slug), gists.get(lesson.meta.slug) ?? "")),
    ...curriculum
      .filter(({ slug }) => !written.has(slug))
      .map((row) => fromRow(row, bureaus.get(row.bureau)?.field ?? "", gists.get(row.slug) ?? "")),
    ...scenarios(content),
  ];
}
