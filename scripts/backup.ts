/**
 * npm run backup [-- FILE]: one moment of the whole database into one file. See docs/operate.md.
 * Reads DATABASE_URL, or the embedded database in DATA_DIR; changes nothing.
 */
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { backUp } from "~/store/backup.server";
import { CannotCopy } from "~/store/backup-file.server";
import { openDatabase } from "~/store/db.server";
import { FolderInUse } from "~/store/folder-lock.server";
import { databaseToCopy, fail, inPlainUse } from "./copied-database.ts";

const at = new Date();
const stamp = at.toLocaleString("sv-SE", { timeZone: "Asia/Shanghai" }).replace(/[-:]/g, "").replace(" ", "-");
const file = process.argv[2] ?? join("backups", `chuanzhen-${stamp}.ndjson.gz`);

try {
  const from = databaseToCopy();
  if (existsSync(file))
    throw new CannotCopy(`${file} 已经有了，换一个名字。 / ${file} is there already: choose another name.`);
  if (!from.url && !existsSync(join(from.folder, "pglite")))
    throw new CannotCopy(
      `${from.folder} 里没有数据库，没有可备份的。 / There is no database in ${from.folder}: nothing to back up.`,
    );
  mkdirSync(dirname(file), { recursive: true });
  const db = await openDatabase({ ...from, asItIs: true });
  const head = await backUp(db, file, at).finally(() => db.close());
  const rows = head.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `备份好了：${file}，${head.tables.length} 张表，${rows} 行。登录状态不在里面，恢复以后大家要重新登录。` +
      ` / Backed up to ${file}: ${head.tables.length} tables, ${rows} rows. Who is signed in is left out: after a restore, people sign in again.`,
  );
} catch (error) {
  fail(error instanceof FolderInUse ? new CannotCopy(inPlainUse) : error);
}
