import type { Person, Preferences } from "~/engine/academy";
import { mayNot, type NotAllowed } from "~/engine/permission";
import { setPreferences } from "~/store/person.server";
import { house } from "./house.server";
import { forgetPerson } from "./session.server";

export async function changePreferences(person: Person | null, change: Partial<Preferences>): Promise<NotAllowed | null> {
  const refused = mayNot(person, { verb: "change-own-preferences" });
  if (refused || !person) return refused;
  await setPreferences(house().db, person.id, { ...person.preferences, ...change });
  forgetPerson(person.id);
  return null;
}
