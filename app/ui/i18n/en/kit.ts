export const kit = {
  seal: { first: "穿", second: "针", label: "Chuanzhen" },
  close: "Close",
  optional: "optional",
  steps: {
    label: "Four steps",
    one: "Rehearse",
    two: "Debrief",
    three: "Again",
    four: "Write the case",
    now: "now",
    done: "done",
  },
  numeral: { one: "1", two: "2", three: "3", four: "4" },
};
