import { z } from "zod";
import { rights } from "./academy";

// The messages are keys of the catalogues (signIn.help, people.help): what would help, in the reader's language.

/** Full-width digits and letters of an input method, spaces and dashes mean the same as none. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\-–—·.]/g, "")
    .toUpperCase();
}

/** A staff number or a mobile, as it is stored: `+86 139-0000-0007` is `13900000007`. */
export function accountOf(text: string): string {
  return plain(text).replace(/^(\+|00)86(?=1\d{10}$)/, "");
}

/** No 0 O 1 I L: codes are read off paper. */
export const codeAlphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
export const codeLength = 8;

export function codeOf(text: string): string {
  return plain(text);
}

export function codeInFours(code: string): string {
  return code.replace(/.{4}(?=.)/g, "$&-");
}

const account = z
  .string({ error: "account" })
  .transform(accountOf)
  .pipe(z.string().min(2, "account").max(40, "account"));
const code = z
  .string({ error: "code" })
  .transform(codeOf)
  .pipe(
    z
      .string()
      .length(codeLength, "code-length")
      .regex(new RegExp(`^[${codeAlphabet}]+$`), "code-letters"),
  );
const newPassword = z
  .string({ error: "password-short" })
  .min(8, "password-short")
  .max(200, "password-long")
  .refine((text) => !guessable(text), "password-guessable");

export const signInSchema = z.object({
  account,
  password: z.string({ error: "password" }).max(200, "password-long"),
});

export const signInByCodeSchema = z
  .object({ account, code, password: newPassword, again: z.string({ error: "again" }) })
  .superRefine((given, context) => {
    if (given.again !== given.password) context.addIssue({ code: "custom", path: ["again"], message: "again-differs" });
    if (given.password.toUpperCase().includes(given.account))
      context.addIssue({ code: "custom", path: ["password"], message: "password-guessable" });
  });

export const changePasswordSchema = z
  .object({
    current: z.string({ error: "password" }).max(200, "password-long"),
    password: newPassword,
    again: z.string({ error: "again" }),
  })
  .superRefine((given, context) => {
    if (given.again !== given.password) context.addIssue({ code: "custom", path: ["again"], message: "again-differs" });
  });

const optional = (schema: z.ZodType<string, string>) =>
  z
    .union([z.literal(""), schema])
    .optional()
    .transform((text) => text || null);

export const newPersonSchema = z
  .object({
    name: z.string({ error: "name" }).trim().min(1, "name").max(40, "name-long"),
    staffNumber: optional(
      z
        .string()
        .transform(accountOf)
        .pipe(z.string().regex(/^(?!1\d{10}$)[A-Z0-9]{2,20}$/, "staff-number")),
    ),
    mobile: optional(
      z
        .string()
        .transform(accountOf)
        .pipe(z.string().regex(/^1\d{10}$/, "mobile")),
    ),
    site: z.string({ error: "site" }).min(1, "site"),
    right: z.enum(rights, { error: "right" }),
  })
  .superRefine((given, context) => {
    if (!given.staffNumber && !given.mobile)
      context.addIssue({ code: "custom", path: ["staffNumber"], message: "staff-number-or-mobile" });
  });
export type NewPersonInput = z.output<typeof newPersonSchema>;

/** One character again and again, or a run such as 12345678: the first that anybody tries. */
function guessable(text: string): boolean {
  const steps = [...text].slice(1).map((letter, at) => letter.charCodeAt(0) - text.charCodeAt(at));
  return steps.every((step) => step === 0) || steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
