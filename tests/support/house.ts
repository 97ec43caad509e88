import { afterAll, beforeAll } from "vitest";
import { closeHouse, type HouseSettings, openHouse } from "~/service/house.server";

/** A house of this test file's own: the embedded database in memory, as an operator's settings would open it. */
export function inAHouse(settings: Partial<HouseSettings> = {}): { said: string[] } {
  const said: string[] = [];
  beforeAll(async () => {
    await openHouse({ ...houseSettings, ...settings }, (sentence) => said.push(sentence));
  }, 60_000);
  afterAll(closeHouse);
  return { said };
}

export const houseSettings: HouseSettings = {
  databaseUrl: undefined,
  dataDir: "memory",
  demo: true,
  host: "127.0.0.1",
  publicUrl: undefined,
  sessionSecret: "a secret of the tests, long enough to be one",
};
