import { parse } from "yaml";
import { z } from "zod";
import type { Bureau, CurriculumRow } from "~/engine/curriculum";
import { readTable } from "./table.server";

/** content/curriculum.tsv → rows by id. */
export function readCurriculum(text: string): ReadonlyMap<string, CurriculumRow> {
  return new Map(
    readTable(text).map((row): [string, CurriculumRow] => [
      row.id ?? "",
      {
        id: row.id ?? "",
        bureau: row.bureau_code ?? "",
        slug: row.slug ?? "",
        title: row.title ?? "",
        date: `${(row.month ?? "").padStart(2, "0")}-${(row.day ?? "").padStart(2, "0")}`,
        minutes: Number(row.minutes),
        practicum: row.practicum ?? "",
        statutes: (row.statutes ?? "").split(";").filter(Boolean),
      },
    ]),
  );
}

const bureausSchema = z.array(
  z.strictObject({ code: z.string(), name: z.string(), field: z.string(), label: z.string().max(3) }),
);

/** content/bureaus.yaml → bureaus by code, in the order of the file. */
export function readBureaus(text: string): ReadonlyMap<string, Bureau> {
  return new Map(bureausSchema.parse(parse(text)).map((bureau) => [bureau.code, bureau]));
}
