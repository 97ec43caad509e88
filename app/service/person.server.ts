import { randomBytes } from "node:crypto";
import { inTree, lineOf, type Person, type Site, usualPreferences } from "~/engine/academy";
import { mayNot, type NotAllowed } from "~/engine/permission";
import type { NewPersonInput } from "~/engine/sign-in";
import { allSites } from "~/store/academy.server";
import { sqlState } from "~/store/db.server";
import * as store from "~/store/person.server";
import { codesMadeFor, makeCode, passwordHash } from "~/store/session.server";
import { house } from "./house.server";
import { newCode } from "./session-code.server";
import { sealed } from "./session-secret.server";

const pageSize = 30;
const codeDays = 14;

/** The sites that this person manages, with those below them, in the order of the tree. */
export async function managedSites(person: Person): Promise<Site[]> {
  const sites = await allSites(house().db);
  return inTree(sites).filter((site) => !mayNot(person, { verb: "read-people", sites: [lineOf(sites, site.id)] }));
}

export type PeoplePage = { people: store.ListedPerson[]; next: string | null; sites: Site[] };

export async function peoplePage(person: Person | null, after: string | undefined): Promise<PeoplePage | NotAllowed> {
  const sites = person ? await managedSites(person) : [];
  const all = await allSites(house().db);
  const refused = mayNot(person, { verb: "read-people", sites: sites.map((site) => lineOf(all, site.id)) });
  if (refused) return refused;
  const found = await store.peopleAt(house().db, {
    sites: sites.map((site) => site.id),
    now: new Date(),
    limit: pageSize + 1,
    after,
  });
  const people = found.slice(0, pageSize);
  return { people, next: found.length > pageSize ? (people.at(-1)?.id ?? null) : null, sites };
}

/** Where this person may appoint somebody. */
export async function sitesToAppointAt(person: Person): Promise<Site[] | NotAllowed> {
  const page = await managedSites(person);
  if (page.length > 0) return page;
  return mayNot(person, { verb: "make-person", sites: [] }) ?? page;
}

export function managesSomewhere(person: Person): boolean {
  return person.appointments.some(({ site }) => !mayNot(person, { verb: "read-people", sites: [[site]] }));
}

/** The name for "has been added", of somebody whom this person added. */
export async function madeJustNow(person: Person, id: string | null): Promise<string | undefined> {
  const row = id ? await store.personRow(house().db, id) : null;
  return row?.madeBy === person.id ? row.name : undefined;
}

export type Taken = { code: "taken"; field: "staffNumber" | "mobile" };

export async function makePerson(
  person: Person | null,
  given: NewPersonInput,
): Promise<{ id: string } | NotAllowed | Taken> {
  const { db, demo } = house();
  const refused = mayNot(person, { verb: "make-person", sites: [lineOf(await allSites(db), given.site)] });
  if (refused) return refused;
  const { site, right, ...row } = given;
  const id = randomBytes(12).toString("base64url");
  const made = {
    ...row,
    id,
    preferences: usualPreferences,
    demo,
    madeBy: person?.id ?? null,
    at: new Date(),
    appointment: { site, right },
  };
  try {
    await store.makePerson(db, made);
  } catch (error) {
    if (sqlState(error) !== "23505") throw error;
    const twin = given.staffNumber ? await store.personByAccount(db, given.staffNumber) : null;
    return { code: "taken", field: twin ? "staffNumber" : "mobile" };
  }
  return { id };
}

export type CodeSubject = { id: string; name: string; account: string; siteNames: string[]; hasPassword: boolean };

/** Whom a code would be for; null when there is no such person. */
export async function codeSubject(person: Person | null, id: string): Promise<CodeSubject | NotAllowed | null> {
  const { db } = house();
  const row = await store.personRow(db, id);
  const held = row ? await store.sitesOf(db, id, new Date()) : [];
  const sites = await allSites(db);
  const refused = mayNot(person, { verb: "make-code", sites: held.map((site) => lineOf(sites, site)) });
  if (refused) return refused;
  if (!row) return null;
  return {
    id,
    name: row.name,
    account: row.staffNumber ?? row.mobile ?? "",
    siteNames: sites.filter((site) => held.includes(site.id)).map((site) => site.name),
    hasPassword: (await passwordHash(db, id)) !== null,
  };
}

export type PrintedCode = CodeSubject & { printed: string; until: Date };

/** Shown this once: what is stored does not give it back. */
export async function printCode(person: Person | null, id: string): Promise<PrintedCode | NotAllowed | null> {
  const { db, secret } = house();
  const subject = await codeSubject(person, id);
  if (!subject || "because" in subject) return subject;
  const printed = newCode();
  const at = new Date();
  const until = new Date(at.getTime() + codeDays * 86_400_000);
  await makeCode(db, { person: id, hash: sealed(secret, "code", printed), madeBy: person?.id ?? null, at, until });
  return { ...subject, printed, until };
}

/** Codes that were made for this person, so that nobody comes in by one unseen. */
export async function ownCodes(person: Person) {
  return codesMadeFor(house().db, person.id, 3);
}

export async function hasPassword(person: Person): Promise<boolean> {
  return (await passwordHash(house().db, person.id)) !== null;
}
