import { z } from "zod";

/** The front matter of a lesson, exactly as the lesson guide has it: no field more, none less. */
export const lessonMetaSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*-\d{2}$/, "领域代号加两位数，例如 fire-03"),
  slug: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "小写英文，用短横连起来"),
  title: z.string().min(4, "一句问话").max(22, "22 字以内"),
  bureau: z.string().regex(/^[a-z]+(-[a-z]+)*$/, "课程表里的 bureau_code"),
  field: z.string().regex(/^.{2,8}领域$/, "写领域，例如 消防领域"),
  date: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '加引号的月-日，例如 "11-21"'),
  minutes: z.int().min(3).max(8),
  practicum: z.string().optional(),
  statutes: z.array(z.string().regex(/^[^#\s]+#\d+(-\d+)?$/, "简称#条号")).default([]),
  opening: z.string().regex(/^K(0[1-9]|[1-4]\d|50)$/, "K01 到 K50"),
  call: z.string().min(2).max(20),
  checked: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "加引号的年-月-日"),
});

export type LessonMeta = z.infer<typeof lessonMetaSchema>;

export type Part =
  | "scene"
  | "heading"
  | "step"
  | "prose"
  | "say"
  | "basis"
  | "pitfall"
  | "pitfall-say"
  | "remember"
  | "takeaway"
  | "ask"
  | "option"
  | "why";

/** Stands in a passage's text where a citation stood. */
export const CITE = "\u2042";

/** One run of text with its citations in order; `text` holds one CITE mark for each. */
export type Passage = {
  part: Part;
  line: number;
  text: string;
  cites: { law: string; article: string; line: number }[];
  /** The bold words a step begins with. */
  head?: string;
  /** A say's listener and moment. */
  to?: string;
  when?: string;
  /** For a say inside a step: which step (from 0). For a step: its own number. */
  step?: number;
};

export type OptionDraft = { text: string; right: boolean; line: number; why: Passage[] };
export type QuestionDraft = { ask: string; line: number; options: OptionDraft[] };

/** A lesson read from its text, before any judgement of it. */
export type Lesson = {
  file: string;
  meta: LessonMeta;
  passages: Passage[];
  questions: QuestionDraft[];
};

/** Han characters and figures; a run of figures counts as one, punctuation and tags as none. */
export function countChars(text: string): number {
  return (text.match(/\p{Script=Han}|[0-9]+(?:\.[0-9]+)?|[A-Za-z]+/gu) ?? []).length;
}

const outside: ReadonlySet<Part> = new Set(["ask", "option", "why"]);
const bodyOf = (lesson: Lesson): Passage[] => lesson.passages.filter((passage) => !outside.has(passage.part));

export const bodyPassages = bodyOf;
export const bodyChars = (lesson: Lesson): number =>
  bodyOf(lesson).reduce((sum, passage) => sum + countChars(passage.text), 0);
export const questionChars = (lesson: Lesson): number =>
  lesson.passages.filter((passage) => outside.has(passage.part)).reduce((sum, p) => sum + countChars(p.text), 0);

/** What the page promises: three hundred characters a minute, twenty seconds a question. */
export function readingMinutes(chars: number, questions: number): number {
  return Math.max(1, Math.ceil(chars / 300 + questions / 3));
}

/** Sentences end at 。！？； or a line's end; closing quotes and the citations behind them belong to them. */
export function sentences(text: string): string[] {
  return (text.match(new RegExp(`[^。！？；\\n]+[。！？；]*[”’」』）]*(?:\\s*${CITE})*`, "gu")) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

export const withoutCites = (text: string): string => text.replaceAll(CITE, "");

const enough = 40;
const count = (text: string, mark: RegExp): number => (text.match(mark) ?? []).length;

/** The first sentences of a scene, whole, with every quotation closed. */
export function firstWords(scene: string): string {
  let words = "";
  for (const sentence of sentences(withoutCites(scene))) {
    words += sentence;
    if (countChars(words) >= enough && count(words, /“/g) === count(words, /”/g)) break;
  }
  return words;
}
