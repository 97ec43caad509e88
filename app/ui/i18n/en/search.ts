import type { English } from "../english";
import type { search as chinese } from "../zh-CN/search";

export const search: English<typeof chinese> = {
  title: "Ask at the door",
  box: "Something at a door? Ask",
  find: "Find",
  hint: "In your own words (Chinese). Pinyin, initials, or a law with its article will do.",
  examples: "Try asking",
  cut: "That is too long: only its first {{count}} characters were searched for.",
  draft: "Teaching draft, not confirmed by the bureau in charge",
  call: "Whom to call first",
  firstStep: "The first step",
  say: "Say to {{to}}",
  notYours: "Not yours to do",
  pitfall: "Where people go wrong",
  open: "Read the lesson",
  coming: "This lesson is being written",
  comingLead:
    "Until it is written and checked against the law, no answer is given here. What stands next to it is below.",
  comingAlone: "Until it is written and checked against the law, no answer is given here.",
  near: "Nothing says exactly that. Near it:",
  none: "Nothing was found for “{{question}}”. Ask in other words, or look through the lessons.",
  shelf: "Look through the lessons",
  kind: { lesson: "Lessons", point: "Being written", scenario: "Scenarios" },
};
