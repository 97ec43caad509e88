import type { PgTable } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import { personalFileKinds, personalKinds } from "~/engine/personal";
import type { Database } from "~/store/db.server";
import { erasePerson, eraseWords } from "~/store/erase.server";
import { personRow } from "~/store/person.server";
import { type PersonalRule, personal, readings } from "~/store/personal.server";
import { countPersonal, readPersonal } from "~/store/personal-read.server";
import { people } from "~/store/schema.server";
import { columnsOf, nameOf, pointingAt, tables } from "~/store/table.server";
import { zhCN } from "~/ui/i18n/zh-CN";
import { fillHouse, foldsOf, trace, traces } from "../support/full-house";
import { inBothHouses } from "../support/rehearse";

const ruleOf = (table: PgTable): PersonalRule | undefined => personal[nameOf(table)];
const whoseIn = (table: PgTable): string[] => {
  const rule = ruleOf(table);
  return rule && "whose" in rule ? rule.whose.map((column) => column.name) : [];
};
const staysIn = (table: PgTable): string[] => {
  const rule = ruleOf(table);
  return rule && "whose" in rule ? (rule.stays?.columns ?? []).map((column) => column.name) : [];
};

describe("what is kept on a person, table by table", () => {
  it("has a rule for every table of the schema, and none for another", () => {
    expect(Object.keys(personal).sort()).toEqual(tables.map(nameOf));
  });

  it.each(tables.map((table) => [nameOf(table), table] as const))(
    "names every column of %s that points at people",
    (_, table) => {
      expect(whoseIn(table).sort()).toEqual(pointingAt(table, people).sort());
      for (const column of staysIn(table)) expect(whoseIn(table)).toContain(column);
    },
  );

  it("can read every kind, each in one way", () => {
    expect(readings.map(({ kind }) => kind).sort()).toEqual([...personalFileKinds].sort());
  });
});

/** table.column of everything in the database that holds the text, whatever its type. */
async function holding(db: Database, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of tables)
    for (const { name } of columnsOf(table)) {
      const statement = `select 1 from "${nameOf(table)}" t where t."${name}"::text like '%' || $1 || '%' limit 1`;
      if ((await db.rows(statement, [text])).length > 0) found.push(`${nameOf(table)}.${name}`);
    }
  return found;
}

const stillPointing = tables.flatMap((table) => staysIn(table).map((column) => `${nameOf(table)}.${column}`));

inBothHouses((house) => {
  it("shows all of it to its owner, and erases first what they wrote, then who they were, and the logs fold as before", async () => {
    const { db } = house();
    const { marked, other } = await fillHouse(house());
    const bystander = await allOf(db, other.id);
    const folds = await foldsOf(db);

    // Nothing is tested by a table that has nothing of this person in it.
    const filled = new Set(await holding(db, marked.id));
    for (const table of tables)
      for (const column of whoseIn(table))
        expect(filled, "the test fills every pointer").toContain(`${nameOf(table)}.${column}`);
    for (const kind of personalFileKinds)
      expect((await countPersonal(db, marked.id)).get(kind), kind).toBeGreaterThan(0);

    const mine = JSON.stringify(await allOf(db, marked.id));
    for (const text of Object.values(traces)) expect(mine).toContain(JSON.stringify(text).slice(1, -1));
    expect(mine).not.toContain("别人的");
    for (const name of await factsOf(db, marked.id)) expect(zhCN.me.data.fact, "has a word").toHaveProperty(name);
    for (const secret of ["hash-", "session-", "code-"]) expect(mine).not.toContain(`${secret}${trace}`);

    await eraseWords(db, marked.id);
    const left = await holding(db, traces.words.slice(0, 6));
    expect(left).toEqual([]);
    expect(await holding(db, traces.name)).toEqual(["people.name"]);
    expect(await foldsOf(db)).toEqual(folds);

    const at = new Date("2026-11-24T02:00:00Z");
    expect(await erasePerson(db, marked.id, at)).toBeNull();
    for (const text of [trace, traces.staffNumber, traces.mobile]) expect(await holding(db, text)).toEqual([]);
    // The bare number of a person stays where it says no more than that there was one.
    expect((await holding(db, marked.id)).sort()).toEqual(["people.id", ...stillPointing].sort());
    expect(await personRow(db, marked.id)).toMatchObject({ name: "", staffNumber: null, mobile: null, erasedAt: at });
    expect(await foldsOf(db)).toEqual(folds);

    expect(await erasePerson(db, marked.id, new Date())).toBeNull();
    expect((await personRow(db, marked.id))?.erasedAt).toEqual(at);
    const now = await allOf(db, other.id);
    for (const kind of ["account", "rehearsals", "utterances", "reflections", "cases"] as const)
      expect(now[kind], `${kind} of somebody else`).toEqual(bystander[kind]);
  });

  it("asks before it erases, and changes nothing when it is refused", async () => {
    const { db } = house();
    const before = await holding(db, "管清宁");
    const manager = (await db.rows<{ id: string }>("select id from people where name = '管清宁'"))[0]?.id ?? "";
    const refused = await erasePerson(db, manager, new Date(), (managers) =>
      managers.some(({ person, site }) => person === manager && site === "demo-yunting") ? "no" : null,
    );
    expect(refused).toBe("no");
    expect(await holding(db, "管清宁")).toEqual(before);
  });
});

async function allOf(db: Database, person: string) {
  const kinds = await Promise.all(
    personalFileKinds.map(async (kind) => [kind, await readPersonal(db, person, kind, { limit: 1000, skip: 0 })]),
  );
  return Object.fromEntries(kinds) as Record<(typeof personalFileKinds)[number], unknown>;
}

async function factsOf(db: Database, person: string): Promise<Set<string>> {
  const items = await Promise.all(
    personalKinds.map((kind) => readPersonal(db, person, kind, { limit: 1000, skip: 0 })),
  );
  return new Set(items.flat().flatMap(({ facts }) => Object.keys(facts)));
}
