import { randomBytes } from "node:crypto";
import type { Person } from "~/engine/academy";
import { personById } from "~/store/person.server";
import { endSession, openSession, sessionPerson } from "~/store/session.server";
import { house } from "./house.server";
import { sealed } from "./session-secret.server";

export type { Person } from "~/engine/academy";

const name = "chuanzhen";
const days = 30;

/** Cookie → person, so that a page costs no query for it. An end elsewhere is seen within a minute. */
const known = new Map<string, { person: Person; until: number }>();
const fresh = 60_000;
const most = 5_000;
let forgotten = 0; // an answer that was asked for before a sign-out is not kept after it

export const resolvePerson = (request: Request): Promise<Person | null> => personOf(request.headers.get("cookie"));

export async function personOf(cookies: string | null | undefined): Promise<Person | null> {
  const hash = hashIn(cookies);
  if (!hash) return null;
  const now = Date.now();
  const seen = known.get(hash);
  if (seen && seen.until > now) return seen.person;
  const { db } = house();
  const asked = forgotten;
  const id = await sessionPerson(db, hash, new Date(now));
  const person = id ? await personById(db, id, new Date(now)) : null;
  if (person && asked === forgotten) {
    if (known.size >= most) known.clear();
    known.set(hash, { person, until: now + fresh });
  }
  return person;
}

/** Gives the cookie. */
export async function beginSession(person: string): Promise<string> {
  const { db, secret } = house();
  const token = randomBytes(32).toString("base64url");
  const at = new Date();
  const until = new Date(at.getTime() + days * 86_400_000);
  await openSession(db, { hash: sealed(secret, "session", token), person, at, until });
  return cookie(token, days * 86_400);
}

/** Gives the cookie that takes the other away. */
export async function signOut(cookies: string | null): Promise<string> {
  const hash = hashIn(cookies);
  if (hash) {
    await endSession(house().db, hash);
    known.delete(hash);
    forgotten++;
  }
  return cookie("", 0);
}

/** After anything about the person has changed. */
export function forgetPerson(id: string): void {
  forgotten++;
  for (const [hash, seen] of known) if (seen.person.id === id) known.delete(hash);
}

export function sessionHash(request: Request): string | undefined {
  return hashIn(request.headers.get("cookie"));
}

/** An answer that leads to the sign-in page, and from there back. */
export function signInFirst(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const to = request.method === "GET" ? `?${new URLSearchParams({ to: pathname + search })}` : "";
  return new Response(null, { status: 302, headers: { location: `/sign-in${to}` } });
}

/** Only a path of ours, as a browser writes it: nothing else goes into a header. */
export function safePath(to: string | null): string {
  return to && /^\/(?![/\\])[!-[\]-~]*$/.test(to) && !to.startsWith("/sign-") ? to : "/";
}

function hashIn(cookies: string | null | undefined): string | undefined {
  const token = cookies?.match(/(?:^|;\s*)chuanzhen=([\w-]{43})(?:;|$)/)?.[1];
  return token && sealed(house().secret, "session", token);
}

function cookie(token: string, seconds: number): string {
  const secure = house().secureCookies ? "; Secure" : "";
  return `${name}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}
