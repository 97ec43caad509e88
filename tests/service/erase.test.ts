import { expect, it } from "vitest";
import type { Person } from "~/engine/academy";
import { eraseAsked, eraseOwnWords, eraseSelf, eraseSubject, sitesWithout } from "~/service/erase.server";
import { house } from "~/service/house.server";
import { answersOf, keepAnswer } from "~/service/lesson.server";
import { makePerson } from "~/service/person.server";
import { ownCounts, ownItems, ownPage } from "~/service/personal.server";
import { rehearsalState, sendCommand } from "~/service/rehearsal.server";
import { beginSession, resolvePerson } from "~/service/session.server";
import { signInToDemo } from "~/service/sign-in.server";
import { appoint, personByAccount, personById, personRow } from "~/store/person.server";
import { choose, good, inBothHouses, started } from "../support/rehearse";

const why = (answer: unknown) => (answer as { because?: string } | null)?.because;
const code = (answer: unknown) => (answer as { code?: string } | null)?.code;

async function demoPerson(account: string): Promise<Person> {
  const row = await personByAccount(house().db, account);
  const person = row && (await personById(house().db, row.id, new Date()));
  if (!person) throw new Error(`no ${account}`);
  return person;
}

let number = 3000;
async function added(name: string, right: "learner" | "manager" = "learner", site = "demo-qingtong"): Promise<Person> {
  const staffNumber = `QT${++number}`;
  const made = await makePerson(await demoPerson("YT0005"), { name, staffNumber, mobile: null, site, right });
  if (!("id" in made)) throw new Error(JSON.stringify(made));
  return demoPerson(staffNumber);
}

const requestOf = (cookie: string) => new Request("http://x/", { headers: { cookie: cookie.split(";")[0] ?? "" } });

inBothHouses(() => {
  it("erases words after the name was written, also those that a room or a shelf had at hand", async () => {
    const person = await added("左一舟");
    const key = await started(person);
    good(await sendCommand(person, key, choose("morning", "visit", "先上门看看")));
    await keepAnswer(person, "a-lesson", { question: 0, option: 1 });
    expect(await answersOf(person, "a-lesson")).toEqual({ 0: 1 });
    expect((await ownPage(person, "utterances", 1)).items.map(({ words }) => words)).toEqual(["先上门看看"]);

    expect(code(await eraseOwnWords(person, "左一"))).toBe("name");
    expect((await ownPage(person, "utterances", 1)).items).toHaveLength(1);
    expect(await eraseOwnWords(person, " 左 一舟 ")).toBeNull();
    expect((await ownPage(person, "utterances", 1)).items).toEqual([]);
    expect(await answersOf(person, "a-lesson")).toEqual({});
    expect(JSON.stringify(good(await rehearsalState(person, key)))).not.toContain("先上门看看");
    expect((await ownCounts(person)).map(({ kind }) => kind)).toContain("rehearsals");
  });

  it("gives a kind page by page and whole, in the order it came about", async () => {
    const person = await added("卢以宁");
    for (let n = 0; n < 23; n++) await keepAnswer(person, "a-lesson", { question: n, option: 0 });
    const [first, second] = [await ownPage(person, "quiz", 1), await ownPage(person, "quiz", 2)];
    expect([first.items.length, first.more, second.items.length, second.more]).toEqual([20, true, 3, false]);
    const whole: unknown[] = [];
    for await (const item of ownItems(person, "quiz")) whole.push(item);
    expect(whole).toEqual([...first.items, ...second.items]);
  });

  it("erases somebody altogether: signed out everywhere, and the name is free again", async () => {
    const person = await added("祝长青");
    const cookie = await beginSession(person.id);
    expect((await resolvePerson(requestOf(cookie)))?.id).toBe(person.id);
    expect(code(await eraseSelf(person, ""))).toBe("name");
    expect(await eraseSelf(person, "祝长青")).toBeNull();
    expect(await resolvePerson(requestOf(cookie))).toBeNull();
    expect(await personRow(house().db, person.id)).toMatchObject({ name: "", staffNumber: null });
  });

  it("keeps the last manager of a site, and says which site; with another one there or above they may go", async () => {
    const last = await demoPerson("YT0005");
    expect(await sitesWithout(last)).toEqual(["云汀街道连锁店"]);
    expect(await eraseSelf(last, last.name)).toEqual({ code: "last-manager", sites: ["云汀街道连锁店"] });
    expect((await demoPerson("YT0005")).name).toBe("管清宁");
    const corner = await added("任小川", "manager");
    expect(await sitesWithout(corner)).toEqual([]);
    expect(await eraseSelf(corner, corner.name)).toBeNull();

    const second = await added("宋和", "manager", "demo-yunting");
    expect(await sitesWithout(second)).toEqual([]);
    const [one, two] = await Promise.all([eraseSelf(last, last.name), eraseSelf(second, second.name)]);
    expect([one, two].filter((answer) => answer === null)).toHaveLength(1);
    expect([one, two].map(code).filter(Boolean)).toEqual(["last-manager"]);
    const { db } = house();
    const [managers] = await db.rows<{ n: number }>(
      `select count(*)::int as n from appointments where site = 'demo-yunting' and "right" = 'manager' and until is null`,
    );
    expect(managers?.n).toBe(1);
    await signInToDemo({ right: "manager", pin: "", address: "x" }); // founds the demo's again where it was the one to go
  });

  it("lets a manager of all their sites erase somebody who asks, and nobody else", async () => {
    const person = await added("方可");
    const manager = await demoPerson("YT0005");
    for (const account of ["QT1001", "QT1002", "QJ0003", "QJ0004"])
      expect(why(await eraseAsked(await demoPerson(account), person.id, "方可"))).toBe("only-managers");
    expect(why(await eraseAsked(null, person.id, "方可"))).toBe("signed-out");
    expect(why(await eraseAsked(manager, "nobody", ""))).toBe("only-your-sites");
    expect(await eraseSubject(manager, person.id)).toEqual({
      id: person.id,
      name: "方可",
      siteNames: ["青桐苑居民区"],
    });
    await appoint(house().db, {
      person: person.id,
      site: "demo-zhehe",
      right: "expert",
      madeBy: null,
      at: new Date(0),
    });
    expect(why(await eraseAsked(manager, person.id, "方可"))).toBe("only-your-sites");
    const other = await added("方圆");
    expect(code(await eraseAsked(manager, other.id, "方可"))).toBe("name");
    expect(await eraseAsked(manager, other.id, "方圆")).toEqual({ erased: true });
    expect((await personRow(house().db, other.id))?.name).toBe("");
  });

  it("gives the demo its person again when somebody has erased them", async () => {
    const before = await demoPerson("QT1001");
    expect(await eraseSelf(before, before.name)).toBeNull();
    const answers = await Promise.all([1, 2].map(() => signInToDemo({ right: "learner", pin: "", address: "y" })));
    expect(answers.map((answer) => "cookie" in answer)).toEqual([true, true]);
    const again = await demoPerson("QT1001");
    expect(again.name).toBe(before.name);
    expect(again.id).not.toBe(before.id);
  });
});
