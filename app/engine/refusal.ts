/** Why an act is refused: a value, never an exception. One table (the catalogues, `refusal.*`) gives the words. */
export type RefusalCode =
  | "not-running"
  | "not-in-lobby"
  | "not-paused"
  | "not-over"
  | "is-over"
  | "moved-on"
  | "no-such-beat"
  | "no-such-choice"
  | "not-open"
  | "not-your-turn"
  | "nothing-to-decide"
  | "no-deadline"
  | "no-floor"
  | "not-a-speaker"
  | "no-turns-left"
  | "already-raised"
  | "not-raised"
  | "someone-speaking"
  | "nobody-speaking"
  | "not-speaking"
  | "not-chair"
  | "not-in-order"
  | "no-such-card"
  | "card-played"
  | "one-card-a-turn"
  | "no-poll"
  | "not-a-voter"
  | "no-such-option"
  | "votes-missing"
  | "no-such-inject"
  | "inject-played"
  | "in-aside"
  | "no-such-gauge"
  | "not-yours"
  | "unknown-command"
  | "malformed"
  | "same-id-other-body"
  | "too-fast"
  | "not-found"
  | "live-later"
  | "too-deep"
  | "signed-out";

export type Refusal = {
  code: RefusalCode;
  /** The author's own reason, where there is one. */
  because?: string | undefined;
  /** The field at fault, of a malformed command. */
  field?: string | undefined;
};

export const refuse = (code: RefusalCode, because?: string): Refusal =>
  because === undefined ? { code } : { code, because };

/** The HTTP status of a refusal: 403 may not at all, 404 is not there, 409 not now, 422 malformed, 429 too fast. */
export function statusOf(code: RefusalCode): 401 | 403 | 404 | 409 | 422 | 429 {
  if (code === "signed-out") return 401;
  if (code === "not-yours") return 403;
  if (code === "not-found") return 404;
  if (code === "unknown-command" || code === "malformed" || code === "same-id-other-body") return 422;
  return code === "too-fast" ? 429 : 409;
}
