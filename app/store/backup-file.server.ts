import { createHash, type Hash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip, gzipSync } from "node:zlib";
import { z } from "zod";

// The file: gzip of lines. The first is the head, each further one a row as PostgreSQL writes it in JSON, table after
// table in the order of the head. The head holds the hash of the lines after it, so it is written last, as a gzip
// member of its own in front of theirs: every gunzip reads the two as one.
export const format = "chuanzhen-backup";
export const version = 1;

const headSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  at: z.iso.datetime(),
  migration: z.object({ when: z.number(), hash: z.string() }),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int().min(0) })),
  /** The last number that each serial column has given. */
  sequences: z.record(z.string(), z.int().min(0)),
  leftOut: z.array(z.string()),
  hash: z.string(),
});
export type BackupHead = z.infer<typeof headSchema>;

/** Copying or restoring was refused: with a sentence for whoever asked. */
export class CannotCopy extends Error {
  readonly sentence = this.message;
}

/** Whole or not at all: under its own name there is never half a backup. */
export async function writeBackup(
  file: string,
  rows: AsyncIterable<string>,
  head: () => Omit<BackupHead, "format" | "version" | "hash">,
): Promise<BackupHead> {
  const [body, part] = [`${file}.rows`, `${file}.part`];
  try {
    const hash = createHash("sha256");
    await pipeline(Readable.from(hashed(rows, hash)), createGzip(), createWriteStream(body, { mode: 0o600 }));
    const whole = { format, version, ...head(), hash: hash.digest("hex") } as const;
    const first = gzipSync(`${JSON.stringify(whole)}\n`);
    await pipeline(
      async function* () {
        yield first;
        yield* createReadStream(body);
      },
      createWriteStream(part, { mode: 0o600, flush: true }),
    );
    await rename(part, file);
    return whole;
  } finally {
    await rm(body, { force: true });
    await rm(part, { force: true });
  }
}

async function* hashed(rows: AsyncIterable<string>, hash: Hash) {
  for await (const row of rows) {
    const line = `${row}\n`;
    hash.update(line);
    yield line;
  }
}

/** The head, then each row with its table. Ends with an error where the file is not what it was when it was written. */
export async function* readBackup(file: string): AsyncGenerator<BackupHead | { table: string; row: string }> {
  const hash = createHash("sha256");
  try {
    const lines = linesOf(file);
    const first = await lines.next();
    const head = headOf(first.done ? "" : first.value, file);
    yield head;
    for (const { name, rows } of head.tables) {
      for (let n = 0; n < rows; n++) {
        const line = await lines.next();
        if (line.done) throw damaged(file);
        hash.update(`${line.value}\n`);
        yield { table: name, row: line.value };
      }
    }
    if (!(await lines.next()).done || hash.digest("hex") !== head.hash) throw damaged(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code.startsWith("Z_")) throw damaged(file);
    if (code === "ENOENT")
      throw new CannotCopy(`没有 ${file} 这个文件，请核对名字。 / There is no file ${file}: check its name.`);
    throw error;
  }
}

/** Goes through the whole file, and gives its head if it is sound. */
export async function checkBackup(file: string): Promise<BackupHead> {
  let head: BackupHead | undefined;
  for await (const one of readBackup(file)) if ("format" in one) head = one;
  if (!head) throw damaged(file);
  return head;
}

function headOf(line: string, file: string): BackupHead {
  const given = parsed(line) as { format?: unknown; version?: unknown } | null;
  if (given?.format !== format)
    throw new CannotCopy(`${file} 不是穿针的备份。 / ${file} is not a backup of Chuanzhen.`);
  if (typeof given.version === "number" && given.version > version)
    throw new CannotCopy(
      `${file} 是更新的版本做的备份，请先升级再恢复。 / ${file} was made by a newer version: update first, then restore.`,
    );
  const { success, data } = headSchema.safeParse(given);
  if (!success) throw damaged(file);
  return data;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

// Not node:readline: it also breaks a line at U+2028, which may stand in what somebody typed.
async function* linesOf(file: string): AsyncGenerator<string, undefined> {
  const source = createReadStream(file);
  const plain = createGunzip();
  source.once("error", (error) => plain.destroy(error));
  let rest: Buffer[] = [];
  try {
    for await (const chunk of source.pipe(plain) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, at)]).toString("utf8");
        rest = [];
        from = at + 1;
      }
      rest.push(chunk.subarray(from));
    }
    if (rest.some((piece) => piece.length > 0)) throw damaged(file);
    return undefined;
  } finally {
    source.destroy();
    plain.destroy();
  }
}

function damaged(file: string) {
  return new CannotCopy(
    `${file} 不完整或者坏了，什么都没有改动。 / ${file} is incomplete or damaged: nothing has been changed.`,
  );
}
