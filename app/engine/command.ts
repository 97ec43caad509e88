import { z } from "zod";

/** What a client may send to a room. `id` is the client's own UUID: the same (sender, id) again is the same act. */
const id = z.uuid();
const name = z.string().min(1).max(60);
/** No database keeps a NUL or half a character, and no message survives them. */
const words = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .refine((text) => !/[\0\p{Surrogate}]/u.test(text));

export const command = z.discriminatedUnion("type", [
  z.strictObject({ id, type: z.literal("start") }),
  z.strictObject({ id, type: z.literal("pause") }),
  z.strictObject({ id, type: z.literal("resume") }),
  z.strictObject({ id, type: z.literal("close") }),
  z.strictObject({ id, type: z.literal("choose"), beat: name, choice: name, words: words.optional() }),
  z.strictObject({ id, type: z.literal("lapse"), beat: name }),
  z.strictObject({ id, type: z.literal("raise") }),
  z.strictObject({ id, type: z.literal("lower") }),
  z.strictObject({ id, type: z.literal("grant"), to: name }),
  z.strictObject({ id, type: z.literal("play"), card: name, words: words.optional() }),
  z.strictObject({ id, type: z.literal("speak"), words }),
  z.strictObject({ id, type: z.literal("yield") }),
  z.strictObject({ id, type: z.literal("cut") }),
  z.strictObject({ id, type: z.literal("interrupt") }),
  z.strictObject({ id, type: z.literal("close-floor"), beat: name }),
  z.strictObject({ id, type: z.literal("vote"), beat: name, option: name }),
  z.strictObject({ id, type: z.literal("close-poll"), beat: name }),
  z.strictObject({ id, type: z.literal("inject"), inject: name }),
  z.strictObject({
    id,
    type: z.literal("nudge"),
    gauge: name,
    amount: z.number().int().min(-20).max(20),
    because: words,
  }),
  z.strictObject({ id, type: z.literal("note"), words }),
]);

export type Command = z.infer<typeof command>;
export type CommandType = Command["type"];
/** A command without its id: what `may` lists and what a script decides. */
export type Act = Command extends infer One ? (One extends { id: string } ? Omit<One, "id"> : never) : never;
