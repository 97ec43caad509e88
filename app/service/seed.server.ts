import { randomBytes } from "node:crypto";
import { type Right, type Site, usualPreferences } from "~/engine/academy";
import { codeInFours } from "~/engine/sign-in";
import { foundAcademy } from "~/store/academy.server";
import { type Database, sqlState } from "~/store/db.server";
import { makePerson, type NewPerson, type PersonRow, personByAccount } from "~/store/person.server";
import { codesMadeFor, makeCode, passwordHash } from "~/store/session.server";
import { newCode } from "./session-code.server";
import { sealed } from "./session-secret.server";

/** The staff number of the person whom a demo sign-in opens. */
export const demoAccounts: Record<Right, string> = {
  learner: "QT1001",
  mentor: "QT1002",
  trainer: "QJ0003",
  expert: "QJ0004",
  manager: "YT0005",
};

const sites: Site[] = [
  { id: "demo-district", name: "社区治理学院旗舰店", tier: "flagship", parent: null },
  { id: "demo-yunting", name: "云汀街道连锁店", tier: "chain", parent: "demo-district" },
  { id: "demo-zhehe", name: "浙禾街道连锁店", tier: "chain", parent: "demo-district" },
  { id: "demo-qingtong", name: "青桐苑居民区", tier: "corner", parent: "demo-yunting" },
  { id: "demo-luwei", name: "芦苇里居民区", tier: "corner", parent: "demo-yunting" },
  { id: "demo-shuixing", name: "水杏湾居民区", tier: "corner", parent: "demo-zhehe" },
];

// Invented, all of them.
const people: [staffNumber: string, name: string, site: string, right: Right][] = [
  [demoAccounts.learner, "姚筱禾", "demo-qingtong", "learner"],
  [demoAccounts.mentor, "潘素琴", "demo-qingtong", "mentor"],
  [demoAccounts.trainer, "钟望川", "demo-district", "trainer"],
  [demoAccounts.expert, "解知行", "demo-district", "expert"],
  [demoAccounts.manager, "管清宁", "demo-yunting", "manager"],
  ["LW1006", "顾小满", "demo-luwei", "learner"],
  ["LW1007", "龚叶舟", "demo-luwei", "learner"],
  ["SX1008", "沙立夏", "demo-shuixing", "learner"],
];

export const demoPeople = Object.fromEntries(
  Object.entries(demoAccounts).map(([right, account]) => {
    const [, name = "", site] = people.find(([staffNumber]) => staffNumber === account) ?? [];
    return [right, { name, siteName: sites.find(({ id }) => id === site)?.name ?? "" }];
  }),
) as Record<Right, { name: string; siteName: string }>;

/** Into an empty database only. Nobody has a password: one press signs in, or a code that the manager makes. */
export async function foundDemo(db: Database): Promise<boolean> {
  const at = new Date();
  return foundAcademy(db, { sites, people: people.map((one) => demoPerson(one, at)), at });
}

function demoPerson([staffNumber, name, site, right]: (typeof people)[number], at: Date): NewPerson {
  return { ...plainPerson(name, staffNumber, at), demo: true, appointment: { site, right } };
}

/** Anybody may try erasing a person of the demo: the next one who presses gets a new one of the same name. */
export async function demoPersonAgain(db: Database, right: Right): Promise<PersonRow | null> {
  const account = demoAccounts[right];
  const one = people.find(([staffNumber]) => staffNumber === account);
  if (!one) return null;
  await makePerson(db, demoPerson(one, new Date())).catch((error: unknown) => {
    if (sqlState(error) !== "23505") throw error; // somebody pressed in the same moment
  });
  return personByAccount(db, account);
}

const firstAccount = "ADMIN";

/** Without the demo, an empty database gets its district and one manager, whose code is printed until it has been used. */
export async function foundFirstManager(db: Database, secret: string, say: (sentence: string) => void): Promise<void> {
  const at = new Date();
  const district: Site = {
    id: randomBytes(9).toString("base64url"),
    name: "区级旗舰店",
    tier: "flagship",
    parent: null,
  };
  const manager = {
    ...plainPerson("管理员", firstAccount, at),
    appointment: { site: district.id, right: "manager" as const },
  };
  await foundAcademy(db, { sites: [district], people: [manager], at });
  const person = await personByAccount(db, firstAccount);
  if (!person || person.madeBy || (await passwordHash(db, person.id))) return;
  if (typeof (await codesMadeFor(db, person.id, 1))[0]?.by === "string") return; // somebody else looks after the account by now
  const code = newCode();
  await makeCode(db, {
    person: person.id,
    hash: sealed(secret, "code", code),
    madeBy: null,
    at,
    until: new Date(at.getTime() + 86_400_000),
  });
  say(
    `首次使用：打开 /sign-in/code，工号 ${firstAccount}，登录码 ${codeInFours(code)}（24 小时内有效）` +
      ` / First use: open /sign-in/code, staff number ${firstAccount}, code ${codeInFours(code)}, valid for 24 hours`,
  );
}

function plainPerson(name: string, staffNumber: string, at: Date): NewPerson {
  const id = randomBytes(12).toString("base64url");
  return { id, name, staffNumber, mobile: null, preferences: usualPreferences, demo: false, madeBy: null, at };
}
