import { createHash, randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { backUp, copiedTables, rowsOfTable } from "~/store/backup.server";
import { type BackupHead, checkBackup } from "~/store/backup-file.server";
import { type Database, openDatabase } from "~/store/db.server";
import { knownMigrations } from "~/store/migration.server";
import { cannotTake, restore } from "~/store/restore.server";
import { sessions } from "~/store/schema.server";
import { nameOf, rowsIn, tables } from "~/store/table.server";
import { onPostgres } from "../support/database";
import { fillHouse, foldsOf } from "../support/full-house";
import { moment, someone, someRehearsal } from "../support/rehearsal-rows";
import { inBothHouses } from "../support/rehearse";

const folder = mkdtempSync(join(tmpdir(), "cz-backup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fileAt = (name: string) => join(folder, `${name}.ndjson.gz`);

/** Every row of every table as the database itself writes it. */
async function everyRow(db: Database): Promise<Record<string, string[]>> {
  return db.orm.transaction(async (tx) => {
    await rowsIn(tx, "set local timezone to 'UTC'");
    const all: Record<string, string[]> = {};
    for (const table of copiedTables) {
      all[nameOf(table)] = [];
      for await (const row of rowsOfTable(tx, table)) all[nameOf(table)]?.push(row);
    }
    return all;
  });
}

const isEmpty = async (db: Database) =>
  (await Promise.all(tables.map((table) => db.rows(`select 1 from "${nameOf(table)}" limit 1`)))).flat().length === 0;

const linesOf = (file: string) => gunzipSync(readFileSync(file)).toString("utf8").split("\n");
const headOf = (file: string) => JSON.parse(linesOf(file)[0] ?? "") as BackupHead;

/** The same rows under another head. */
function rewritten(name: string, file: string, change: (head: BackupHead, rows: string[]) => void): string {
  const [, ...rows] = linesOf(file).slice(0, -1);
  const head = headOf(file);
  change(head, rows);
  writeFileSync(fileAt(name), gzipSync(`${[JSON.stringify(head), ...rows].join("\n")}\n`));
  return fileAt(name);
}

const memory = () => openDatabase({ folder: "memory" });

async function refused(db: Database, file: string): Promise<string> {
  const said = await restore(db, file).catch((error: unknown) => (error as { sentence?: string }).sentence ?? error);
  if (typeof said !== "string") throw said;
  return said;
}

it("copies every table that the migrations make, but for who is signed in", async () => {
  const db = await memory();
  const there = await db.rows<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
  );
  await db.close();
  expect(tables.map(nameOf)).toEqual(there.map(({ name }) => name).sort());
  expect(tables.filter((table) => !copiedTables.includes(table))).toEqual([sessions]);
});

// The house is full on one driver, and is restored into an empty database of each: the other one and its own.
inBothHouses((house) => {
  const targets: [string, () => Promise<{ db: Database; drop: () => Promise<void> }>][] = [
    ["PGlite", async () => memory().then((db) => ({ db, drop: () => db.close() }))],
    ["PostgreSQL", ownPostgres],
  ];
  let filled: Promise<unknown> | undefined;
  const full = () => {
    filled ??= fillHouse(house());
    return filled;
  };

  it.each(targets)(
    "is restored into an empty database on %s, every row the same, and every log folds to the same bytes",
    async (name, open) => {
      await full();
      const from = house().db;
      const file = fileAt(`${from.driver}-to-${name}`);
      const head = await backUp(from, file, moment);
      expect(await checkBackup(file)).toEqual(head);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(head.leftOut).toEqual(["sessions"]);

      const { db, drop } = await open();
      expect(await restore(db, file)).toEqual(head);
      const [old, now] = [await everyRow(from), await everyRow(db)];
      for (const [table, rows] of Object.entries(old)) expect(rows.length, `${table} is filled`).toBeGreaterThan(0);
      expect(now).toEqual(old);
      expect(Object.keys(await foldsOf(db)).length).toBeGreaterThan(2);
      expect(await foldsOf(db)).toEqual(await foldsOf(from));
      expect(await db.rows("select 1 from sessions")).toEqual([]);

      // The next numbers follow, and the pointers are watched again.
      const newest = Math.max(...(old.rehearsals ?? []).map((row) => JSON.parse(row).id as number));
      expect((await someRehearsal(db, await someone(db))).id).toBe(newest + 1);
      await expect(
        db.rows("insert into seat_holders (rehearsal, seat, \"from\") values (999999, 'x', now())"),
      ).rejects.toThrow();
      expect(
        await rowsIn(db.orm, "select 1 from pg_constraint where contype = 'f' and (condeferrable or condeferred)"),
      ).toEqual([]);
      expect(await refused(db, file)).toContain("只能恢复到空的数据库");
      await drop();
    },
  );
});

onPostgres((url) => {
  it("is one moment: what is written while it is copied is not in it", async () => {
    const open = () => openDatabase({ url: url(), folder: "memory" });
    const [db, writer] = [await open(), await open()];
    await someone(db, "先来的人");
    const file = fileAt("moment");
    const head = await backUp(
      writingMeanwhile(db, () => someone(writer, "后来的人")),
      file,
      moment,
    );
    expect(head.tables.find(({ name }) => name === "people")?.rows).toBe(1);
    expect((await everyRow(db)).people?.length).toBeGreaterThan(1);
    await checkBackup(file);
    expect(readdirSync(folder).filter((name) => /\.(rows|part)$/.test(name))).toEqual([]);
    await Promise.all([db.close(), writer.close()]);
  });
});

/** Between any two statements of its transactions somebody else writes, and has written. */
function writingMeanwhile(db: Database, write: () => Promise<unknown>): Database {
  const orm = new Proxy(db.orm, {
    get: (of, name) =>
      name === "transaction"
        ? (use: (tx: Database["orm"]) => Promise<unknown>, how: object) =>
            of.transaction((tx) => use(interrupted(tx)), how)
        : Reflect.get(of, name),
  });
  const interrupted = (tx: Database["orm"]) =>
    new Proxy(tx, {
      get: (of, name) =>
        name === "execute"
          ? async (statement: string) => {
              const answer = await of.execute(statement);
              await write();
              return answer;
            }
          : Reflect.get(of, name),
    });
  return { ...db, orm };
}

describe("a file that cannot be trusted changes nothing", async () => {
  const file = fileAt("good");
  const from = await memory();
  for (let n = 0; n < 300; n++) await someone(from, `第${n}人${randomBytes(40).toString("hex")}`);
  await backUp(from, file, moment);
  await from.close();
  const bytes = readFileSync(file);

  const spoiled: [string, () => string, string][] = [
    ["cut off in the rows", () => cut("cut", bytes.length - 2000), "不完整或者坏了"],
    ["cut off in the end", () => cut("end", bytes.length - 4), "不完整或者坏了"],
    ["cut off after the head", () => cut("head", bytes.indexOf(Buffer.from([0x1f, 0x8b, 8]), 3)), "不完整或者坏了"],
    ["with one byte turned", () => turned("turned", Math.floor(bytes.length / 2)), "不完整或者坏了"],
    [
      "with one row changed and packed again",
      () => rewritten("row", file, (_, rows) => rows.splice(7, 1, rows[7]?.replace("第", "弟") ?? "")),
      "不完整或者坏了",
    ],
    [
      "with a row more than it says",
      () => rewritten("more", file, (_, rows) => rows.push(rows[0] ?? "")),
      "不完整或者坏了",
    ],
    ["empty", () => written("empty", Buffer.alloc(0)), "不完整或者坏了"],
    ["another gzip", () => written("other", gzipSync("hello\n")), "不是穿针的备份"],
    ["no gzip", () => written("text", Buffer.from("hello\n")), "不完整或者坏了"],
    ["not there", () => fileAt("nowhere"), "没有"],
    ["of a later format", () => rewritten("format", file, (head) => Object.assign(head, { version: 2 })), "先升级"],
    [
      "of a later migration",
      () => rewritten("later", file, (head) => Object.assign(head.migration, { when: 9e12, hash: "x" })),
      "先升级",
    ],
    [
      "of a migration that never was",
      () => rewritten("never", file, (head) => Object.assign(head.migration, { when: 1, hash: "x" })),
      "接不上",
    ],
    [
      "of a table that is not here",
      () => rewritten("table", file, (head) => head.tables.push({ name: "gone", columns: [], rows: 0 })),
      "接不上",
    ],
    ["whose pointers lead nowhere", () => rewritten("pointer", file, pointAway), "foreign key"],
  ];
  const written = (name: string, content: Buffer) => {
    writeFileSync(fileAt(name), content);
    return fileAt(name);
  };
  const cut = (name: string, at: number) => written(name, bytes.subarray(0, at));
  const turned = (name: string, at: number) => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 0xff;
    return written(name, copy);
  };

  async function changesNothing(db: Database) {
    for (const [what, make, sentence] of spoiled) {
      expect(await restore(db, make()).catch(textOf), what).toContain(sentence);
      expect(await isEmpty(db), what).toBe(true);
    }
    await restore(db, file);
    expect((await everyRow(db)).people).toHaveLength(300);
    await db.close();
  }

  it("of each of these kinds, on PGlite, and then the good one is taken", async () => changesNothing(await memory()));

  onPostgres((url) => {
    it("of each of these kinds, and then the good one is taken", async () =>
      changesNothing(await openDatabase({ url: url(), folder: "memory" })));
  });
});

function pointAway(head: BackupHead, rows: string[]) {
  const at = rows.findIndex((row) => row.includes("第0人"));
  rows[at] = (rows[at] ?? "").replace('"made_by":null', '"made_by":"nobody"');
  const hash = createHash("sha256");
  for (const row of rows) hash.update(`${row}\n`);
  head.hash = hash.digest("hex");
}

function textOf(error: unknown): string {
  const { sentence, message, cause } = error as { sentence?: string; message?: string; cause?: unknown };
  return sentence ?? `${message} ${cause ? textOf(cause) : ""}`;
}

it("of an older migration is taken where all that has come since only adds, and not where rows were changed", async () => {
  const file = fileAt("old");
  const db = await memory();
  await someone(db);
  await backUp(db, file, moment);
  const first = knownMigrations()[0];
  const older = rewritten("older", file, (head) => {
    Object.assign(head, { migration: { when: first?.when, hash: first?.hash } });
    // note_answers and what follows it came later
    const kept = head.tables.filter(({ name, rows }) => rows > 0 || name === "sites");
    head.tables.splice(0, head.tables.length, ...kept);
  });
  await db.close();
  const into = await memory();
  await restore(into, older);
  expect((await everyRow(into)).people).toHaveLength(1);
  await into.close();
  const changed = join(folder, "drizzle");
  mkdirSync(changed);
  cpSync("drizzle", changed, { recursive: true });
  const journal = JSON.parse(readFileSync(join(changed, "meta/_journal.json"), "utf8"));
  const newest = journal.entries.at(-1);
  journal.entries.push({ ...newest, idx: newest.idx + 1, when: newest.when + 1, tag: "9999_changed" });
  writeFileSync(join(changed, "meta/_journal.json"), JSON.stringify(journal));
  writeFileSync(join(changed, "9999_changed.sql"), "UPDATE people SET name = upper(name);");
  expect(cannotTake(headOf(file), changed)?.sentence).toContain("接不上");
  expect(cannotTake(headOf(file))).toBeNull();
});

async function ownPostgres() {
  const server = process.env.TEST_DATABASE_URL ?? "postgres://127.0.0.1:5432/postgres";
  const name = `cz_backup_${randomBytes(6).toString("hex")}`;
  const asRoot = async (statement: string) => {
    const sql = postgres(server, { max: 1, onnotice: () => {} });
    await sql.unsafe(statement).finally(() => sql.end());
  };
  await asRoot(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const db = await openDatabase({ url: url.href, folder: "memory" });
  const drop = async () => {
    await db.close();
    await asRoot(`drop database ${name} with (force)`);
  };
  return { db, drop };
}
