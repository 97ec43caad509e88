import { is, sql } from "drizzle-orm";
import { getTableConfig, type PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Orm } from "./db.server";
import * as schema from "./schema.server";

/** Every table of the schema, by name: whoever goes through all of them cannot forget a new one. */
export const tables: readonly PgTable[] = Object.values<unknown>(schema)
  .filter((one): one is PgTable => is(one, PgTable))
  .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));

export function nameOf(table: PgTable): string {
  return getTableConfig(table).name;
}

export function columnsOf(table: PgTable): PgColumn[] {
  return getTableConfig(table).columns;
}

export function keyOf(table: PgTable): PgColumn[] {
  const { columns, primaryKeys } = getTableConfig(table);
  const named = primaryKeys[0]?.columns.map((column) => column.name);
  return columns.filter((column) => named?.includes(column.name) ?? column.primary);
}

/** The columns of a table that point at this other one. */
export function pointingAt(table: PgTable, other: PgTable): string[] {
  return getTableConfig(table).foreignKeys.flatMap((key) => {
    const { columns, foreignTable } = key.reference();
    return foreignTable === other ? columns.map((column) => column.name) : [];
  });
}

/** One driver answers with an array, the other with a record that holds it. */
export async function rowsIn<Row>(orm: Orm, statement: string | ReturnType<typeof sql>): Promise<Row[]> {
  const answer: unknown = await orm.execute(typeof statement === "string" ? sql.raw(statement) : statement);
  return (Array.isArray(answer) ? [...answer] : (answer as { rows: Row[] }).rows) as Row[];
}
