import { expect, it } from "vitest";
import { toDoAnswered } from "~/engine/coach";

const note = "6f1a8a52-30ab-4a7e-9d43-0c6f0d1d3c11";

it("takes a moment as the answer to a remark, and none to take the answer back", () => {
  expect(toDoAnswered.parse({ note, place: "12" })).toEqual({ note, place: 12 });
  expect(toDoAnswered.parse({ note, place: "" })).toEqual({ note, place: null });
  expect(toDoAnswered.parse({ note })).toEqual({ note, place: null });
});

it.each(["0", "-1", "1.5", "99999999999", "1e9", "twelve", "Infinity"])(
  "takes no moment that cannot be: %s",
  (place) => {
    expect(toDoAnswered.safeParse({ note, place }).success).toBe(false);
  },
);
