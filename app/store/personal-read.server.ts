import type { PersonalItem, PersonalKind } from "~/engine/personal";
import type { Database } from "./db.server";
import { type Reading, readings } from "./personal.server";

/** PostgreSQL writes it as JSON, so that an instant is the same on both drivers. */
type Raw = { at: string | null; about: string | null; words: string | null } & PersonalItem["facts"];

/** How much of each kind there is, in one query. */
export async function countPersonal(db: Database, person: string): Promise<Map<PersonalKind, number>> {
  const each = readings.map(({ kind, select }) => `select '${kind}' as kind, count(*)::int as n from (${select}) x`);
  const rows = await db.rows<{ kind: PersonalKind; n: number }>(each.join(" union all "), [person]);
  return new Map(rows.map(({ kind, n }) => [kind, n]));
}

/** In the order it came about, so that what is added meanwhile moves nothing that was read. */
export async function readPersonal(
  db: Database,
  person: string,
  kind: PersonalKind,
  { limit, skip }: { limit: number; skip: number },
): Promise<PersonalItem[]> {
  const page = `select row_to_json(x)::text as line from (${selectOf(kind).select} limit $2 offset $3) x`;
  const rows = await db.rows<{ line: string }>(page, [person, limit, skip]);
  return rows.map(({ line }) => {
    const { at, about, words, ...facts } = JSON.parse(line) as Raw;
    return { at: at === null ? null : new Date(at), about, words, facts };
  });
}

function selectOf(kind: PersonalKind): Reading {
  const found = readings.find((reading) => reading.kind === kind);
  if (!found) throw new Error(`nothing is read as ${kind}`);
  return found;
}
