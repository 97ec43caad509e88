import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Ground } from "~/engine/lesson-check";
import { readBureaus, readCurriculum } from "./curriculum.server";
import { readStatutes } from "./statute.server";

/** Reads what lessons are held against from the content folder. */
export function readGround(content: string, today: string): Ground {
  const text = (name: string) => readFileSync(join(content, name), "utf8");
  const curriculum = readCurriculum(text("curriculum.tsv"));
  return {
    statutes: readStatutes(text("statutes.tsv")),
    curriculum,
    bureaus: readBureaus(text("bureaus.yaml")),
    practica: new Set([...curriculum.values()].map((row) => row.practicum).filter(Boolean)),
    today,
  };
}
