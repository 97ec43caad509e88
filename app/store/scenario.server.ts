import { desc, eq } from "drizzle-orm";
import type { Database } from "./db.server";
import { scenarioVersions } from "./schema.server";

export type ScenarioVersion = typeof scenarioVersions.$inferSelect;

/** A version is never changed: the same hash again leaves the row as it was. */
export async function publishVersion(db: Database, version: ScenarioVersion): Promise<void> {
  await db.orm.insert(scenarioVersions).values(version).onConflictDoNothing();
}

export async function versionByHash(db: Database, hash: string): Promise<ScenarioVersion | null> {
  const [row] = await db.orm.select().from(scenarioVersions).where(eq(scenarioVersions.hash, hash)).limit(1);
  return row ?? null;
}

export async function newestVersion(db: Database, scenario: string): Promise<ScenarioVersion | null> {
  const [row] = await db.orm
    .select()
    .from(scenarioVersions)
    .where(eq(scenarioVersions.scenario, scenario))
    .orderBy(desc(scenarioVersions.publishedAt))
    .limit(1);
  return row ?? null;
}
