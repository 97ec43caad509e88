import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Thrown at start only, with a sentence for whoever started the process. */
export class CannotOpen extends Error {
  readonly sentence = this.message;
}

/** The one among them that a stop of the server cures. */
export class FolderInUse extends CannotOpen {}

type Holder = { pid: number; born: string };
const settle = 50; // ms in which a rival that also saw a dead holder shows itself

/**
 * Two processes on one embedded database lose rows in silence, so the folder is held by one.
 * The file names a process and when it was born: a number that has been given to another
 * process since a `kill -9` does not count as alive.
 */
export async function holdFolder(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 }); // people, their words and the session secret lie in it
  const lock = join(folder, "lock");
  const me = JSON.stringify({ pid: process.pid, born: birthOf(process.pid) });
  const mine = join(folder, `lock.${process.pid}`);
  writeFileSync(mine, me);
  try {
    if (!link(mine, lock)) {
      const found = read(lock);
      if (found !== "" && alive(found)) throw taken(folder, found);
      setAside(lock, found, mine, folder);
      if (!link(mine, lock)) throw taken(folder, read(lock));
    }
  } finally {
    rmSync(mine, { force: true });
  }
  await wait(settle);
  if (read(lock) !== me) throw taken(folder, read(lock));
  return () => {
    if (read(lock) === me) rmSync(lock, { force: true });
  };
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Moves a dead holder's file away; had a rival replaced it meanwhile, theirs goes back. */
function setAside(lock: string, dead: string, mine: string, folder: string) {
  const aside = `${mine}.dead`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  const moved = read(aside);
  if (moved !== dead) link(aside, lock);
  rmSync(aside, { force: true });
  if (moved !== dead) throw taken(folder, moved);
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function alive(text: string): boolean {
  const holder = parse(text);
  if (!holder) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM" && holder.born === birthOf(holder.pid);
  }
  return holder.born === birthOf(holder.pid);
}

function parse(text: string): Holder | null {
  try {
    const { pid, born } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === "number" && typeof born === "string" ? { pid, born } : null;
  } catch {
    return null;
  }
}

/** Field 22 of /proc/<pid>/stat and the boot it counts from; "" where there is no /proc. */
function birthOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  return ticks ? `${read("/proc/sys/kernel/random/boot_id").trim()}/${ticks}` : "";
}

function taken(folder: string, text: string) {
  const pid = parse(text)?.pid;
  return new FolderInUse(
    `数据目录 ${folder} 正被另一个进程${pid ? `（pid ${pid}）` : ""}使用，请先停掉它，或用 DATA_DIR 换一个目录。` +
      ` / The data folder ${folder} is in use by another process${pid ? ` (pid ${pid})` : ""}: stop it, or set DATA_DIR.`,
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
