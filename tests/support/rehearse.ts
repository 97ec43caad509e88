import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe } from "vitest";
import { readScenario } from "~/compile/scenario.server";
import { type Person, usualPreferences } from "~/engine/academy";
import type { Refusal } from "~/engine/refusal";
import type { May } from "~/engine/rehearsal-may";
import { closeHouse, type House, openHouse } from "~/service/house.server";
import { rehearsalNow, sendCommand } from "~/service/rehearsal.server";
import { startRehearsal } from "~/service/rehearsal-start.server";
import { closeRooms } from "~/service/room.server";
import { publishScenario } from "~/service/scenario.server";
import { appoint } from "~/store/person.server";
import { onPostgres } from "./database";
import { moment, someone } from "./rehearsal-rows";

const settings = {
  dataDir: "memory",
  demo: true,
  host: "127.0.0.1",
  publicUrl: undefined,
  sessionSecret: "a secret for tests, long enough for it",
};

/** The service on both databases, with the small scenario published. */
export function inBothHouses(tests: (house: () => House) => void): void {
  describe("on PGlite", () => within(() => undefined, tests));
  onPostgres((url) => within(url, tests));
}

function within(url: () => string | undefined, tests: (house: () => House) => void): void {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ ...settings, databaseUrl: url() }, () => {});
    await publishSmall(house);
  }, 60_000);
  afterAll(async () => {
    await closeRooms();
    await closeHouse();
  });
  tests(() => house);
}

export async function publishSmall({ db }: Pick<House, "db">): Promise<void> {
  const read = readScenario(readFileSync("tests/support/scenarios/small.yaml", "utf8"));
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  await publishScenario(db, read.doc, read.hash);
}

const demoSite = "demo-qingtong";
type Right = Person["appointments"][number]["right"];

export async function learner({ db }: Pick<House, "db">, right: Right = "learner", name = "姚敏"): Promise<Person> {
  const id = await someone(db, name);
  await appoint(db, { person: id, site: demoSite, right, madeBy: null, at: moment });
  return {
    id,
    name,
    appointments: [{ site: demoSite, siteName: "青桐苑", tier: "corner", right }],
    preferences: usualPreferences,
  };
}

export function good<T>(given: T): Exclude<T, { refusal: Refusal }> {
  if (typeof given === "object" && given && "refusal" in given) throw new Error(JSON.stringify(given.refusal));
  return given as Exclude<T, { refusal: Refusal }>;
}

export const codeOf = (given: unknown): string | undefined => (given as { refusal?: Refusal }).refusal?.code;

export async function started(person: Person): Promise<string> {
  return good(await startRehearsal(person, { scenario: "small", mode: "solo" })).key;
}

export const choose = (beat: string, choice: string, words?: string) => ({
  id: randomUUID(),
  type: "choose",
  beat,
  choice,
  ...(words && { words }),
});

const notPlaying = ["pause", "resume", "close", "note", "interrupt", "lapse", "lower"];

/** One command that `may` lists, with the given dice; null when there is none that plays on. */
export function byMay(may: May[], dice: () => number, words = "我的话"): Record<string, unknown> | null {
  const open = may.filter((one) => !notPlaying.includes(one.type));
  const one = open[Math.floor(dice() * open.length)];
  if (!one) return null;
  const option = one.options?.[Math.floor(dice() * one.options.length)];
  return {
    id: randomUUID(),
    type: one.type,
    ...one.with,
    ...(one.field && option && { [one.field]: option.id }),
    ...((one.needs || (one.takes && dice() < 0.5)) && { words }),
  };
}

/** Plays by `view.may` alone until the play is over. */
export async function playOut(person: Person, key: string, dice: () => number, words?: string): Promise<void> {
  for (let n = 0; n < 300; n++) {
    const { view } = good(await rehearsalNow(person, key));
    if (view.status === "debrief") return;
    const body = byMay(view.may, dice, words);
    if (!body) throw new Error(`nothing may be done at ${view.beat}: ${JSON.stringify(view.may)}`);
    good(await sendCommand(person, key, body));
  }
  throw new Error("a play without end");
}
