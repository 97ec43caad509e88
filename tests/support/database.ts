import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import postgres from "postgres";
import { afterAll, beforeAll, describe, it } from "vitest";
import { type Database, openDatabase } from "~/store/db.server";

// Every test of the store runs on both drivers. Each file has a PostgreSQL database of its own,
// copied from a template that holds the migrations.
const server = process.env.TEST_DATABASE_URL ?? "postgres://127.0.0.1:5432/postgres";
const templates = "chuanzhen_template_";
const alone = 7_304_218; // making and copying the template, one at a time

export function onBothDrivers(tests: (db: () => Database) => void) {
  describe("on PGlite", () => {
    let db: Database;
    beforeAll(async () => {
      db = await openDatabase({ folder: "memory" });
    }, 60_000);
    afterAll(() => db?.close());
    tests(() => db);
  });
  onPostgres((url) => {
    let db: Database;
    beforeAll(async () => {
      db = await openDatabase({ url: url(), folder: "memory" });
    }, 60_000);
    afterAll(() => db?.close());
    tests(() => db);
  });
}

/** `url()` is a fresh, migrated database, dropped after the file; `empty` asks for one without tables. */
export function onPostgres(tests: (url: () => string) => void, { empty = false } = {}) {
  describe("on PostgreSQL", () => {
    if (!answers) {
      it.skip(`NOT RUN: no PostgreSQL answers at ${hidden(server)}`, () => {});
      return;
    }
    const name = `chuanzhen_test_${randomBytes(6).toString("hex")}`;
    beforeAll(() => makeDatabase(name, empty), 60_000);
    tests(() => urlOf(name));
    // registered last, so it runs after the tests' own closing
    afterAll(() => asRoot((sql) => sql.unsafe(`drop database if exists ${name} with (force)`)));
  });
}

async function makeDatabase(name: string, empty: boolean) {
  const template = `${templates}${migrationsHash()}`;
  await asRoot(async (sql) => {
    await sql`select pg_advisory_lock(${alone})`;
    if (empty) return sql.unsafe(`create database ${name}`);
    const [there] = await sql`select 1 from pg_database where datname = ${template} and datistemplate`;
    if (!there) {
      await dropTemplates(sql);
      await sql.unsafe(`create database ${template}`);
      await (await openDatabase({ url: urlOf(template), folder: "memory" })).close();
      await sql.unsafe(`alter database ${template} is_template true`);
    }
    return sql.unsafe(`create database ${name} template ${template}`);
  });
}

/** Of migrations that have changed since. */
async function dropTemplates(sql: postgres.Sql) {
  for (const { name } of await sql`select datname as name from pg_database where datname like ${`${templates}%`}`) {
    await sql.unsafe(`alter database ${name} is_template false`);
    await sql.unsafe(`drop database ${name} with (force)`);
  }
}

function migrationsHash() {
  const journal = readFileSync("drizzle/meta/_journal.json", "utf8");
  const tags = (JSON.parse(journal) as { entries: { tag: string }[] }).entries.map((entry) => entry.tag);
  const hash = createHash("sha256");
  for (const tag of tags) hash.update(readFileSync(`drizzle/${tag}.sql`));
  return hash.digest("hex").slice(0, 12);
}

function urlOf(name: string) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

function hidden(url: string) {
  return new URL(url).host;
}

async function asRoot<T>(use: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(server, { max: 1, onnotice: () => {}, connect_timeout: 5 });
  try {
    return await use(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const answers = await asRoot((sql) => sql`select 1`).then(
  () => true,
  (error: unknown) => {
    if (process.env.TEST_DATABASE_URL) throw error; // asked for by name: not a thing to skip
    console.warn(
      `\n!! No PostgreSQL answers at ${hidden(server)}: the store is tested on PGlite alone. Set TEST_DATABASE_URL.\n`,
    );
    return false;
  },
);
