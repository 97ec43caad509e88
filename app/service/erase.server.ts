import { lineOf, type Person, type Site } from "~/engine/academy";
import { mayNot, type NotAllowed } from "~/engine/permission";
import { isSameName, sitesLeftAlone } from "~/engine/personal";
import { log } from "~/log.server";
import { allSites } from "~/store/academy.server";
import { erasedSince, erasePerson, eraseWords, managersAt } from "~/store/erase.server";
import { personRow, sitesOf } from "~/store/person.server";
import { house } from "./house.server";
import { forgetAnswers } from "./lesson.server";
import { forgetLines } from "./room.server";
import { forgetPerson } from "./session.server";

/** `code` has words in the catalogues: me.erase.refused. */
export type EraseRefusal = { code: "name" } | { code: "last-manager"; sites: string[] };

/** What I wrote; I stay who I am. */
export async function eraseOwnWords(person: Person, typed: string): Promise<EraseRefusal | null> {
  if (!isSameName(person.name, typed)) return { code: "name" };
  await eraseWords(house().db, person.id);
  forget(person.id);
  return null;
}

export async function eraseSelf(person: Person, typed: string): Promise<EraseRefusal | null> {
  if (!isSameName(person.name, typed)) return { code: "name" };
  return eraseAll(person.id, person.id);
}

export type EraseSubject = { id: string; name: string; siteNames: string[] };

/** Whom a manager would erase; null when there is no such person any more. */
export async function eraseSubject(person: Person | null, id: string): Promise<EraseSubject | NotAllowed | null> {
  const { db } = house();
  const row = await personRow(db, id);
  const held = row ? await sitesOf(db, id, new Date()) : [];
  const sites = await allSites(db);
  const refused = mayNot(person, { verb: "erase-person", sites: held.map((site) => lineOf(sites, site)) });
  if (refused) return refused;
  if (!row || row.erasedAt) return null;
  return { id, name: row.name, siteNames: sites.filter((site) => held.includes(site.id)).map((site) => site.name) };
}

/** At the person's request, made to a manager of theirs. */
export async function eraseAsked(
  person: Person | null,
  id: string,
  typed: string,
): Promise<EraseRefusal | { erased: true } | NotAllowed | null> {
  const subject = await eraseSubject(person, id);
  if (subject === null || "because" in subject) return subject;
  if (!isSameName(subject.name, typed)) return { code: "name" };
  return (await eraseAll(id, person?.id ?? "")) ?? { erased: true };
}

/** The sites that would have nobody to look after them without this manager, by name. */
export async function sitesWithout(person: Person): Promise<string[]> {
  if (!person.appointments.some(({ right }) => right === "manager")) return [];
  const { db } = house();
  const sites = await allSites(db);
  return namesOf(sitesLeftAlone(person.id, await managersAt(db.orm, new Date()), sites), sites);
}

const namesOf = (ids: readonly string[], sites: readonly Site[]): string[] =>
  sites.filter((site) => ids.includes(site.id)).map((site) => site.name);

async function eraseAll(id: string, by: string): Promise<EraseRefusal | null> {
  const { db } = house();
  const sites = await allSites(db);
  const refused = await erasePerson(db, id, new Date(), (managers): EraseRefusal | null => {
    const alone = sitesLeftAlone(id, managers, sites);
    return alone.length > 0 ? { code: "last-manager", sites: namesOf(alone, sites) } : null;
  });
  if (refused) return refused;
  log.info({ person: id, by }, "a person was erased");
  forget(id);
  // A request that was under way, or another server that knew the session for a minute, may have written since.
  setTimeout(
    () => void eraseLate(90_000).catch((error) => log.error({ err: error }, "erasing what came late failed")),
    75_000,
  ).unref();
  return null;
}

/** Once more for those erased lately; at start for what a stop in between has left. */
export async function eraseLate(within: number): Promise<void> {
  const { db } = house();
  for (const id of await erasedSince(db, new Date(Date.now() - within))) {
    await erasePerson(db, id, new Date());
    forget(id);
  }
}

function forget(id: string) {
  forgetPerson(id);
  forgetAnswers(id);
  forgetLines();
}
