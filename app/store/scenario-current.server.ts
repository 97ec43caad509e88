import { desc, eq } from "drizzle-orm";
import type { Database } from "./db.server";
import type { ScenarioVersion } from "./scenario.server";
import { scenarioVersions } from "./schema.server";

/** The newest version of every scenario. */
export async function currentVersions(db: Database): Promise<ScenarioVersion[]> {
  return db.orm
    .selectDistinctOn([scenarioVersions.scenario])
    .from(scenarioVersions)
    .orderBy(scenarioVersions.scenario, desc(scenarioVersions.publishedAt));
}

/** An older version becomes current again (a release was taken back). Its document stays as it was. */
export async function publishAgain(db: Database, hash: string, at: Date): Promise<void> {
  await db.orm.update(scenarioVersions).set({ publishedAt: at }).where(eq(scenarioVersions.hash, hash));
}
