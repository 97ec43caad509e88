import { asc, sql } from "drizzle-orm";
import { type Site, tiers } from "~/engine/academy";
import type { Database } from "./db.server";
import type { NewPerson } from "./person.server";
import { appointments, people, sites } from "./schema.server";

export async function makeSite(db: Database, site: Site, at: Date): Promise<void> {
  await db.orm.insert(sites).values({ ...site, createdAt: at });
}

/** All sites of the district, some dozens to some hundreds: the district, then its streets, then their corners. */
export async function allSites(db: Database): Promise<Site[]> {
  const rows = await db.orm
    .select({ id: sites.id, name: sites.name, tier: sites.tier, parent: sites.parent })
    .from(sites)
    .orderBy(asc(sites.createdAt), asc(sites.id));
  return tiers.flatMap((tier) => rows.filter((site) => site.tier === tier));
}

/** The first sites and people, all or none; false when anything is there already, or another server founds it. */
export async function foundAcademy(
  db: Database,
  { at, ...first }: { sites: Site[]; people: NewPerson[]; at: Date },
): Promise<boolean> {
  return db.orm.transaction(async (tx) => {
    await tx.execute(sql`lock table ${sites}, ${people} in exclusive mode`);
    const [someone] = await tx.select({ id: people.id }).from(people).limit(1);
    const [somewhere] = await tx.select({ id: sites.id }).from(sites).limit(1);
    if (someone || somewhere) return false;
    for (const [n, site] of first.sites.entries()) {
      await tx.insert(sites).values({ ...site, createdAt: new Date(at.getTime() + n) }); // in the order given
    }
    for (const { appointment, at: madeAt, ...person } of first.people) {
      await tx.insert(people).values({ ...person, createdAt: madeAt });
      if (appointment) await tx.insert(appointments).values({ ...appointment, person: person.id, from: madeAt });
    }
    return true;
  });
}
