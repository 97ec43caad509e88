import { timingSafeEqual } from "node:crypto";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import type { Person, Right } from "~/engine/academy";
import { personByAccount, personRow } from "~/store/person.server";
import { codeIsOpen, passwordHash, setPassword, spendCode } from "~/store/session.server";
import { house } from "./house.server";
import { demoAccounts, demoPersonAgain } from "./seed.server";
import { beginSession, forgetPerson, sessionHash } from "./session.server";
import { countPinTry, countTry, pinWasRight, type TooMany, wasRight } from "./session-limit.server";
import { sealed } from "./session-secret.server";

/** `code` has words in the catalogues: signIn.refused. */
export type SignInRefusal = TooMany | { code: "wrong" | "wrong-code" | "wrong-pin" | "no-demo" };
export type SignedIn = { cookie: string; person: string };

// Checked where there is no account, so that the answer comes as late as for a wrong password.
let nobodysHash: Promise<string> | undefined;

export async function signIn(given: {
  account: string;
  password: string;
  address: string;
}): Promise<SignedIn | SignInRefusal> {
  const { db } = house();
  const refused = await countTry(given.account, given.address);
  if (refused) return refused;
  const person = await personByAccount(db, given.account);
  const stored = await passwordHash(db, person?.id ?? "");
  nobodysHash ??= hashPassword("nobody");
  const right = await verifyPassword({ hash: stored ?? (await nobodysHash), password: given.password });
  if (!person || !stored || !right) return { code: "wrong" };
  await wasRight(given.account, given.address);
  return { cookie: await beginSession(person.id), person: person.id };
}

export async function signInByCode(given: {
  account: string;
  code: string;
  password: string;
  address: string;
}): Promise<SignedIn | SignInRefusal> {
  const { db, secret } = house();
  const refused = await countTry(given.account, given.address);
  if (refused) return refused;
  const person = await personByAccount(db, given.account);
  const code = sealed(secret, "code", given.code);
  const at = new Date();
  // Hashed in either case: an unknown account answers as late as a wrong code.
  const password = await hashPassword(given.password);
  const open = await codeIsOpen(db, person?.id ?? "", code, at);
  if (!person || !open || !(await spendCode(db, { person: person.id, code, password, at })))
    return { code: "wrong-code" };
  await wasRight(given.account, given.address);
  forgetPerson(person.id);
  return { cookie: await beginSession(person.id), person: person.id };
}

export async function signInToDemo(given: {
  right: Right;
  pin: string;
  address: string;
}): Promise<SignedIn | SignInRefusal> {
  const { db, demo, classPin } = house();
  if (!demo) return { code: "no-demo" };
  if (classPin) {
    const refused = await countPinTry(given.address);
    if (refused) return refused;
    if (!same(given.pin.normalize("NFKC").trim(), classPin)) return { code: "wrong-pin" };
    await pinWasRight(given.address);
  }
  const person = (await personByAccount(db, demoAccounts[given.right])) ?? (await demoPersonAgain(db, given.right));
  if (!person?.demo) return { code: "no-demo" };
  return { cookie: await beginSession(person.id), person: person.id };
}

/** Every other session of the person ends. Their tries count like those of the sign-in page. */
export async function changePassword(
  person: Person,
  given: { current: string; password: string; address: string; request: Request },
): Promise<SignInRefusal | null> {
  const { db } = house();
  const account = (await personRow(db, person.id))?.id ?? "";
  const refused = await countTry(account, given.address);
  if (refused) return refused;
  const stored = await passwordHash(db, person.id);
  if (!stored || !(await verifyPassword({ hash: stored, password: given.current }))) return { code: "wrong" };
  await wasRight(account, given.address);
  const keep = sessionHash(given.request);
  await setPassword(db, {
    person: person.id,
    hash: await hashPassword(given.password),
    at: new Date(),
    ...(keep && { keep }),
  });
  forgetPerson(person.id);
  return null;
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
