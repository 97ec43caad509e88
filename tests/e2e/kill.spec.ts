import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { seededDice } from "../../app/engine/scenario-play.ts";
import { BuiltServer, copyOfBuild, freePort } from "../support/built-server.ts";
import { test as plain } from "../support/journey.ts";
import { KilledPlay } from "../support/killed-play.ts";
import { beginHearing, tapDemo } from "../support/on-screen.ts";

const kills = 20;

/** The built server with a data folder of its own, to be killed and started again. */
const test = plain.extend<{ server: BuiltServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from a destructured argument
  server: async ({}, use) => {
    const { folder, remove } = await copyOfBuild();
    const data = mkdtempSync(join(tmpdir(), "chuanzhen-kill-"));
    const server = new BuiltServer(folder, await freePort(), { DATA_DIR: data, DEMO: "1" });
    await server.start();
    await use(server);
    await server.kill();
    remove();
    rmSync(data, { recursive: true, force: true });
  },
  baseURL: async ({ server }, use) => use(server.origin),
});

test.use({ contextOptions: { reducedMotion: "reduce" }, trace: "off", screenshot: "only-on-failure" });

test(`twenty times the server is killed between a press and its answer, and the page plays on`, async ({
  page,
  server,
}) => {
  test.setTimeout(360_000);
  const dice = seededDice(20);
  await tapDemo(page);
  const plays: KilledPlay[] = [];
  const killed = () => plays.reduce((sum, one) => sum + one.outages.length, 0);
  while (killed() < kills) {
    await page.goto("/");
    const play = new KilledPlay(page, server, dice, await beginHearing(page));
    plays.push(play);
    await play.toTheEnd(() => killed() < kills);
    await play.expectWhole();
  }

  const outages = plays.flatMap((one) => one.outages);
  const stored = outages.filter((one) => one.stored).length;
  const half = outages.filter((one) => one.half).length;
  const spread = (pick: (one: (typeof outages)[number]) => number) => {
    const all = outages.map(pick).sort((a, b) => a - b);
    return `${Math.round(all[all.length >> 1] ?? 0)} ms (median), ${Math.round(all.at(-1) ?? 0)} ms (worst)`;
  };
  console.log(
    `${outages.length} kills in ${plays.length} plays; ${stored} of the commands had been stored, their answers lost; ${half} with words half typed\n` +
      `live again after the kill: ${spread((one) => one.live - one.killed)}\n` +
      `live again after the server was: ${spread((one) => Math.max(0, one.live - one.back))}\n` +
      `no word of a broken line left: ${spread((one) => one.calm - one.killed)}`,
  );
  expect(stored).toBeGreaterThan(0);
  expect(stored).toBeLessThan(outages.length);
  expect(half).toBeGreaterThan(0);
});
