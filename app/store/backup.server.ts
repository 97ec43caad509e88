import { sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { type BackupHead, CannotCopy, writeBackup } from "./backup-file.server";
import type { Database, Orm } from "./db.server";
import { knownMigrations, newestMigration } from "./migration.server";
import { sessions } from "./schema.server";
import { columnsOf, keyOf, nameOf, rowsIn, tables } from "./table.server";

/** Whoever holds a backup must not be able to be somebody: people sign in again after it is restored. */
const notCopied: readonly PgTable[] = [sessions];
export const copiedTables = tables.filter((table) => !notCopied.includes(table));

const atOnce = 100; // rows: a scenario's document is the largest, some hundred kilobytes

/** One moment of the whole database into one file, whatever is written meanwhile. */
export async function backUp(db: Database, file: string, at: Date, migrations?: string): Promise<BackupHead> {
  return db.orm.transaction(
    async (tx) => {
      const migration = await newestMigration(tx);
      const newest = knownMigrations(migrations).at(-1);
      if (!migration || !newest || migration.hash !== newest.hash) throw otherVersion;
      await rowsIn(tx, "set local timezone to 'UTC'");
      const counted: BackupHead["tables"] = [];
      const sequences = await lastNumbers(tx);
      return writeBackup(file, rowsOf(tx, counted), () => ({
        at: at.toISOString(),
        migration,
        tables: counted,
        sequences,
        leftOut: notCopied.map(nameOf),
      }));
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

/** PostgreSQL writes the JSON: no number and no instant passes through one of JavaScript's. */
async function* rowsOf(tx: Orm, counted: BackupHead["tables"]): AsyncGenerator<string> {
  for (const table of copiedTables) {
    const columns = columnsOf(table).map((column) => column.name);
    let rows = 0;
    for await (const row of rowsOfTable(tx, table)) {
      rows++;
      yield row;
    }
    counted.push({ name: nameOf(table), columns, rows });
  }
}

/** In the order of the key, the same on every database. */
export async function* rowsOfTable(tx: Orm, table: PgTable): AsyncGenerator<string> {
  const order = keyOf(table).map((column) =>
    column.getSQLType() === "text" ? sql`${sql.identifier(column.name)} collate "C"` : sql.identifier(column.name),
  );
  await rowsIn(
    tx,
    sql`declare every_row no scroll cursor for select row_to_json(t)::text as line from ${table} t order by ${sql.join(order, sql`, `)}`,
  );
  for (;;) {
    const page = await rowsIn<{ line: string }>(tx, `fetch ${atOnce} from every_row`);
    for (const { line } of page) yield line;
    if (page.length < atOnce) break;
  }
  await rowsIn(tx, "close every_row");
}

export function serialColumns(): { table: string; column: string }[] {
  return copiedTables.flatMap((table) =>
    columnsOf(table)
      .filter((column) => column.getSQLType().endsWith("serial"))
      .map((column) => ({ table: nameOf(table), column: column.name })),
  );
}

async function lastNumbers(tx: Orm): Promise<Record<string, number>> {
  const last: Record<string, number> = {};
  for (const { table, column } of serialColumns()) {
    const [found] = await rowsIn<{ name: string }>(tx, sql`select pg_get_serial_sequence(${table}, ${column}) as name`);
    const [row] = await rowsIn<{ given: number | string }>(
      tx,
      `select case when is_called then last_value else 0 end as given from ${found?.name}`,
    );
    last[`${table}.${column}`] = Number(row?.given ?? 0);
  }
  return last;
}

const otherVersion = new CannotCopy(
  "数据库的版本和这个程序不一样：用那个版本来备份，或先用这个版本启动一次，再备份。" +
    " / The database is of another version than this program: back it up with that version, or start this one once and then back up.",
);
