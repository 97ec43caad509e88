import { describe, expect, it } from "vitest";
import { usualPreferences } from "~/engine/academy";
import { house } from "~/service/house.server";
import { printCode } from "~/service/person.server";
import { changePreferences } from "~/service/preference.server";
import { beginSession, type Person, resolvePerson, safePath, signInFirst, signOut } from "~/service/session.server";
import { changePassword, signIn, signInByCode, signInToDemo } from "~/service/sign-in.server";
import { personByAccount, setPreferences } from "~/store/person.server";
import { inAHouse } from "../support/house";

inAHouse();
let port = 0;
const somewhere = () => `10.0.0.${++port}`; // tries of one test do not count in another

const asking = (cookie: string) =>
  new Request("http://localhost/", { headers: { cookie: cookie.split(";")[0] ?? "" } });
async function inDemo(right: "learner" | "manager"): Promise<{ person: Person; cookie: string }> {
  const done = await signInToDemo({ right, pin: "", address: somewhere() });
  if (!("cookie" in done)) throw new Error(done.code);
  const person = await resolvePerson(asking(done.cookie));
  if (!person) throw new Error("nobody");
  return { person, cookie: done.cookie };
}
const idOf = async (account: string) => (await personByAccount(house().db, account))?.id ?? "";

async function withPassword(account: string, password: string): Promise<string> {
  const { person: manager } = await inDemo("manager");
  const code = await printCode(manager, await idOf(account));
  if (!code || "because" in code) throw new Error("no code");
  const done = await signInByCode({ account, code: code.printed, password, address: somewhere() });
  if (!("cookie" in done)) throw new Error(done.code);
  return done.cookie;
}

describe("signing in", () => {
  it("begins with a printed code that chooses a password, and works with that password after", async () => {
    const cookie = await withPassword("QT1001", "春天的柳树");
    expect(await resolvePerson(asking(cookie))).toMatchObject({
      name: "姚筱禾",
      appointments: [{ siteName: "青桐苑居民区", tier: "corner", right: "learner" }],
    });
    const again = await signIn({ account: "QT1001", password: "春天的柳树", address: somewhere() });
    expect(again).toHaveProperty("cookie");
  });

  it("takes a code once, and from its own account only", async () => {
    const { person: manager } = await inDemo("manager");
    const code = await printCode(manager, await idOf("LW1006"));
    if (!code || "because" in code) throw new Error("no code");
    const given = { account: "LW1006", code: code.printed, password: "river-1988", address: somewhere() };
    expect(await signInByCode({ ...given, account: "LW1007" })).toEqual({ code: "wrong-code" });
    expect(await signInByCode(given)).toHaveProperty("cookie");
    expect(await signInByCode(given)).toEqual({ code: "wrong-code" });
  });

  it("answers alike for an unknown account, an account without a password, and a wrong password", async () => {
    await withPassword("LW1007", "river-1988");
    const timed = async (account: string) => {
      const began = process.cpuUsage(); // time on the clock is other programs' too
      const answer = await signIn({ account, password: "not this one", address: somewhere() });
      const { user, system } = process.cpuUsage(began);
      return { answer, took: user + system };
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 3; i++) {
      const one = await timed("LW1007");
      const two = await timed("NOBODY1");
      const three = await timed("SX1008");
      expect([one.answer, two.answer, three.answer]).toEqual(Array(3).fill({ code: "wrong" }));
      known.push(one.took);
      unknown.push(two.took);
    }
    // Hashing takes tens of milliseconds; leaving it out for an unknown account would show as a tenth.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 4);
    expect(Math.min(...known)).toBeGreaterThan(Math.min(...unknown) / 4);
  });

  it("refuses the sixth try at one account from one address, also when they come at once, and says for how long", async () => {
    await withPassword("QT1002", "river-1988");
    const wrong = { account: "QT1002", password: "wrong", address: somewhere() };
    const tries = await Promise.all(Array.from({ length: 8 }, () => signIn(wrong)));
    expect(tries.filter((answer) => "code" in answer && answer.code === "wrong")).toHaveLength(5);
    const refused = await signIn({ ...wrong, password: "river-1988" });
    expect(refused).toMatchObject({ code: "too-many" });
    expect("minutes" in refused && refused.minutes).toBeGreaterThan(5);
    expect(await signIn({ ...wrong, password: "river-1988", address: somewhere() })).toHaveProperty("cookie");
  });
});

