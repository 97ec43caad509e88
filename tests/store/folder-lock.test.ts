import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { openDatabase } from "~/store/db.server";
import { CannotOpen, holdFolder } from "~/store/folder-lock.server";

const folders: string[] = [];
const children: ChildProcess[] = [];
const freshFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "cz-lock-"));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A process that opens the folder's database, writes a row, says "open" and stays. */
async function another(folder: string): Promise<{ child: ChildProcess; said: string }> {
  const script = `
    import { openDatabase } from ${JSON.stringify(join(process.cwd(), "app/store/db.server.ts"))};
    try {
      const db = await openDatabase({ folder: process.argv[2] });
      await db.rows("create table if not exists kept (n int)");
      await db.rows("insert into kept values (1)");
      console.log("open");
      setInterval(() => {}, 1000);
    } catch (error) { console.log(error.message); }`;
  const file = join(folder, "..", `${folder.split("/").at(-1)}.mts`);
  writeFileSync(file, script);
  folders.push(file);
  const child = spawn(process.execPath, ["--import", "tsx", file, folder], {
    stdio: ["ignore", "pipe", "inherit"] as const,
  });
  children.push(child);
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return { child, said: said.toString().trim() };
}

it("refuses a second process on one folder in one sentence, and takes over after kill -9 with nothing lost", async () => {
  const folder = freshFolder();
  const { child, said } = await another(folder);
  expect(said).toBe("open");
  await expect(openDatabase({ folder })).rejects.toThrow(`pid ${child.pid}`);
  await expect(openDatabase({ folder })).rejects.toBeInstanceOf(CannotOpen);
  child.kill("SIGKILL");
  await once(child, "exit");
  const db = await openDatabase({ folder });
  expect(await db.rows("select n from kept")).toEqual([{ n: 1 }]);
  expect((await another(folder)).said).toContain(`pid ${process.pid}`);
  await db.close();
  expect(existsSync(join(folder, "lock"))).toBe(false);
}, 60_000);

it("takes over a lock whose pid now belongs to another process, and one that says nothing", async () => {
  const folder = freshFolder();
  for (const dead of [
    JSON.stringify({ pid: process.pid, born: "an earlier boot/1" }),
    JSON.stringify({ pid: 2 ** 22 + 1, born: "" }),
    "",
    "{",
  ]) {
    writeFileSync(join(folder, "lock"), dead);
    (await holdFolder(folder))();
  }
  expect(readdirSync(folder)).toEqual([]);
});

it("lets one of several that find the same dead lock have the folder", async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, "lock"), JSON.stringify({ pid: 2 ** 22 + 1, born: "x" }));
  const tried = await Promise.allSettled([holdFolder(folder), holdFolder(folder), holdFolder(folder)]);
  expect(tried.filter((one) => one.status === "fulfilled")).toHaveLength(1);
});

it("makes a folder that nobody else on the machine can look into", async () => {
  const folder = join(freshFolder(), "data");
  const letGo = await holdFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  letGo();
});
