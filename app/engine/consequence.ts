import { z } from "zod";
import { id, text } from "./scenario-id";

/** Amounts: whole points, or a word (a gauge runs from 0 to 100 and is clamped there). */
export const WORDS = { small: 5, medium: 10, large: 20 } as const;
const word = /^([+-])(small|medium|large)$/;

export const amount = z
  .union([z.number().int().min(-100).max(100), z.string().regex(word)], {
    error: "写 -100 到 100 的整数，或 +small、-small、+medium、-medium、+large、-large",
  })
  .transform((value): number => {
    if (typeof value === "number") return value;
    const [, sign, size] = word.exec(value) ?? [];
    return (sign === "-" ? -1 : 1) * WORDS[size as keyof typeof WORDS];
  });

/** What an act does to the play. The same everywhere: choices, cards, entering a beat, deadlines, injects. */
export const consequence = z.strictObject({
  /** Points a gauge moves by. */
  gauges: z.record(id, amount).optional(),
  /** Points a counter moves by (trials, doors knocked on: neither good nor bad). */
  count: z.record(id, z.number().int().min(-1000).max(1000)).optional(),
  /** A fact is told to some seats, quietly. */
  give: z.array(z.strictObject({ fact: id, to: z.array(id).min(1) })).optional(),
  /** A fact is said before everybody. */
  reveal: z.array(id).optional(),
  promise: z.array(id).optional(),
  keep: z.array(id).optional(),
  break: z.array(id).optional(),
  /** Where a seat now stands, in a few words. */
  stance: z.record(id, text).optional(),
  /** How a seat feels now, in a word. */
  mood: z.record(id, text).optional(),
  /** Something comes back later: after so many beats, or when a stage begins. */
  schedule: z
    .array(
      z
        .strictObject({ inject: id, in: z.number().int().min(1).max(30).optional(), stage: id.optional() })
        .refine(
          (value) => (value.in === undefined) !== (value.stage === undefined),
          "写 in（几个节点以后）或 stage（哪一段开始时），二者取一",
        ),
    )
    .optional(),
});
export type Consequence = z.infer<typeof consequence>;
