/**
 * npm run restore -- FILE: a backup into an empty database, all of it or nothing. See docs/operate.md.
 * Writes to DATABASE_URL, or to the embedded database in DATA_DIR.
 */
import { CannotCopy, checkBackup } from "~/store/backup-file.server";
import { openDatabase } from "~/store/db.server";
import { FolderInUse } from "~/store/folder-lock.server";
import { cannotTake, restore } from "~/store/restore.server";
import { databaseToCopy, fail, inPlainUse } from "./copied-database.ts";

try {
  const file = process.argv[2];
  if (!file) throw new CannotCopy("用法 / Usage: npm run restore -- FILE");
  const into = databaseToCopy();
  // Before a database is made or opened for it.
  const because = cannotTake(await checkBackup(file));
  if (because) throw because;
  const db = await openDatabase(into);
  const head = await restore(db, file).finally(() => db.close());
  const rows = head.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `恢复好了：${head.at} 的备份，${head.tables.length} 张表，${rows} 行。请启动服务，大家重新登录。` +
      ` / Restored the backup of ${head.at}: ${head.tables.length} tables, ${rows} rows. Start the server; people sign in again.`,
  );
} catch (error) {
  fail(error instanceof FolderInUse ? new CannotCopy(inPlainUse) : error);
}
