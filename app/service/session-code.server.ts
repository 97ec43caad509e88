import { randomInt } from "node:crypto";
import { codeAlphabet, codeLength } from "~/engine/sign-in";

/** About 40 random bits: enough where five tries in ten minutes are allowed, and it ends. */
export function newCode(): string {
  return Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join("");
}
