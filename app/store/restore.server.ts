import { sql } from "drizzle-orm";
import { copiedTables, serialColumns } from "./backup.server";
import { type BackupHead, CannotCopy, readBackup } from "./backup-file.server";
import type { Database, Orm } from "./db.server";
import { knownMigrations, newestMigration } from "./migration.server";
import { columnsOf, nameOf, rowsIn, tables } from "./table.server";

const atOnce = { rows: 500, characters: 2_000_000 };

/** Into an empty database, all or nothing: everything happens in one transaction, and the file is trusted only at its end. */
export async function restore(db: Database, file: string, migrations?: string): Promise<BackupHead> {
  return db.orm.transaction(async (tx) => {
    const names = tables.map(nameOf);
    await rowsIn(tx, `lock table ${names.map(quoted).join(", ")} in access exclusive mode`);
    for (const name of names) if (await holdsRows(tx, name)) throw notEmpty;
    const keys = await foreignKeys(tx);
    // A row may point at a later one of its own table (who made whom): pointers are looked at when all rows are there.
    for (const key of keys) await rowsIn(tx, `${key} deferrable initially deferred`);
    const head = await fill(tx, file, migrations);
    await rowsIn(tx, "set constraints all immediate");
    for (const key of keys) await rowsIn(tx, `${key} not deferrable`);
    await setSequences(tx, head);
    return head;
  });
}

async function fill(tx: Orm, file: string, migrations?: string): Promise<BackupHead> {
  let head: BackupHead | undefined;
  let batch: { table: string; rows: string[]; characters: number } = { table: "", rows: [], characters: 0 };
  const flush = async () => {
    const columns = head?.tables.find(({ name }) => name === batch.table)?.columns;
    if (columns && batch.rows.length > 0) await insert(tx, batch.table, columns, batch.rows);
  };
  for await (const one of readBackup(file)) {
    if ("format" in one) {
      const because = cannotTake(one, migrations) ?? (await isOlder(tx, one));
      if (because) throw because;
      head = one;
      continue;
    }
    const full = batch.rows.length >= atOnce.rows || batch.characters >= atOnce.characters;
    if (one.table !== batch.table || full) {
      await flush();
      batch = { table: one.table, rows: [], characters: 0 };
    }
    batch.rows.push(one.row);
    batch.characters += one.row.length;
  }
  await flush();
  if (!head) throw new Error("a backup without a head");
  return head;
}

async function insert(tx: Orm, table: string, columns: string[], rows: string[]) {
  const into = sql.raw(columns.map(quoted).join(", "));
  const name = sql.identifier(table);
  await rowsIn(
    tx,
    sql`insert into ${name} (${into}) select ${into} from json_populate_recordset(null::${name}, ${`[${rows.join(",")}]`}::text::json)`,
  );
}

/** Why this version of the product cannot take the file, or null. */
export function cannotTake(head: BackupHead, migrations?: string): CannotCopy | null {
  const known = knownMigrations(migrations);
  const at = known.findIndex(({ hash }) => hash === head.migration.hash);
  if (at < 0) return (known.at(-1)?.when ?? 0) < head.migration.when ? fromNewer : fromOlder;
  // What a later migration did to rows, it cannot do to those that come after it.
  if (known.slice(at + 1).some(({ sql }) => sql.some((one) => /^\s*(update|insert|delete|with)\b/im.test(one))))
    return fromOlder;
  for (const table of copiedTables) {
    const copied = head.tables.find(({ name }) => name === nameOf(table))?.columns;
    const wanting = columnsOf(table).filter((column) => column.notNull && !column.hasDefault);
    if (copied && wanting.some((column) => !copied.includes(column.name))) return fromOlder;
  }
  const here = new Map(copiedTables.map((table) => [nameOf(table), columnsOf(table).map((column) => column.name)]));
  const fits = head.tables.every(
    ({ name, columns }) => here.has(name) && columns.every((one) => here.get(name)?.includes(one)),
  );
  return fits ? null : fromOlder;
}

async function isOlder(tx: Orm, head: BackupHead): Promise<CannotCopy | null> {
  const newest = await newestMigration(tx);
  return newest && newest.when >= head.migration.when ? null : fromNewer;
}

async function holdsRows(tx: Orm, table: string): Promise<boolean> {
  return (await rowsIn(tx, `select 1 from ${quoted(table)} limit 1`)).length > 0;
}

/** The beginning of a statement that changes each. */
async function foreignKeys(tx: Orm): Promise<string[]> {
  const rows = await rowsIn<{ table: string; name: string }>(
    tx,
    `select conrelid::regclass::text as "table", conname as name from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`,
  );
  return rows.map(({ table, name }) => `alter table ${table} alter constraint ${quoted(name)}`);
}

/** Last, because no rollback takes it back. */
async function setSequences(tx: Orm, head: BackupHead) {
  for (const { table, column } of serialColumns()) {
    const given = head.sequences[`${table}.${column}`] ?? 0;
    await rowsIn(
      tx,
      sql`select setval(pg_get_serial_sequence(${table}, ${column}), greatest(m.last, 1), m.last > 0)
          from (select greatest(${given}::bigint, coalesce(max(${sql.identifier(column)}), 0)) as last from ${sql.identifier(table)}) m`,
    );
  }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

const notEmpty = new CannotCopy(
  "数据库里已经有东西，只能恢复到空的数据库：请另建一个（DATABASE_URL），或换一个 DATA_DIR。" +
    " / The database holds something already, and a backup is restored into an empty one only: make another (DATABASE_URL), or set another DATA_DIR.",
);
const fromNewer = new CannotCopy(
  "这份备份是更新的版本做的，请先升级再恢复。 / This backup was made by a newer version: update first, then restore.",
);
const fromOlder = new CannotCopy(
  "这份备份的版本和现在的接不上：用做备份的那个版本恢复，再用这个版本启动，它会接着升级。" +
    " / This backup is of a version that this one cannot take over: restore it with the version that made it, then start this one, which brings it up to date.",
);
