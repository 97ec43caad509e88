import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apart, fitted, narrowFrame, pathOf, wideFrame, xOf, yOf } from "~/ui/debrief/time-line-shape";

const value = fc.integer({ min: 0, max: 100 });
const values = fc.array(value, { minLength: 1, maxLength: 60 });

describe("labels", () => {
  it("stand apart by the gap and within the frame, in the order they had", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 5 }), (wanted) => {
        const placed = apart(wanted, 30, 0, 200);
        const sorted = [...placed].sort((a, b) => a - b);
        for (const [nth, at] of sorted.entries()) {
          if (nth > 0) expect(at - (sorted[nth - 1] ?? 0)).toBeGreaterThanOrEqual(30 - 1e-9);
          expect(at).toBeGreaterThanOrEqual(-1e-9);
          expect(at).toBeLessThanOrEqual(200 + 1e-9);
        }
        for (const [i, a] of wanted.entries())
          for (const [j, b] of wanted.entries()) if (a < b) expect(placed[i]).toBeLessThan(placed[j] ?? 0);
      }),
    );
  });

  it("stay where they are wanted while there is room", () => {
    expect(apart([100, 10, 50], 30, 0, 200)).toEqual([100, 10, 50]);
  });
});

describe("a gauge's course", () => {
  it("is drawn in steps: across, then up or down, and never a slope", () => {
    fc.assert(
      fc.property(values, (given) => {
        const path = pathOf(wideFrame, { values: given });
        expect(path).toMatch(/^M[\d.]+ -?[\d.]+(H[\d.]+V-?[\d.]+)*H[\d.]+$/);
        expect(path.match(/V/g) ?? []).toHaveLength(given.length - 1);
      }),
    );
  });

  it("fits its frame whatever the values are", () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 4 }), (courses) => {
        const frame = fitted(
          narrowFrame,
          courses.map((given) => ({ values: given })),
        );
        expect(frame.most - frame.least).toBeGreaterThanOrEqual(40);
        for (const one of courses.flat()) {
          expect(yOf(frame, one)).toBeGreaterThanOrEqual(frame.top - 1e-9);
          expect(yOf(frame, one)).toBeLessThanOrEqual(frame.bottom + 1e-9);
        }
      }),
    );
  });

  it("has its marks in order, inside the frame", () => {
    const places = Array.from({ length: 45 }, (_, mark) => xOf(wideFrame, mark, 45));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(wideFrame.left);
    expect(places.at(-1)).toBeLessThan(wideFrame.width - wideFrame.right);
  });
});
