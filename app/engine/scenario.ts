import { z } from "zod";
import { condition } from "./condition";
import { consequence } from "./consequence";
import { beat } from "./scenario-beat";
import { choiceRef, id, text } from "./scenario-id";
import { line } from "./scenario-line";

/**
 * The scenario document: what an author writes, as data. It compiles to a statechart (scenario-machine.ts), is proved
 * by the checker (scenario-check.ts), and is frozen under the hash of its canonical JSON when it is published.
 * Everything an author may write is defined here and in scenario-beat.ts, and nowhere else.
 */
export const MEETINGS = ["听证会", "协调会", "评议会", "议事会", "业主大会", "入户", "会外"] as const;
export const LEVELS = ["踩线", "有缺", "到位", "可教人"] as const;
export const SIDES = ["host", "stakeholder", "expert", "public"] as const;

const stage = z.strictObject({ id, label: text, meeting: z.enum(MEETINGS), chair: id.optional() });

/** How the computer plays a seat: the first entry that holds (its odds permitting); none: the first act open to it. */
const scripted = z
  .strictObject({
    when: condition.optional(),
    choose: choiceRef.optional(),
    card: id.optional(),
    odds: z.number().min(0).max(1).optional(),
  })
  .refine((value) => (value.choose === undefined) !== (value.card === undefined), "写 choose 或 card，二者取一");

const role = z.strictObject({
  id,
  /** Who it is: 沈岚. */
  name: text,
  /** The seat: 居民区党总支书记. */
  title: text,
  /** How people address it in the room: 陆经理. */
  call: text,
  /** One character for the disc beside a line: 物. */
  seal: z.string().length(1, "一个字"),
  side: z.enum(SIDES),
  /** The seat a learner takes when playing alone. Exactly one. */
  lead: z.boolean().optional(),
  stance: text,
  /** Private: who you are and what you want; what you fear; your bottom line. */
  brief: text,
  goals: z.array(text).min(1),
  fear: text,
  bottom: text,
  /** Said to all in the explain phase: this seat's task and its red lines. */
  duty: text,
  persona: text.optional(),
  optional: z.boolean().optional(),
  doubles: z.array(id).optional(),
  script: z.array(scripted).optional(),
});

/** Heard, but without a seat: can be `by` of a line, can't be drawn, can't decide. */
const voice = z.strictObject({ id, name: text, title: text.optional(), seal: z.string().length(1, "一个字") });

const fact = z.strictObject({
  id,
  text,
  /** Seats that know it from the start. */
  known: z.array(id),
  /** Whose nod it needs before anybody else may say it. Said without, it is evidence of a breach. */
  consent: id.optional(),
  source: text.optional(),
});

const promise = z.strictObject({
  id,
  by: id,
  to: id.optional(),
  text,
  /** The stage by which it falls due. */
  due: id.optional(),
  shown: z.enum(["room", "private"]).default("room"),
});

const gauge = z.strictObject({
  id,
  label: text,
  start: z.number().int().min(0).max(100),
  good: z.enum(["high", "low"]),
  /** Who sees it while people act; in the debrief all are open. */
  shown: z.enum(["room", "debrief"]),
  /** Rising: the first entry starts at 0, each holds from its `from`. */
  words: z.array(z.strictObject({ from: z.number().int().min(0).max(100), word: text })).min(2),
});

/** Four descriptors, one a level: 踩线, 有缺, 到位, 可教人. */
const criterion = z.strictObject({ id, label: text, levels: z.tuple([text, text, text, text]) });

const inject = z.strictObject({
  id,
  label: text,
  /** What the room hears or sees. */
  text,
  lines: z.array(line).optional(),
  by: z.enum(["trainer", "when", "both"]),
  when: condition.optional(),
  consequence: consequence.optional(),
  /** The first beat of what follows; with `then: return` an aside (beats marked `aside: true`). */
  to: id.optional(),
  then: z.enum(["return", "stay"]).default("return"),
  /** How it is caught, for the trainer and the debrief. */
  coach: text.optional(),
});

export const scenario = z.strictObject({
  format: z.literal(1),
  id,
  title: text,
  practicum: z.enum([
    "flying-wire",
    "charging-pile",
    "micro-renewal",
    "owners-committee-election",
    "lift-installation",
    "parking",
  ]),
  minutes: z.strictObject({ solo: z.number().int().positive(), live: z.number().int().positive() }),
  summary: text,
  place: text,
  lessons: z.array(id).default([]),
  /** Every figure that is a 教学假设. */
  assumptions: z.array(text).default([]),
  /** This neighbourhood's own rules of debate (议事规则); grounds name them as `议事规则:id`. */
  rules: z.array(z.strictObject({ id, text })).default([]),
  /** The story so far, by stage, for one who comes late or comes back. */
  latecomers: z.record(id, text).default({}),
  stages: z.array(stage).min(1),
  roles: z.array(role).min(1),
  voices: z.array(voice).default([]),
  facts: z.array(fact).default([]),
  promises: z.array(promise).default([]),
  counters: z.array(z.strictObject({ id, label: text })).default([]),
  gauges: z.array(gauge).min(1),
  rubric: z.array(criterion).min(1),
  injects: z.array(inject).default([]),
  /** The first beat is where the play begins. */
  beats: z.array(beat).min(1),
});

export type Scenario = z.infer<typeof scenario>;
export type Role = Scenario["roles"][number];
export type Stage = Scenario["stages"][number];
export type Gauge = Scenario["gauges"][number];
export type Inject = Scenario["injects"][number];
export type Criterion = Scenario["rubric"][number];
