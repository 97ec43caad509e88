import type { Preference } from "~/engine/preference";

export interface Person extends Preference {
  id: string;
  name: string;
}

/** Nobody is signed in until sign-in exists. */
export async function resolvePerson(_request: Request): Promise<Person | null> {
  return null;
}
