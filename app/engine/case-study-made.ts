import { z } from "zod";
import type { Question } from "./lesson-made";

/** The front matter of a case that ships: no field more, none less. */
export const caseMetaSchema = z.strictObject({
  slug: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "小写英文，用短横连起来"),
  title: z.string().min(4, "一句话").max(22, "22 字以内"),
  place: z.string().min(6, "什么样的小区").max(40, "40 字以内，不写地名"),
  failed: z.boolean("true 或 false：写的是不是没办成的事"),
  practicum: z.string().optional(),
  lessons: z.array(z.string()).min(1, "至少一课").max(6, "六课以内"),
  statutes: z.array(z.string().regex(/^[^#\s]+#\d+(-\d+)?$/, "简称#条号")).min(1, "至少一条"),
  checked: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "加引号的年-月-日"),
});
export type CaseMeta = z.infer<typeof caseMetaSchema>;

/** A line of the shelf. */
export type MadeCaseCard = CaseMeta & { rev: string; minutes: number };

/** A case as it is kept: compiled once. It opens at its decision; `after` is told when that has been taken. */
export type MadeCase = MadeCaseCard & {
  html: Record<"zh-CN" | "en", { opening: string; after: string }>;
  question: Question;
};
