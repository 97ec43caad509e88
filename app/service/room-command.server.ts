import { type Command, command } from "~/engine/command";
import { type Refusal, refuse } from "~/engine/refusal";
import { canonicalJson } from "~/engine/rehearsal";
import type { EventWithWords } from "~/store/event.server";

/** What a client sent, as a command, or why it is none, with the field at fault. */
export function readCommand(body: unknown): { command: Command } | { refusal: Refusal } {
  const parsed = command.safeParse(body);
  if (parsed.success) return { command: parsed.data };
  const [issue] = parsed.error.issues;
  const type = (body as { type?: unknown } | null)?.type;
  if (issue?.code === "invalid_union" && typeof type === "string")
    return { refusal: { code: "unknown-command", field: "type" } };
  const extra = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  return { refusal: { ...refuse("malformed"), field: extra ?? issue?.path.map(String).join(".") ?? "" } };
}

/** Did the sender send this very command before? */
export function isSameCommand(
  { id: _, type, ...rest }: Command,
  known: Pick<EventWithWords, "type" | "body" | "words">,
): boolean {
  const { words, because, ...body } = rest as { words?: string; because?: string };
  return (
    known.type === type &&
    canonicalJson(known.body) === canonicalJson(body) &&
    (words ?? because ?? null) === known.words
  );
}
