import { z } from "zod";
import { condition } from "./condition";
import { consequence } from "./consequence";
import { MATTERS } from "./owners-vote";
import { id, text } from "./scenario-id";
import { line } from "./scenario-line";

/**
 * Where it goes on: a beat, or a list whose first entry that holds decides (the last has no `when`). Read after the
 * consequence of the act that leads here. `return` ends an aside.
 */
const target = z.union([id, z.literal("return")], { error: "写下一个节点的编号；旁支里写 return 回到原处" });
export const ways = z.preprocess(
  (value) => (typeof value === "string" ? [{ to: value }] : value),
  z
    .array(z.strictObject({ when: condition.optional(), to: target }), {
      error: "写下一个节点的编号，或一列 {when, to}",
    })
    .min(1)
    .superRefine((list, ctx) => {
      list.forEach((way, index) => {
        const last = index === list.length - 1;
        if (last && way.when)
          ctx.addIssue({ code: "custom", path: [index], message: "最后一条不写 when：总要有一条路" });
        if (!last && !way.when)
          ctx.addIssue({ code: "custom", path: [index], message: "只有最后一条可以不写 when，它后面的永远走不到" });
      });
    }),
);
export type Ways = z.infer<typeof ways>;

/** `简称#条号` | `议事规则:id` | `惯例` */
export const ground = z
  .string()
  .regex(
    /^(\p{Script=Han}[^\s#:]*#\d+(-\d+)?|议事规则:[a-z][a-z0-9-]{0,39}|惯例)$/u,
    "写成 法名简称#条号、议事规则:编号 或 惯例",
  );

export const PROCEDURES = [
  "prepared",
  "notice",
  "invited",
  "rules",
  "neutral",
  "turns",
  "right-office",
  "record",
  "vote-apart",
  "feedback",
] as const;
export const TEMPERS = ["force", "smooth", "stall", "recite"] as const;

/** What an act shows about the one who acted: for the debrief and the checker; no guard reads it. */
const shows = {
  /** Level reached (1 踩线 … 4 可教人) on criteria. */
  evidence: z.record(id, z.number().int().min(1).max(4)).optional(),
  /** Criterion → the sentence that says what line was crossed; caps that criterion at 1. */
  breach: z.record(id, text).optional(),
  /** Steps of a hearing's procedure that this act takes (true) or breaks (false). */
  procedure: z.partialRecord(z.enum(PROCEDURES), z.boolean()).optional(),
  /** What an experienced secretary would say of it. */
  coach: text.optional(),
  grounds: z.array(ground).optional(),
  lessons: z.array(id).optional(),
};

export const choice = z.strictObject({
  id,
  /** What the script would say; in solo play, what is on the button. */
  text,
  /** Live: what to bring about, in one's own words. */
  prompt: text.optional(),
  when: condition.optional(),
  /** With `when`: why it is not open now (shown on the disabled choice) … */
  why: text.optional(),
  /** … or not shown at all while `when` does not hold. */
  hidden: z.boolean().optional(),
  /** What is heard at once. */
  lines: z.array(line).optional(),
  consequence: consequence.optional(),
  merit: z.enum(["sound", "tempting", "harmful"]),
  /** What the sound one costs (and the play later collects). */
  price: text.optional(),
  /** Which of the four one-sided learners would take it: 硬来 force, 和稀泥 smooth, 拖着 stall, 只背法条 recite. */
  temper: z.array(z.enum(TEMPERS)).optional(),
  ...shows,
  to: ways,
});
export type Choice = z.infer<typeof choice>;

export const card = z.strictObject({
  id,
  by: id,
  kind: z.enum(["claim", "fact", "offer", "question", "concede", "attack"]),
  /** What the speaker says. */
  text,
  when: condition.optional(),
  /** Said after it, by others. */
  lines: z.array(line).optional(),
  reveals: z.array(id).optional(),
  consequence: consequence.optional(),
  ...shows,
});
export type Card = z.infer<typeof card>;

const floor = z.strictObject({
  chair: id,
  speakers: z.array(id).min(1),
  seconds: z.number().int().min(10).max(1800),
  /** Turns each speaker may have. */
  rounds: z.number().int().min(1).max(9).default(1),
  order: z.enum(["free", "listed"]).default("free"),
  cards: z.array(card).min(1),
  /** Criterion → evidence by how many speakers were heard before the chair closed: all, or not all. */
  heardAll: z.strictObject({ ...shows }).optional(),
  heardSome: z.strictObject({ ...shows }).optional(),
});

/** A whole number that the story so far adds up: base plus every term whose `when` holds. */
export const tally = z.strictObject({
  base: z.number().int(),
  terms: z.array(z.strictObject({ when: condition, add: z.number().int() })).default([]),
});
export type Tally = z.infer<typeof tally>;

const poll = z.strictObject({
  question: text,
  options: z.array(z.strictObject({ id, text })).min(2).max(6),
  /** Seats that vote. */
  by: z.array(id).min(1),
  ballot: z.enum(["open", "secret"]),
  /** How scripted seats vote: the first entry of a seat that holds; none: the last option. */
  lean: z
    .array(
      z.strictObject({ role: id, when: condition.optional(), option: id, odds: z.number().min(0).max(1).optional() }),
    )
    .default([]),
  /** The people in the hall who hold no seat: votes an option (never below 0). */
  crowd: z.record(id, tally).optional(),
});

/** Outside the room: counted, not acted. Areas are even here, so heads and areas give the same shares. */
const ownersVote = z.strictObject({
  households: z.number().int().min(2),
  area: z.literal("even"),
  turnout: tally,
  questions: z.array(z.strictObject({ id, text, matter: z.enum(MATTERS), support: tally })).min(1),
});

const after = z.strictObject({
  seconds: z.number().int().min(10).max(3600),
  warn: z.strictObject({ seconds: z.number().int().min(5), text }).optional(),
  lines: z.array(line).optional(),
  consequence: consequence.optional(),
  ...shows,
  /** With 不限时, waiting is offered as a choice in these words. */
  dither: text,
  to: ways,
});

const ending = z.strictObject({
  kind: z.enum(["sound", "mixed", "poor"]),
  text,
  /** A month later. Every entry that holds is told, in order. */
  epilogue: z.array(z.strictObject({ when: condition.optional(), text })).default([]),
});

export const KINDS = ["choices", "floor", "poll", "ownersVote", "next", "ending"] as const;
export type Kind = (typeof KINDS)[number];

export const beat = z
  .strictObject({
    id,
    title: text,
    stage: id,
    /** A beat of an aside (reached by an inject with `then: return`, left by `to: return`). */
    aside: z.boolean().optional(),
    /** What entering it does. */
    enter: consequence.optional(),
    lines: z.array(line).default([]),
    /** The seat that decides, and what it is asked. */
    by: id.optional(),
    ask: text.optional(),
    choices: z.array(choice).min(2).max(6).optional(),
    floor: floor.optional(),
    poll: poll.optional(),
    ownersVote: ownersVote.optional(),
    next: ways.optional(),
    ending: ending.optional(),
    after: after.optional(),
  })
  .superRefine((value, ctx) => {
    const say = (message: string) => ctx.addIssue({ code: "custom", message });
    const kinds = KINDS.filter((kind) => kind !== "next" && value[kind] !== undefined);
    if (kinds.length > 1) say(`一个节点只做一件事，这里有 ${kinds.join("、")}`);
    const kind = kinds[0];
    const goesOn = kind === "floor" || kind === "poll" || kind === "ownersVote";
    if (goesOn && !value.next) say(`${kind} 之后要写 next：接下去到哪里`);
    if (!kind && !value.next) say("要写 choices、floor、poll、ownersVote、next、ending 中的一样");
    if ((kind === "choices" || kind === "ending") && value.next) say(`${kind} 不和 next 写在一起`);
    if (kind === "choices" && (!value.by || !value.ask)) say("有 choices 就要写 by（谁决定）和 ask（问他什么）");
    if (value.after && kind !== "choices" && kind !== "floor") say("after 只用在有人等着决定的节点（choices、floor）");
  });
export type Beat = z.infer<typeof beat>;

/** What kind of beat it is, once the schema has accepted it. */
export function kindOf(one: Beat): Kind {
  return KINDS.find((kind) => kind !== "next" && one[kind] !== undefined) ?? "next";
}
