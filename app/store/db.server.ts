import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzleOnPGlite } from "drizzle-orm/pglite";
import { migrate as migratePGlite } from "drizzle-orm/pglite/migrator";
import { drizzle as drizzleOnPostgres } from "drizzle-orm/postgres-js";
import { migrate as migratePostgres } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { CannotOpen, holdFolder } from "./folder-lock.server";

export type Orm = PgDatabase<PgQueryResultHKT>;
export type Value = string | number | boolean | null;

/** One database for the process, whichever driver is beneath it. */
export type Database = {
  driver: "pglite" | "postgres";
  /** For all that is not hot. */
  orm: Orm;
  /** Hot statements: prepared where the driver can. Dates are not values here, and JSON goes in as `$1::text::jsonb`. */
  rows<Row>(statement: string, values?: Value[]): Promise<Row[]>;
  /**
   * Rises with each writing, before it is begun; what was read since stands while it is the same. null where other
   * processes write too. The embedded database takes one statement after another, so a reading that begins after the
   * rise has the writing in it.
   */
  writes(): number | null;
  /** Hears other processes; `again` each time it has begun to (anew). Only where there can be other processes. */
  listen?(channel: string, hear: (payload: string) => void, again: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
};

export type DatabaseSettings = {
  url?: string | undefined;
  /** The embedded database lives in here; "memory" keeps it in memory. */
  folder: string;
  migrations?: string;
  /** Leaves the tables as they are: to copy a database is not to change it. */
  asItIs?: boolean;
  say?: (sentence: string) => void;
  onQuery?: (statement: string) => void;
};

export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.url ? openPostgres(settings.url, settings) : openEmbedded(settings);
}

async function openEmbedded(settings: DatabaseSettings): Promise<Database> {
  const { folder, migrations = "drizzle", asItIs, say, onQuery } = settings;
  const inMemory = folder === "memory";
  const letGo = inMemory ? () => {} : await holdFolder(folder);
  let client: PGlite | undefined;
  try {
    if (!inMemory) {
      say?.(
        `正在打开内置数据库（${folder}，首次需要几秒） / Opening the embedded database (the first time takes some seconds)`,
      );
      say?.(
        "内置数据库不等磁盘落盘：进程被杀不丢数据，断电可能丢。 / It never fsyncs: it survives kill -9, not a power cut.",
      );
    }
    const { PGlite: Embedded } = await import("@electric-sql/pglite");
    client = inMemory ? await Embedded.create() : await Embedded.create(join(folder, "pglite"));
    let writes = 0;
    const heard = (statement: string) => {
      if (!/^\s*select\b/i.test(statement)) writes++;
      onQuery?.(statement);
    };
    const orm = drizzleOnPGlite(client, { logger: { logQuery: heard } });
    if (!asItIs) await migratePGlite(orm, { migrationsFolder: migrations });
    const opened = client;
    return {
      driver: "pglite",
      orm,
      writes: () => writes,
      async rows<Row>(statement: string, values: Value[] = []) {
        heard(statement);
        return (await opened.query<Row>(statement, values)).rows;
      },
      async close() {
        await opened.close();
        letGo();
      },
    };
  } catch (error) {
    await client?.close().catch(() => {});
    letGo();
    throw error;
  }
}

async function openPostgres(url: string, settings: DatabaseSettings): Promise<Database> {
  const { migrations = "drizzle", asItIs, onQuery } = settings;
  await migrateOnce(url, asItIs ? null : migrations);
  const client = postgres(url, { max: 10, onnotice: () => {}, connection: { application_name: "chuanzhen" } });
  const orm = drizzleOnPostgres(client, onQuery ? { logger: { logQuery: onQuery } } : {});
  return {
    driver: "postgres",
    orm,
    writes: () => null,
    async rows<Row>(statement: string, values: Value[] = []) {
      onQuery?.(statement);
      return [...(await client.unsafe<Row[]>(statement, values, { prepare: true }))];
    },
    listen: async (channel, hear, again) => (await client.listen(channel, hear, again)).unlisten,
    close: () => client.end({ timeout: 5 }),
  };
}

const migrating = 7_304_217; // any number of ours: servers that start together migrate one after another

/** Without a folder it only sees whether the server answers. */
async function migrateOnce(url: string, folder: string | null) {
  const client = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await client`select pg_advisory_lock(${migrating})`;
    if (folder !== null) await migratePostgres(drizzleOnPostgres(client), { migrationsFolder: folder });
    await client`select pg_advisory_unlock(${migrating})`;
  } catch (error) {
    if (unreachable(error)) {
      throw new CannotOpen(
        `DATABASE_URL 指向的 PostgreSQL 连不上：${reason(error)} / PostgreSQL at DATABASE_URL cannot be reached: ${reason(error)}`,
      );
    }
    throw error;
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** The SQLSTATE, wherever the driver and drizzle have put it. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === "string" ? code : sqlState(cause);
}

function unreachable(error: unknown) {
  const state = sqlState(error) ?? "";
  return /^(E[A-Z]+|CONNECT_TIMEOUT|CONNECTION_.*|28.{3}|3D000)$/.test(state);
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  return cause.message || sqlState(error) || cause.name;
}
