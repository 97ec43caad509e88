import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { leadOf, openRoom, type Room } from "~/engine/rehearsal";
import type { Scenario } from "~/engine/scenario";
import { COMPILER } from "~/engine/scenario-machine";
import { log } from "~/log.server";
import type { Database } from "~/store/db.server";
import { newestVersion, publishVersion, type ScenarioVersion, versionByHash } from "~/store/scenario.server";
import { currentVersions, publishAgain } from "~/store/scenario-current.server";
import { house } from "./house.server";

const shelf = ".generated/scenarios";

/** What `scripts/scenarios.ts` writes: validated, with its frozen name. */
export type MadeScenario = { made: string; hash: string; doc: Scenario };

/** At start: every scenario that ships becomes the current version of its id. A broken file is left out, and logged. */
export async function publishScenarios(db: Database = house().db, folder = shelf): Promise<number> {
  let published = 0;
  for (const name of namesIn(folder)) {
    try {
      const { hash, doc } = JSON.parse(readFileSync(join(folder, name), "utf8")) as MadeScenario;
      await publishScenario(db, doc, hash);
      published++;
    } catch (error) {
      log.error({ err: error, scenario: name }, "a scenario was left out");
    }
  }
  return published;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".json"));
  } catch {
    return [];
  }
}

export async function publishScenario(db: Database, doc: Scenario, hash: string): Promise<void> {
  startRoom(doc, hash, "solo", [leadOf(doc)]); // what doesn't compile is not published
  if ((await newestVersion(db, doc.id))?.hash === hash) return;
  const at = new Date();
  await publishVersion(db, {
    hash,
    scenario: doc.id,
    document: doc,
    compiler: COMPILER,
    publishedAt: at,
    checked: null,
  });
  await publishAgain(db, hash, at);
}

export type ScenarioCard = Pick<Scenario, "id" | "title" | "practicum" | "minutes" | "summary" | "place"> & {
  hash: string;
};

/** What can be played now: the newest version of each. */
export async function scenarioCards(): Promise<ScenarioCard[]> {
  return (await currentVersions(house().db)).map((version) => {
    const { id, title, practicum, minutes, summary, place } = version.document as Scenario;
    return { id, title, practicum, minutes, summary, place, hash: version.hash };
  });
}

export async function currentScenario(
  id: string,
  db: Database = house().db,
): Promise<{ doc: Scenario; hash: string } | null> {
  const version = await newestVersion(db, id);
  return version && { doc: documentOf(version), hash: version.hash };
}

const most = 32;
const docs = new Map<string, Scenario>();
const starts = new Map<string, Room>();

/** A version never changes, so its document is read once; null for a hash that was never published. */
export async function scenarioByHash(db: Database, hash: string): Promise<Scenario | null> {
  const kept = docs.get(hash);
  if (kept) return kept;
  const version = await versionByHash(db, hash);
  return version && documentOf(version);
}

function documentOf({ hash, document }: ScenarioVersion): Scenario {
  return remember(docs, hash, () => document as Scenario);
}

/** The room before its first event: compiled once, shared by every rehearsal of that version (rooms are immutable). */
export function startRoom(doc: Scenario, hash: string, mode: "solo" | "live", people: string[]): Room {
  return remember(starts, [hash, mode, ...people].join(" "), () => openRoom(doc, { mode, people }));
}

/** The least recently used goes first. */
function remember<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const one = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, one);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  return one;
}
