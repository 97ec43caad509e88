import type { Person } from "~/engine/academy";

/** Who is here and where, as the shell shows it. */
export interface Who {
  site: string;
  name: string;
}

export function whoIs(person: Person): Who {
  return { site: person.appointments[0]?.siteName ?? "", name: person.name };
}
