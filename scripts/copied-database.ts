import { CannotCopy } from "~/store/backup-file.server";

/** The server's own two settings, without those that only serving needs. */
export function databaseToCopy(): { url: string | undefined; folder: string } {
  const url = process.env.DATABASE_URL || undefined;
  if (url && !/^postgres(ql)?:\/\//.test(url))
    throw new CannotCopy("DATABASE_URL 要以 postgres:// 开头。 / DATABASE_URL must begin with postgres://.");
  return { url, folder: process.env.DATA_DIR || ".data" };
}

export const inPlainUse =
  "内置数据库正开着：先停掉服务（按 Ctrl+C），做完再启动。" +
  " / The embedded database is open: stop the server (Ctrl+C), run this, and start it again.";

export function fail(error: unknown): void {
  console.error(error instanceof Error && "sentence" in error ? error.sentence : error);
  process.exitCode = 1;
}
