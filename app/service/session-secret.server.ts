import { createHmac, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Kept beside the embedded database, readable by its owner alone. */
export function sessionSecret(folder: string): string {
  const file = join(folder, "session-secret");
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    linkSync(draft, file); // whole or not at all: a kill in between leaves no half secret
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, "utf8").trim();
}

/** Cookies and codes are stored as this, and a case is found by it: whoever reads the table alone can neither use nor guess them. */
export function sealed(secret: string, kind: "session" | "code" | "case", text: string): string {
  return createHmac("sha256", secret).update(`${kind}:${text}`).digest("base64url");
}
