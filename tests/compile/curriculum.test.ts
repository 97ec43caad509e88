import { expect, it } from "vitest";
import { readGround } from "~/compile/lesson-ground.server";
import { citationFault, parseCitation } from "~/engine/statute";

const { curriculum, bureaus, statutes, practica } = readGround("content", "2026-11-24");
const rows = [...curriculum.values()];

it("217 knowledge points of 25 bureaus, each with a day of its own", () => {
  expect(rows).toHaveLength(217);
  expect(bureaus.size).toBe(25);
  expect(new Set(rows.map((row) => row.bureau))).toEqual(new Set(bureaus.keys()));
  for (const field of ["id", "slug", "title", "date"] as const)
    expect(new Set(rows.map((row) => row[field])).size).toBe(217);
  for (const { date, minutes } of rows) {
    expect(date).toMatch(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
    expect(minutes).toBeGreaterThanOrEqual(3);
  }
  expect(practica.size).toBe(6);
});

it("every citation of the curriculum stands", () => {
  const faults = rows
    .flatMap((row) => row.statutes.map((key) => ({ id: row.id, key })))
    .flatMap(({ id, key }) => {
      const cite = parseCitation(key);
      const fault = cite ? citationFault(statutes, cite) : "not a citation";
      return fault ? [`${id} ${key} ${fault}`] : [];
    });
  expect(faults).toEqual([]);
});

it("no two bureaus share a field or a label, and no field names an organ", () => {
  const all = [...bureaus.values()];
  expect(new Set(all.map(({ field }) => field)).size).toBe(25);
  expect(new Set(all.map(({ label }) => label)).size).toBe(25);
  for (const { field } of all) expect(field).not.toMatch(/[局委会]领域$|区/);
});
