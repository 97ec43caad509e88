import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "~/store/db.server";
import { appendEvents, eventsAfter } from "~/store/event.server";
import { onPostgres } from "../support/database";
import { someEvent, someone, someRehearsal } from "../support/rehearsal-rows";

const folder = mkdtempSync(join(tmpdir(), "cz-migrate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Journal = { entries: { idx: number; when: number; tag: string; version: string; breakpoints: boolean }[] };
const journal = JSON.parse(readFileSync("drizzle/meta/_journal.json", "utf8")) as Journal;

/** The migrations as they were when there was one, and all of them with a further one that drops nothing. */
function migrations(name: string, change: (journal: Journal) => void): string {
  const at = join(folder, name);
  cpSync("drizzle", at, { recursive: true });
  const copy = structuredClone(journal);
  change(copy);
  writeFileSync(join(at, "meta/_journal.json"), JSON.stringify(copy));
  return at;
}

const first = migrations("first", (copy) => copy.entries.splice(1));
const next = migrations("next", (copy) => {
  const newest = copy.entries.at(-1);
  if (!newest) throw new Error("no migrations");
  copy.entries.push({ ...newest, idx: newest.idx + 1, when: newest.when + 1, tag: "9999_tried" });
});
writeFileSync(join(next, "9999_tried.sql"), 'ALTER TABLE "events" ADD COLUMN "tried" integer;');

async function holdsItsData(settings: { url?: string; folder: string }) {
  const old = await openDatabase({ ...settings, migrations: first });
  const { id } = await someRehearsal(old, await someone(old));
  await appendEvents(old, [someEvent(id, 1, { utterance: { words: "原话", person: null } })]);
  const before = await eventsAfter(old, id, 0, 5);
  await old.close();
  for (const migrations of ["drizzle", next, next]) {
    const now = await openDatabase({ ...settings, migrations });
    expect(await eventsAfter(now, id, 0, 5)).toEqual(before);
    expect(await appendEvents(now, [someEvent(id, 1)])).toEqual([]);
    if (migrations === next) expect(await now.rows("select tried from events")).toEqual([{ tried: null }]);
    await now.close();
  }
}

describe("a database that holds data", () => {
  it("is migrated from the first migration to the newest and beyond, on PGlite", async () => {
    await holdsItsData({ folder: join(folder, "data") });
  }, 60_000);

  onPostgres(
    (url) => {
      it("is migrated from the first migration to the newest and beyond", async () => {
        await holdsItsData({ url: url(), folder: "memory" });
      }, 60_000);

      it("is migrated once by servers that start together", async () => {
        const open = () => openDatabase({ url: url(), folder: "memory" });
        const opened = await Promise.all([open(), open(), open()]);
        const [row] = await opened[0].rows<{ n: number }>(
          "select count(*)::int as n from drizzle.__drizzle_migrations",
        );
        expect(row?.n).toBe(journal.entries.length + 1);
        await Promise.all(opened.map((db) => db.close()));
      }, 60_000);
    },
    { empty: true },
  );
});
