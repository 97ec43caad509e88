import { userInfo } from "node:os";
import postgres from "postgres";

/** A PostgreSQL that answers and lets us make databases: the one that is named, else the one on this machine. */
export async function findDatabase(): Promise<string | undefined> {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  const users = new Set([process.env.PGUSER ?? userInfo().username, "postgres"]);
  for (const user of users) {
    const url = `postgres://${user}@127.0.0.1:5432/postgres`;
    if (await answers(url)) return url;
  }
  return undefined;
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => {} });
  try {
    const [row] = await sql`select rolcreatedb or rolsuper as able from pg_roles where rolname = current_user`;
    return row?.able === true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
