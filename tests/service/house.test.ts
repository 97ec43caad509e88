import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { usualPreferences } from "~/engine/academy";
import { SentenceError } from "~/sentence-error";
import { closeHouse, house, openHouse } from "~/service/house.server";
import { peoplePage } from "~/service/person.server";
import { foundDemo } from "~/service/seed.server";
import { resolvePerson } from "~/service/session.server";
import { signIn, signInByCode, signInToDemo } from "~/service/sign-in.server";
import { allSites } from "~/store/academy.server";
import { census, makePerson } from "~/store/person.server";
import { houseSettings } from "../support/house";

const folder = mkdtempSync(join(tmpdir(), "cz-house-"));
afterEach(async () => {
  await closeHouse();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (settings: Partial<typeof houseSettings> = {}) => {
  const said: string[] = [];
  await openHouse({ ...houseSettings, ...settings }, (sentence) => said.push(sentence));
  return said.join("\n");
};
const demo = (right: "learner" | "manager", pin = "") => signInToDemo({ right, pin, address: "10.2.0.1" });

it("founds a demo academy in three tiers, once, with somebody for each right", async () => {
  const said = await open();
  expect(said).not.toContain("PIN");
  const { db } = house();
  expect((await allSites(db)).map((site) => site.tier)).toEqual([
    "flagship",
    "chain",
    "chain",
    "corner",
    "corner",
    "corner",
  ]);
  expect(await foundDemo(db)).toBe(false);
  expect(await census(db)).toEqual({ people: 8, notOfTheDemo: 0 });
  for (const right of ["learner", "mentor", "trainer", "expert", "manager"] as const) {
    const done = await signInToDemo({ right, pin: "", address: "10.2.0.1" });
    if (!("cookie" in done)) throw new Error(done.code);
    const person = await resolvePerson(
      new Request("http://x/", { headers: { cookie: done.cookie.split(";")[0] ?? "" } }),
    );
    expect(person?.appointments.map((held) => held.right)).toEqual([right]);
  }
});

it("opens on a folder, keeps its people and its secret, and tells what the embedded database does not do", async () => {
  const settings = { dataDir: join(folder, "data"), sessionSecret: undefined };
  const said = await open(settings);
  expect(said).toContain("power cut");
  const done = await demo("learner");
  const cookie = "cookie" in done ? (done.cookie.split(";")[0] ?? "") : "";
  const file = join(folder, "data/session-secret");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, "utf8")).toHaveLength(43);
  await closeHouse();
  await open(settings);
  expect((await census(house().db)).people).toBe(8);
  expect(await resolvePerson(new Request("http://x/", { headers: { cookie } }))).toMatchObject({ name: "姚筱禾" });
});

it("refuses demo mode where there are people whom the demo did not make", async () => {
  const dataDir = join(folder, "real");
  await open({ dataDir });
  await makePerson(house().db, {
    id: "real",
    name: "真实的人",
    staffNumber: "R1",
    mobile: null,
    preferences: usualPreferences,
    demo: false,
    madeBy: null,
    at: new Date(),
  });
  await closeHouse();
  await expect(open({ dataDir })).rejects.toBeInstanceOf(SentenceError);
  await open({ dataDir, demo: false }); // and it lets go of the folder when it refuses
});

it("signs nobody in by a press when the demo is off, though its people are there", async () => {
  const dataDir = join(folder, "was-demo");
  await open({ dataDir });
  await closeHouse();
  await open({ dataDir, demo: false });
  expect(await demo("manager")).toEqual({ code: "no-demo" });
});

it.each([
  ["http://[::1]:3000", false],
  ["https://127.academy.example", true],
])("asks for a PIN on this machine too when a proxy lets others in: %s, %s", async (publicUrl, asks) => {
  expect((await open({ publicUrl })).includes("PIN")).toBe(asks);
  expect("cookie" in (await demo("learner"))).toBe(!asks);
});

it("asks for the class PIN that it printed, on an address that others can reach", async () => {
  const said = await open({ host: "0.0.0.0" });
  const pin = said.match(/PIN.*: (\d{6})/)?.[1] ?? "";
  expect(pin).toMatch(/^\d{6}$/);
  expect(await demo("learner", pin === "000000" ? "000001" : "000000")).toEqual({ code: "wrong-pin" });
  expect(await demo("learner")).toEqual({ code: "wrong-pin" });
  expect(await demo("learner", ` ${pin} `)).toHaveProperty("cookie");
  const answers = [];
  for (let i = 0; i < 25; i++) answers.push(await demo("learner", "x"));
  expect(answers.at(-1)).toMatchObject({ code: "too-many" });
  expect(await demo("learner", pin)).toMatchObject({ code: "too-many" });
});

it("gives an empty database without the demo its first manager, by a code that is printed until it is used", async () => {
  const dataDir = join(folder, "first");
  const codeIn = (said: string) => said.match(/登录码 ([\w-]+)/)?.[1]?.replace("-", "") ?? "";
  const first = codeIn(await open({ dataDir, demo: false }));
  await closeHouse();
  const code = codeIn(await open({ dataDir, demo: false }));
  const given = { account: "ADMIN", password: "mountain-1999", address: "10.2.0.2" };
  expect(await signInByCode({ ...given, code: first })).toEqual({ code: "wrong-code" });
  expect(await signInByCode({ ...given, code })).toHaveProperty("cookie");
  await closeHouse();
  expect(codeIn(await open({ dataDir, demo: false }))).toBe("");
  const done = await signIn(given);
  const cookie = "cookie" in done ? (done.cookie.split(";")[0] ?? "") : "";
  const person = await resolvePerson(new Request("http://x/", { headers: { cookie } }));
  expect(await peoplePage(person, undefined)).toMatchObject({
    people: [{ name: "管理员", staffNumber: "ADMIN" }],
    next: null,
  });
});
