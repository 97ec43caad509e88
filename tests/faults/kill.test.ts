import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { View } from "~/engine/rehearsal-view";
import { seededDice } from "~/engine/scenario-play";
import { openDatabase } from "~/store/db.server";
import { eventsAfter } from "~/store/event.server";
import { rehearsalByKey } from "~/store/rehearsal.server";
import { BuiltServer, copyOfBuild, freePort } from "../support/built-server";
import { onPostgres } from "../support/database";
import { byMay, publishSmall } from "../support/rehearse";

const kills = 20;
const most = 400_000; // a minute on an idle machine

let build: Awaited<ReturnType<typeof copyOfBuild>>;
beforeAll(async () => {
  build = await copyOfBuild();
}, most);
afterAll(() => build?.remove());

describe("on PGlite", () => {
  const folder = mkdtempSync(join(tmpdir(), "chuanzhen-kill-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  survives(() => ({ url: undefined, folder }), 1);
});
onPostgres((url) => survives(() => ({ url: url(), folder: "memory" }), 2));

type Acknowledged = { key: string; id: string; seq: number };

function survives(where: () => { url: string | undefined; folder: string }, seed: number): void {
  let server: BuiltServer | undefined;
  afterAll(() => server?.kill());

  it(
    `loses nothing that was acknowledged, and stores nothing twice, over ${kills} kills in mid-play`,
    async () => {
      const before = await openDatabase(where());
      await publishSmall({ db: before });
      await before.close();
      const { url, folder } = where();
      server = new BuiltServer(build.folder, await freePort(), {
        DEMO: "1",
        ...(url
          ? { DATABASE_URL: url, SESSION_SECRET: "a secret for tests, long enough for it" }
          : { DATA_DIR: folder }),
      });
      await server.start();
      const player = new Player(server, seededDice(seed));
      await player.signIn();
      const keys: string[] = [];
      while (player.killed < kills || keys.length === 0) keys.push(await player.play());
      await server.kill();

      const after = await openDatabase(where());
      try {
        for (const key of keys) {
          const row = await rehearsalByKey(after, key);
          const log = await eventsAfter(after, row?.id ?? 0, 0, 1000);
          expect(log.map((event) => event.seq)).toEqual(log.map((_, nth) => nth + 1));
          expect(new Set(log.map(({ sender, command }) => `${sender} ${command}`)).size).toBe(log.length);
          const own = log.filter((event) => event.sender === "seat:lan" && !event.command.startsWith("open:"));
          const told = player.acknowledged.filter((one) => one.key === key);
          expect(own.map(({ command, seq }) => [command, seq])).toEqual(told.map(({ id, seq }) => [id, seq]));
        }
      } finally {
        await after.close();
      }
      const back = player.back.sort((a, b) => a - b);
      console.log(
        `${url ? "PostgreSQL" : "PGlite"}: ${player.killed} kills in ${keys.length} plays, ${player.acknowledged.length} acknowledged, ` +
          `${player.unknown} in flight; answered again after ${Math.round(back[back.length >> 1] ?? 0)} ms (median), ${Math.round(back.at(-1) ?? 0)} ms (worst)`,
      );
      expect(player.unknown).toBeGreaterThan(0);
    },
    most,
  );
}

/** Plays by `view.may` over HTTP; sends a command that got no answer again, with its id. */
class Player {
  killed = 0;
  /** Commands whose answer the kill took away. */
  unknown = 0;
  readonly acknowledged: Acknowledged[] = [];
  readonly back: number[] = [];
  private cookie = "";
  constructor(
    private readonly server: BuiltServer,
    private readonly dice: () => number,
  ) {}

  async signIn(): Promise<void> {
    const answer = await fetch(`${this.server.origin}/sign-in`, {
      method: "POST",
      body: new URLSearchParams({ demo: "learner" }),
      redirect: "manual",
    });
    this.cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(this.cookie).toMatch(/^chuanzhen=/);
  }

  async play(): Promise<string> {
    const { key } = (await this.post("/rehearsals", { scenario: "small", mode: "solo" })) as { key: string };
    for (let n = 0; n < 100; n++) {
      const { view } = (await (await this.ask(`/rehearsals/${key}/state`)).json()) as { view: View };
      if (view.status === "debrief") return key;
      const body = byMay(view.may, this.dice);
      if (!body) throw new Error(`nothing may be done at ${view.beat}`);
      const { seq } = await this.send(key, body);
      this.acknowledged.push({ key, id: String(body.id), seq });
    }
    throw new Error("a play without end");
  }

  private async send(key: string, body: Record<string, unknown>): Promise<{ seq: number }> {
    const path = `/rehearsals/${key}/commands`;
    if (this.killed >= kills || this.dice() < 0.2) return (await this.post(path, body)) as { seq: number };
    const answer = this.post(path, body).catch(() => null);
    await new Promise((wait) => setTimeout(wait, this.dice() * 15));
    const began = performance.now();
    await this.server.kill();
    this.killed++;
    const first = (await answer) as { seq: number } | null;
    if (!first) this.unknown++;
    await this.server.start();
    const again = (await this.post(path, body)) as { seq: number };
    this.back.push(performance.now() - began);
    if (first) expect(again).toEqual(first);
    return again;
  }

  private async post(path: string, body: unknown): Promise<unknown> {
    const answer = await this.ask(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return answer.json();
  }

  private async ask(path: string, more: RequestInit = {}): Promise<Response> {
    const answer = await fetch(this.server.origin + path, {
      ...more,
      headers: { ...more.headers, cookie: this.cookie },
    });
    if (!answer.ok) throw new Error(`${path} ${answer.status} ${await answer.text()}`);
    return answer;
  }
}
