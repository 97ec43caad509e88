import type { CriterionRuled } from "~/engine/coach";
import type { Comparison } from "~/engine/compare";
import type { Debrief } from "~/engine/debrief";

export type Side = { key: string; attempt: number; debrief: Debrief; criteria: CriterionRuled[] };

export type CompareData = {
  key: string;
  withKey: string;
  title: string;
  first: Side;
  second: Side;
  comparison: Comparison;
  attempts: { key: string; attempt: number; over: boolean }[];
};
