import { asc } from "drizzle-orm";
import type { Tier } from "~/engine/academy";
import type { Database } from "./db.server";
import { sites } from "./schema.server";

export type Site = { id: string; name: string; tier: Tier; parent: string | null };

export async function makeSite(db: Database, site: Site, at: Date): Promise<void> {
  await db.orm.insert(sites).values({ ...site, createdAt: at });
}

/** All sites of the district, some dozens to some hundreds: a district first, then its streets, then their corners. */
export async function allSites(db: Database): Promise<Site[]> {
  const rows = await db.orm
    .select({ id: sites.id, name: sites.name, tier: sites.tier, parent: sites.parent })
    .from(sites)
    .orderBy(asc(sites.createdAt), asc(sites.id));
  const order: Tier[] = ["flagship", "chain", "corner"];
  return order.flatMap((tier) => rows.filter((site) => site.tier === tier));
}
