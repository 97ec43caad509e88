import type { Bureau, CurriculumRow } from "./curriculum";
import type { Finding } from "./finding";
import type { Lesson } from "./lesson";
import { checkLaw } from "./lesson-check-law";
import { checkMeta } from "./lesson-check-meta";
import { checkShape } from "./lesson-check-shape";
import { checkVoice } from "./lesson-check-voice";
import type { Statutes } from "./statute";

/** What a lesson is held against. */
export type Ground = {
  statutes: Statutes;
  curriculum: ReadonlyMap<string, CurriculumRow>;
  bureaus: ReadonlyMap<string, Bureau>;
  practica: ReadonlySet<string>;
  /** The day of the check, so that no lesson claims to have been read tomorrow. */
  today: string;
};

export type Report = (
  rule: string,
  line: number | null,
  field: string,
  expected: string,
  found: string,
  level?: Finding["level"],
) => void;

/** A place to put findings about one lesson. */
export function reporter(file: string): { report: Report; findings: Finding[] } {
  const findings: Finding[] = [];
  const report: Report = (rule, line, field, expected, found, level = "error") => {
    findings.push({ rule, level, file, line, field, expected, found });
  };
  return { report, findings };
}

/** Everything the guide's section 9 can measure on one lesson, all at once. */
export function checkLesson(lesson: Lesson, ground: Ground): Finding[] {
  const { report, findings } = reporter(lesson.file);
  checkMeta(lesson, ground, report);
  checkShape(lesson, report);
  checkVoice(lesson, report);
  checkLaw(lesson, ground, report);
  return findings;
}
