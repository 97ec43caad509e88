import { randomInt } from "node:crypto";
import { SentenceError } from "~/sentence-error";
import { type Database, openDatabase } from "~/store/db.server";
import { erasedSince, erasePerson } from "~/store/erase.server";
import { census } from "~/store/person.server";
import { sweepSessions } from "~/store/session.server";
import { foundDemo, foundFirstManager } from "./seed.server";
import { sessionSecret } from "./session-secret.server";

/** What every use case in this process stands on: opened once, before the first request. */
export type House = {
  db: Database;
  secret: string;
  demo: boolean;
  /** Asked for with a demo sign-in wherever others than this machine can reach it. */
  classPin: string | null;
  secureCookies: boolean;
  publicUrl: string | undefined;
};

export type HouseSettings = {
  databaseUrl: string | undefined;
  dataDir: string;
  demo: boolean;
  host: string;
  publicUrl: string | undefined;
  sessionSecret: string | undefined;
};

// On globalThis, so that an edit while developing keeps the database that is open.
const kept = globalThis as { chuanzhenHouse?: House };

export function house(): House {
  if (!kept.chuanzhenHouse) throw new Error("openHouse() comes first");
  return kept.chuanzhenHouse;
}

export async function openHouse(settings: HouseSettings, say: (sentence: string) => void): Promise<House> {
  if (kept.chuanzhenHouse) return kept.chuanzhenHouse;
  const db = await openDatabase({ url: settings.databaseUrl, folder: settings.dataDir, say });
  try {
    const secret = settings.sessionSecret ?? sessionSecret(settings.dataDir);
    if (settings.demo) {
      const { notOfTheDemo } = await census(db);
      if (notOfTheDemo > 0) throw new SentenceError(demoRefused);
      await foundDemo(db);
    } else {
      await foundFirstManager(db, secret, say);
    }
    await sweepSessions(db, new Date());
    await eraseLeftOver(db, new Date());
    const classPin = settings.demo && othersReach(settings) ? String(randomInt(1_000_000)).padStart(6, "0") : null;
    if (classPin) say(`演示口令（本次启动有效） / Class PIN for the demo, until the next start: ${classPin}`);
    kept.chuanzhenHouse = {
      db,
      secret,
      demo: settings.demo,
      classPin,
      secureCookies: settings.publicUrl?.startsWith("https:") ?? false,
      publicUrl: settings.publicUrl,
    };
    return kept.chuanzhenHouse;
  } catch (error) {
    await db.close();
    throw error;
  }
}

export async function closeHouse(): Promise<void> {
  const open = kept.chuanzhenHouse;
  delete kept.chuanzhenHouse;
  await open?.db.close();
}

/** What a request under way may have written after an erasure, when the process ended before it could look again. */
async function eraseLeftOver(db: Database, now: Date): Promise<void> {
  for (const id of await erasedSince(db, new Date(now.getTime() - 86_400_000))) await erasePerson(db, id, now);
}

/** From another machine: straight, or through a proxy on this one. */
function othersReach({ host, publicUrl }: HouseSettings): boolean {
  return !isLoopback(host) || (publicUrl !== undefined && !isLoopback(new URL(publicUrl).hostname));
}

function isLoopback(host: string): boolean {
  return host === "localhost" || /^\[?::1\]?$/.test(host) || /^127(\.\d+){3}$/.test(host);
}

const demoRefused =
  "数据库里有演示之外的真实人员，不能开演示模式：请设 DEMO=0，或换一个 DATA_DIR / DATABASE_URL。" +
  " / This database holds people whom the demo did not make, so demo mode is refused: set DEMO=0, or use another DATA_DIR or DATABASE_URL.";
