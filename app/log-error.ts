/** What a log keeps of an error. Nothing else of it: a database's errors carry what was to be stored. */
export type LoggedError = { type: string; message: string; stack: string; code?: string; cause?: LoggedError };

const deepest = 5;

/** A cause stands by itself, with its own message and stack. No names, no words that people typed. */
export const loggedError = (error: unknown): LoggedError => logged(error, 0);

function logged(error: unknown, depth: number): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: "", stack: "" };
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return {
    type: error.constructor.name,
    message: messageOf(error),
    stack: framesOf(error),
    ...(typeof code === "string" && { code }),
    ...(cause !== undefined && depth < deepest && { cause: logged(cause, depth + 1) }),
  };
}

/** The database quotes what it could not take: its SQLSTATE says enough. The statement has places only, no values. */
function messageOf(error: Error): string {
  const { code, query } = error as { code?: unknown; query?: unknown };
  if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && "severity" in error) return `SQLSTATE ${code}`;
  if (typeof query === "string") return `Failed query: ${query}`;
  return error.message;
}

/** Without the message, which the stack says once more. */
function framesOf({ stack = "" }: Error): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}
