import { describe, expect, it } from "vitest";
import { type CycleEvent, foldCycle, mayBeginCase, owedTo, stepsOf } from "~/engine/cycle";

const words = (events: CycleEvent[]) => stepsOf(foldCycle(events)).map(({ state }) => state);
const played: CycleEvent = { type: "simulated", rehearsal: 1 };
const answered: CycleEvent = { type: "coached", rehearsal: 1 };
const again: CycleEvent = { type: "revised", rehearsal: 2 };

describe("the four steps", () => {
  it("begins with the play, and says of the others that it comes first", () => {
    expect(words([])).toEqual(["now", "later", "later", "later"]);
    expect(stepsOf(foldCycle([])).map(({ because }) => because)).toEqual([
      null,
      "play-first",
      "play-first",
      "play-first",
    ]);
    expect(mayBeginCase(foldCycle([]))).toBe("play-first");
  });

  it("opens the debrief and the second try after a play, and not yet the case", () => {
    expect(words([played])).toEqual(["done", "now", "open", "later"]);
    expect(mayBeginCase(foldCycle([played]))).toBe("look-back-first");
  });

  it("lets a case begin after one answered debrief, or after a second try without any answer", () => {
    expect(words([played, answered])).toEqual(["done", "done", "now", "open"]);
    expect(mayBeginCase(foldCycle([played, answered]))).toBeNull();
    expect(words([played, again])).toEqual(["done", "open", "now", "open"]);
    expect(mayBeginCase(foldCycle([played, again]))).toBeNull();
  });

  it("goes on being tried while the case is written, and ends with its approval", () => {
    const writing: CycleEvent[] = [played, answered, { type: "case-begun" }];
    expect(words(writing)).toEqual(["done", "done", "open", "now"]);
    expect(words([...writing, again])).toEqual(["done", "done", "done", "now"]);
    expect(mayBeginCase(foldCycle(writing))).toBe("begun");
    expect(words([...writing, again, { type: "case-approved" }])).toEqual(["done", "done", "done", "done"]);
  });

  it("leads back to the third step when a case is withdrawn, also out of the library", () => {
    const writing: CycleEvent[] = [played, answered, { type: "case-begun" }];
    expect(foldCycle([...writing, { type: "case-withdrawn" }]).state).toBe("revise");
    expect(foldCycle([...writing, { type: "case-approved" }, { type: "case-withdrawn" }]).state).toBe("revise");
  });

  it("takes no case that could not be begun", () => {
    expect(foldCycle([{ type: "case-begun" }]).state).toBe("simulate");
    expect(foldCycle([played, { type: "case-begun" }]).state).toBe("coach");
  });
});

describe("what the rows owe the cycle", () => {
  const plays = [
    { rehearsal: 7, overAt: 300 },
    { rehearsal: 4, overAt: 100 },
  ];
  const looks = [{ rehearsal: 4, at: 200 }];

  it("takes plays and answers in the order in which they happened", () => {
    expect(owedTo(foldCycle([]), { plays, looks })).toEqual([
      { type: "simulated", rehearsal: 4, at: 100 },
      { type: "coached", rehearsal: 4, at: 200 },
      { type: "revised", rehearsal: 7, at: 300 },
    ]);
  });

  it("owes nothing twice, and nothing for a play that is not over", () => {
    const known = foldCycle(owedTo(foldCycle([]), { plays, looks }));
    expect(owedTo(known, { plays, looks })).toEqual([]);
    expect(owedTo(foldCycle([]), { plays: [], looks })).toEqual([]);
  });

  it("never answers a debrief before its play was over, whatever the clocks said", () => {
    const owed = owedTo(foldCycle([]), { plays: [{ rehearsal: 4, overAt: 100 }], looks: [{ rehearsal: 4, at: 60 }] });
    expect(owed.map(({ type, at }) => [type, at])).toEqual([
      ["simulated", 100],
      ["coached", 100],
    ]);
  });
});
