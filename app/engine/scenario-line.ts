import { z } from "zod";
import { condition } from "./condition";
import { id, text } from "./scenario-id";

/**
 * One thing said. Without `by` it is narration. `text` may be a list of versions: the first whose `when` holds is said,
 * and if none holds the line is not said. `when` reads the play at the moment the line comes.
 */
export const line = z.strictObject({
  by: id.optional(),
  /** A talk apart: only these seats (and the speaker) hear it; the others wait next door. */
  to: z.array(id).min(1).optional(),
  mood: text.optional(),
  text: z.union([text, z.array(z.strictObject({ when: condition.optional(), text })).min(1)], {
    error: "写一句话，或几种说法 [{when, text}]",
  }),
  when: condition.optional(),
  /** Saying it makes these facts common knowledge (of those who hear it, when it is a talk apart). */
  reveals: z.array(id).min(1).optional(),
});
export type Line = z.infer<typeof line>;