describe("a session", () => {
  it("ends at sign-out, at once, though the cookie was known", async () => {
    const { cookie } = await inDemo("learner");
    expect(await resolvePerson(asking(cookie))).not.toBeNull();
    const late = resolvePerson(asking(await beginSession(await idOf("QT1001"))));
    expect(await signOut(asking(cookie).headers.get("cookie"))).toMatch(/^chuanzhen=; .*Max-Age=0/);
    expect(await resolvePerson(asking(cookie))).toBeNull();
    await late;
  });

  it("is not kept in memory by a question that was asked before the sign-out and answered after", async () => {
    const cookie = await beginSession(await idOf("QT1001"));
    const asked = resolvePerson(asking(cookie));
    await signOut(asking(cookie).headers.get("cookie"));
    await asked;
    expect(await resolvePerson(asking(cookie))).toBeNull();
  });

  it("has a cookie that scripts and other sites cannot use", async () => {
    expect((await inDemo("learner")).cookie).toMatch(
      /^chuanzhen=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/,
    );
  });

  it("costs no query while it is known", async () => {
    const { cookie, person } = await inDemo("learner");
    await setPreferences(house().db, person.id, { ...usualPreferences, theme: "dark" });
    expect((await resolvePerson(asking(cookie)))?.preferences.theme).toBe("system");
    await changePreferences(person, { theme: "light" });
    expect((await resolvePerson(asking(cookie)))?.preferences.theme).toBe("light");
  });

  it("opens for nobody else's cookie", async () => {
    for (const cookie of ["", "chuanzhen=", `chuanzhen=${"a".repeat(43)}`, "chuanzhen='; drop table people"]) {
      expect(await resolvePerson(asking(cookie))).toBeNull();
    }
  });
});

describe("a changed password", () => {
  it("needs the present one, and ends the other sessions", async () => {
    const elsewhere = await withPassword("QT1002", "river-1988");
    const here = asking(await beginSession(await idOf("QT1002")));
    const person = await resolvePerson(here);
    if (!person) throw new Error("nobody");
    const change = { current: "guess", password: "mountain-1999", address: somewhere(), request: here };
    expect(await changePassword(person, change)).toEqual({ code: "wrong" });
    expect(await changePassword(person, { ...change, current: "river-1988" })).toBeNull();
    expect(await resolvePerson(here)).not.toBeNull();
    expect(await resolvePerson(asking(elsewhere))).toBeNull();
    expect(await signIn({ account: "QT1002", password: "river-1988", address: somewhere() })).toEqual({
      code: "wrong",
    });
  });
});

describe("the way back after signing in", () => {
  it("leads only to a path of ours", () => {
    expect(safePath("/people?after=x")).toBe("/people?after=x");
    for (const foreign of [
      "//evil.example",
      "/\\evil.example",
      "https://evil.example",
      "people",
      "/sign-out",
      "/a\n",
      "/今日", // no header can carry it: a browser that was sent there had it encoded
      "/a\0",
      null,
    ]) {
      expect(safePath(foreign)).toBe("/");
    }
  });

  it("remembers a page, not a form", () => {
    const to = (request: Request) => signInFirst(request).headers.get("location");
    expect(to(new Request("http://localhost/me?x=1"))).toBe("/sign-in?to=%2Fme%3Fx%3D1");
    expect(to(new Request("http://localhost/me", { method: "POST" }))).toBe("/sign-in");
  });
});
