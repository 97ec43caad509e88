import { lessonCard } from "~/compile/lesson-shelf.server";
import type { Person } from "~/engine/academy";
import { type PersonalItem, type PersonalKind, personalKinds, type ShownKind } from "~/engine/personal";
import { countPersonal, readPersonal } from "~/store/personal-read.server";
import { house } from "./house.server";

const pageSize = 20;
const atOnce = 200;

export type PersonalCount = { kind: ShownKind; count: number };
export type PersonalPage = { kind: ShownKind; page: number; more: boolean; items: PersonalItem[] };

export const isPersonalKind = (kind: unknown): kind is ShownKind => personalKinds.some((one) => one === kind);

/** What there is of each kind; what there is nothing of is left out. */
export async function ownCounts(person: Person): Promise<PersonalCount[]> {
  const counts = await countPersonal(house().db, person.id);
  return personalKinds.map((kind) => ({ kind, count: counts.get(kind) ?? 0 })).filter(({ count }) => count > 0);
}

/** @param page from 1 */
export async function ownPage(person: Person, kind: ShownKind, page: number): Promise<PersonalPage> {
  const skip = (page - 1) * pageSize;
  const found = await readPersonal(house().db, person.id, kind, { limit: pageSize + 1, skip });
  return { kind, page, more: found.length > pageSize, items: found.slice(0, pageSize).map(named) };
}

/** All of a kind, a piece at a time: however much it is, little of it is held. */
export async function* ownItems(person: Person, kind: PersonalKind): AsyncGenerator<PersonalItem> {
  for (let skip = 0; ; skip += atOnce) {
    const found = await readPersonal(house().db, person.id, kind, { limit: atOnce, skip });
    for (const item of found) yield named(item);
    if (found.length < atOnce) return;
  }
}

/** A lesson is stored by its name in addresses, and read by its title. */
function named(item: PersonalItem): PersonalItem {
  return { ...item, about: (item.about && lessonCard(item.about)?.title) ?? item.about };
}
