import type { Course, TimeLine } from "~/engine/debrief";

/** Where everything of the time line stands, in the units of its drawing. Steps, not curves: nothing moved between. */
export type Frame = {
  width: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The points of a gauge at the foot and at the head. */
  least: number;
  most: number;
};

const whole = { least: 0, most: 100 };
export const wideFrame: Frame = { width: 1100, left: 96, right: 84, top: 14, bottom: 184, ...whole };
export const narrowFrame: Frame = { width: 300, left: 2, right: 74, top: 12, bottom: 180, ...whole };

/** As much of 0 to 100 as the courses fill, in whole tens and never less than 40: where they begin and end is written. */
export function fitted(frame: Frame, courses: readonly Pick<Course, "values">[]): Frame {
  const values = courses.flatMap((course) => course.values);
  const least = Math.max(0, Math.floor((Math.min(...values) - 2) / 10) * 10);
  const most = Math.min(100, Math.max(least + 40, Math.ceil((Math.max(...values) + 2) / 10) * 10));
  return { ...frame, least: Math.min(least, most - 40), most };
}

export const xOf = (frame: Frame, mark: number, marks: number): number =>
  frame.left + ((frame.width - frame.left - frame.right) * (mark + 1)) / Math.max(1, marks + 1);

export const yOf = ({ top, bottom, least, most }: Frame, value: number): number =>
  bottom - ((bottom - top) * (value - least)) / (most - least);

/** One mark is one step, whatever time lay between: who reads slowly gets no flatter line. */
export function pathOf(frame: Frame, { values }: Pick<Course, "values">): string {
  const marks = values.length - 1;
  const [first = 0, ...rest] = values;
  const steps = rest.map((value, mark) => `H${round(xOf(frame, mark, marks))}V${round(yOf(frame, value))}`);
  return `M${frame.left} ${round(yOf(frame, first))}${steps.join("")}H${frame.width - frame.right}`;
}

/** Moves labels apart so that none covers another; the order stays. */
export function apart(wanted: readonly number[], gap: number, least: number, most: number): number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  let floor = least;
  for (const one of order) {
    one.at = Math.max(one.at, floor);
    floor = one.at + gap;
  }
  let ceiling = most;
  for (const one of [...order].reverse()) {
    one.at = Math.min(one.at, ceiling);
    ceiling = one.at - gap;
  }
  const placed: number[] = [];
  for (const { at, index } of order) placed[index] = at;
  return placed;
}

export type StageSpan = { id: string; label: string; x: number; end: number; row: number };

/** Each stage from its first mark; a label that would run into the one before goes a row lower, twice at most. */
export function stageSpans(frame: Frame, { marks, stages }: TimeLine, character: number): StageSpan[] {
  const taken = [0, 0, 0];
  const half = (frame.width - frame.left - frame.right) / Math.max(1, marks.length + 1) / 2;
  return stages.map(({ id, label, from }, index) => {
    const x = index === 0 ? frame.left : xOf(frame, from, marks.length) - half;
    const next = stages[index + 1];
    const end = next ? xOf(frame, next.from, marks.length) - half : frame.width - frame.right;
    const free = taken.findIndex((until) => x >= until);
    const row = free === -1 ? taken.length - 1 : free;
    taken[row] = x + label.length * character + 8;
    return { id, label, x, end, row };
  });
}

/** Three hairlines, at the foot, the middle and the head. */
export const gridOf = ({ left, right, width, top, bottom }: Frame): string =>
  [top, (top + bottom) / 2, bottom].map((y) => `M${left} ${y}H${width - right}`).join("");

const round = (value: number) => Math.round(value * 10) / 10;
