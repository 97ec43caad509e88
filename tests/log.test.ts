import { Writable } from "node:stream";
import { eq } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { usualPreferences } from "~/engine/academy";
import { logSettings } from "~/log.server";
import { type Database, openDatabase } from "~/store/db.server";
import { makePerson } from "~/store/person.server";
import { people } from "~/store/schema.server";

let db: Database;
beforeAll(async () => {
  db = await openDatabase({ folder: "memory" });
});
afterAll(() => db.close());

/** What an operator would find in the log after this has failed. */
async function loggedAfter(fails: () => Promise<unknown>): Promise<string> {
  let lines = "";
  const into = new Writable({
    write(chunk, _encoding, done) {
      lines += String(chunk);
      done();
    },
  });
  await fails().then(
    () => expect.unreachable("it was to fail"),
    (error) => pino({ ...logSettings, level: "info" }, into).error({ err: error }, "unexpected"),
  );
  return lines;
}

const person = (name: string, mobile: string) => ({
  id: `p-${name}`,
  name,
  staffNumber: null,
  mobile,
  preferences: usualPreferences,
  demo: false,
  madeBy: null,
  at: new Date(0),
});

it("keeps names and numbers out of the log when a row is refused, and says which statement and why", async () => {
  await makePerson(db, person("葛春晓", "13900000001"));
  const lines = await loggedAfter(() => makePerson(db, person("葛秋晚", "13900000001")));
  expect(lines).not.toMatch(/葛|13900000001|p-/);
  expect(lines).toContain('insert into \\"people\\"');
  expect(lines).toContain("SQLSTATE 23505");
  expect(lines).toMatch(/"stack":"\s+at /);
});

it("keeps what somebody typed out of the log when the database quotes it", async () => {
  const typed = "张阿姨的手机号";
  expect(await loggedAfter(() => db.rows("select $1::text::int", [typed]))).not.toContain(typed);
  expect(await loggedAfter(() => db.rows("select $1::text::jsonb", [`{"words": ${typed}}`]))).not.toContain(typed);
  const read = () => db.orm.select().from(people).where(eq(people.id, "夏\0夏"));
  expect(await loggedAfter(read)).not.toContain("夏");
});

it("says the whole of an error that is not the database's, causes too", async () => {
  const error = new RangeError("a room could not go on", { cause: new Error("no such beat") });
  const line = JSON.parse(await loggedAfter(() => Promise.reject(error)));
  expect(line.err).toMatchObject({
    type: "RangeError",
    message: "a room could not go on",
    cause: { type: "Error", message: "no such beat" },
  });
});
