import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { permissions } from "~/engine/permission";
import { doors } from "../support/doors";

type Found = { door: string; methods: string[] };

/** What a route module exports; a page without a loader is a GET all the same. */
function routes(): Found[] {
  return readdirSync("app/routes")
    .filter((name) => name !== "kit") // a workbench, never in a build
    .map((name) => {
      const file = existsSync(`app/routes/${name}/route.tsx`) ? `app/routes/${name}/route.tsx` : `app/routes/${name}`;
      const acts = /export (async function|function|const) action\b/.test(readFileSync(file, "utf8"));
      return { door: name.replace(/\.tsx?$/, ""), methods: acts ? ["GET", "POST"] : ["GET"] };
    });
}

function handlers(): Found[] {
  const text = readdirSync("app/http").map((name) => readFileSync(`app/http/${name}`, "utf8"));
  const found = [...text.join("\n").matchAll(/router\.(get|post|put|patch|delete)\(\s*"([^"]+)"/g)];
  return found.map(([, method = "", door = ""]) => ({ door, methods: [method.toUpperCase()] }));
}

it("names who may pass each door of the product, and no door that is gone (tests/tables/doors.yaml)", () => {
  const there = [...routes(), ...handlers()].flatMap(({ door, methods }) =>
    methods.map((method) => `${method} ${door}`),
  );
  const listed = doors.flatMap((row) =>
    (["GET", "POST"] as const).filter((m) => row[m]).map((m) => `${m} ${row.door}`),
  );
  expect(
    there.filter((door) => !listed.includes(door)),
    "doors without a row",
  ).toEqual([]);
  expect(
    listed.filter((door) => !there.includes(door)),
    "rows without a door",
  ).toEqual([]);
});

it("asks each door's permission by a verb of the one table, and says why where anyone may pass", () => {
  for (const { door, GET, POST, why } of doors) {
    for (const asks of [GET, POST].filter((one) => one !== undefined)) {
      expect(["own", "anyone", ...Object.keys(permissions)], door).toContain(asks);
      if (asks === "anyone") expect(why, door).toBeTruthy();
    }
  }
});
