import { z } from "zod";
import { choiceRef, id } from "./scenario-id";

/**
 * A condition (`when`) is data, never code. Exactly one subject a condition; `all`, `any`, `not` combine.
 *
 * { gauge: trust, gte: 50 }            a gauge, 0..100 (gte, lte or both)
 * { counter: doors, gte: 3 }           a counter
 * { chose: "tonight/knock" }           this choice was made at any time
 * { played: smoke-story }              this card was played
 * { spoke: wei, times: 2 }             a seat had the floor at least so often (default 1)
 * { knows: secretary, fact: oxygen }   a seat knows a fact (known from the start, given, or said aloud)
 * { revealed: oxygen }                 a fact was said before everybody
 * { promised: id } { kept: id } { broken: id }
 * { poll: beat, option: id, gte: 2 }   votes for an option, the crowd counted in
 * { vote: beat, question: id, is: passed }   passed | failed | short
 * { injected: smoke }                  this inject has happened
 * { visits: beat, gte: 1, lte: 2 }     how often this beat was entered
 * { stance: wei, is: "..." } { mood: wei, is: angry }
 * { mode: solo } { seats: wei, is: script }
 */
export type Condition = z.infer<typeof plain> & {
  all?: Condition[] | undefined;
  any?: Condition[] | undefined;
  not?: Condition | undefined;
};

const plain = z.strictObject({
  gauge: id.optional(),
  counter: id.optional(),
  gte: z.number().int().optional(),
  lte: z.number().int().optional(),
  chose: choiceRef.optional(),
  played: id.optional(),
  spoke: id.optional(),
  times: z.number().int().min(1).optional(),
  knows: id.optional(),
  fact: id.optional(),
  revealed: id.optional(),
  promised: id.optional(),
  kept: id.optional(),
  broken: id.optional(),
  poll: id.optional(),
  option: id.optional(),
  vote: id.optional(),
  question: id.optional(),
  is: z.string().optional(),
  injected: id.optional(),
  visits: id.optional(),
  stance: id.optional(),
  mood: id.optional(),
  mode: z.enum(["solo", "live"]).optional(),
  seats: id.optional(),
});

export const SUBJECTS = [
  "gauge",
  "counter",
  "chose",
  "played",
  "spoke",
  "knows",
  "revealed",
  "promised",
  "kept",
  "broken",
  "poll",
  "vote",
  "injected",
  "visits",
  "stance",
  "mood",
  "mode",
  "seats",
  "all",
  "any",
  "not",
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Which other fields a subject needs (`!`) or may have. */
const COMPANIONS: Partial<Record<Subject, string[]>> = {
  gauge: ["gte", "lte"],
  counter: ["gte", "lte"],
  spoke: ["times"],
  knows: ["fact"],
  poll: ["option", "gte", "lte"],
  vote: ["question", "is"],
  visits: ["gte", "lte"],
  stance: ["is"],
  mood: ["is"],
  seats: ["is"],
};

export const condition: z.ZodType<Condition> = plain
  .extend({
    get all() {
      return z.array(condition).min(1).optional();
    },
    get any() {
      return z.array(condition).min(1).optional();
    },
    get not() {
      return condition.optional();
    },
  })
  .superRefine((value, ctx) => {
    const given = Object.keys(value).filter((key) => value[key as keyof typeof value] !== undefined);
    const subjects = given.filter((key): key is Subject => (SUBJECTS as readonly string[]).includes(key));
    const subject = subjects[0];
    if (subjects.length !== 1 || !subject) {
      ctx.addIssue({
        code: "custom",
        message: `一个条件只问一件事（${SUBJECTS.join("、")}），这里有 ${subjects.length} 件；要合在一起用 all、any`,
      });
      return;
    }
    const allowed = COMPANIONS[subject] ?? [];
    const extra = given.filter((key) => key !== subject && !allowed.includes(key));
    if (extra.length > 0) ctx.addIssue({ code: "custom", message: `${subject} 不能和 ${extra.join("、")} 写在一起` });
    const needs = allowed.includes("gte") && value.gte === undefined && value.lte === undefined;
    if (needs) ctx.addIssue({ code: "custom", message: `${subject} 要写 gte 或 lte` });
    if (subject === "knows" && !value.fact) ctx.addIssue({ code: "custom", message: "knows 要写 fact：知道哪一件事" });
    if (subject === "poll" && !value.option) ctx.addIssue({ code: "custom", message: "poll 要写 option：哪一项" });
    if (allowed.includes("is") && value.is === undefined)
      ctx.addIssue({ code: "custom", message: `${subject} 要写 is` });
  }) as z.ZodType<Condition>;

/** The one subject of a condition that the schema accepted. */
export function subjectOf(when: Condition): Subject {
  for (const subject of SUBJECTS) if (when[subject] !== undefined) return subject;
  return "all";
}

/** Visits every condition inside `when`, itself first. */
export function walkCondition(when: Condition, visit: (one: Condition) => void): void {
  visit(when);
  for (const inner of when.all ?? []) walkCondition(inner, visit);
  for (const inner of when.any ?? []) walkCondition(inner, visit);
  if (when.not) walkCondition(when.not, visit);
}
