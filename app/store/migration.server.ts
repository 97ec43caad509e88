import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Orm } from "./db.server";
import { rowsIn } from "./table.server";

export type Migration = { when: number; hash: string };

/** What this version of the product knows, the oldest first. */
export function knownMigrations(folder = "drizzle"): (Migration & { sql: string[] })[] {
  return readMigrationFiles({ migrationsFolder: folder }).map(({ folderMillis, hash, sql }) => ({
    when: folderMillis,
    hash,
    sql,
  }));
}

/** The last one that this database has seen; null where it has seen none. */
export async function newestMigration(orm: Orm): Promise<Migration | null> {
  const [there] = await rowsIn<{ table: string | null }>(
    orm,
    `select to_regclass('drizzle.__drizzle_migrations')::text as "table"`,
  );
  if (!there?.table) return null;
  const [row] = await rowsIn<{ when: number | string; hash: string }>(
    orm,
    `select created_at as "when", hash from drizzle.__drizzle_migrations order by created_at desc limit 1`,
  );
  return row ? { when: Number(row.when), hash: row.hash } : null;
}
