import { expect, it } from "vitest";
import type { Person, Right } from "~/engine/academy";
import { house } from "~/service/house.server";
import { makePerson, managedSites, peoplePage, printCode } from "~/service/person.server";
import { appoint, personByAccount, personById } from "~/store/person.server";
import { inAHouse } from "../support/house";

inAHouse();

async function demoPerson(account: string): Promise<Person> {
  const row = await personByAccount(house().db, account);
  const person = row && (await personById(house().db, row.id, new Date()));
  if (!person) throw new Error(`no ${account}`);
  return person;
}
const learner = {
  name: "左一舟",
  staffNumber: "QT2001",
  mobile: null,
  site: "demo-qingtong",
  right: "learner" as Right,
};
const why = (answer: unknown) => (answer as { because?: string } | null)?.because;

it("shows a street's manager the street and its corners, and nobody beyond", async () => {
  const manager = await demoPerson("YT0005");
  expect((await managedSites(manager)).map((site) => site.name)).toEqual([
    "云汀街道连锁店",
    "青桐苑居民区",
    "芦苇里居民区",
  ]);
  const page = await peoplePage(manager, undefined);
  if ("because" in page) throw new Error(page.because);
  expect(page.people.map((person) => person.name).sort()).toEqual(
    ["姚筱禾", "潘素琴", "管清宁", "顾小满", "龚叶舟"].sort(),
  );
});

it("refuses the list, a new person and a code to everybody else", async () => {
  const manager = await demoPerson("YT0005");
  for (const account of ["QT1001", "QT1002", "QJ0003", "QJ0004"]) {
    const person = await demoPerson(account);
    expect(why(await peoplePage(person, undefined))).toBe("only-managers");
    expect(why(await makePerson(person, learner))).toBe("only-managers");
    expect(why(await printCode(person, manager.id))).toBe("only-managers");
  }
  expect(why(await peoplePage(null, undefined))).toBe("signed-out");
  expect(why(await makePerson(null, learner))).toBe("signed-out");
});

it("makes a person at a site the manager covers, and at no other", async () => {
  const manager = await demoPerson("YT0005");
  expect(await makePerson(manager, learner)).toHaveProperty("id");
  expect(await demoPerson("QT2001")).toMatchObject({
    name: "左一舟",
    appointments: [{ site: "demo-qingtong", right: "learner" }],
  });
  expect(why(await makePerson(manager, { ...learner, staffNumber: "SX2001", site: "demo-shuixing" }))).toBe(
    "only-your-sites",
  );
  expect(why(await makePerson(manager, { ...learner, staffNumber: "QJ2001", site: "demo-district" }))).toBe(
    "only-your-sites",
  );
  expect(why(await makePerson(manager, { ...learner, staffNumber: "NO2001", site: "nowhere" }))).toBe(
    "only-your-sites",
  );
});

it("says which of staff number and mobile somebody else has", async () => {
  const manager = await demoPerson("YT0005");
  await makePerson(manager, { ...learner, staffNumber: "QT3001", mobile: "13900003001" });
  expect(await makePerson(manager, { ...learner, staffNumber: "QT3001" })).toEqual({
    code: "taken",
    field: "staffNumber",
  });
  expect(await makePerson(manager, { ...learner, staffNumber: "QT3002", mobile: "13900003001" })).toEqual({
    code: "taken",
    field: "mobile",
  });
});

it("makes no code for somebody who also serves where the manager does not", async () => {
  const manager = await demoPerson("YT0005");
  const mentor = await demoPerson("QT1002");
  expect(await printCode(manager, mentor.id)).toMatchObject({ name: "潘素琴", account: "QT1002", hasPassword: false });
  await appoint(house().db, {
    person: mentor.id,
    site: "demo-district",
    right: "trainer",
    madeBy: null,
    at: new Date(),
  });
  expect(why(await printCode(manager, mentor.id))).toBe("only-your-sites");
  expect(why(await printCode(manager, "nobody"))).toBe("only-your-sites");
});

it("pages the list", async () => {
  const manager = await demoPerson("YT0005");
  for (let n = 100; n < 130; n++) await makePerson(manager, { ...learner, name: `学员${n}`, staffNumber: `LW${n}` });
  const first = await peoplePage(manager, undefined);
  if ("because" in first || !first.next) throw new Error("one page");
  const second = await peoplePage(manager, first.next);
  if ("because" in second) throw new Error(second.because);
  expect(first.people).toHaveLength(30);
  expect(second.next).toBeNull();
  const ids = [...first.people, ...second.people].map((person) => person.id);
  expect(new Set(ids).size).toBe(ids.length);
});
