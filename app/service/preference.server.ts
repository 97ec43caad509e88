import type { Person, Preferences } from "~/engine/academy";
import { mayNot, type NotAllowed } from "~/engine/permission";
import type { Preference } from "~/engine/preference";
import { personRow, setPreferences } from "~/store/person.server";
import { house } from "./house.server";
import { forgetPerson } from "./session.server";

export async function changePreferences(
  person: Person | null,
  change: Partial<Preferences>,
): Promise<NotAllowed | null> {
  const refused = mayNot(person, { verb: "change-own-preferences" });
  if (refused || !person) return refused;
  await setPreferences(house().db, person.id, { ...person.preferences, ...change });
  forgetPerson(person.id);
  return null;
}

/** What was chosen at the door goes along. */
export async function bringPreference(person: string, chosen: Preference | null): Promise<void> {
  const { db } = house();
  const row = chosen && (await personRow(db, person));
  if (!row || !chosen) return;
  await setPreferences(db, person, { ...row.preferences, ...chosen });
  forgetPerson(person);
}
