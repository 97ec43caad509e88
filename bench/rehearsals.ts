/**
 * What a command costs through HTTP, beside a bare Express handler that reads and answers the same bytes in the same
 * run, and how long after it is sent an event is seen on a feed. Usage: tsx bench/rehearsals.ts (BENCH_DATABASE_URL: a
 * database that may be filled; else an embedded one in a temporary folder).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readScenario } from "~/compile/scenario.server";
import { publishScenario } from "~/service/scenario.server";
import { openDatabase } from "~/store/db.server";
import { BuiltServer, copyOfBuild, freePort } from "../tests/support/built-server";
import { frames } from "../tests/support/frames";

const connections = 16;
const seconds = 3;
const rounds = 3;
const roomsEach = 25;

const folder = mkdtempSync(join(tmpdir(), "chuanzhen-bench-"));
const url = process.env.BENCH_DATABASE_URL;
const db = await openDatabase({ url, folder });
const read = readScenario(readFileSync("tests/support/scenarios/small.yaml", "utf8"));
if ("faults" in read) throw new Error(JSON.stringify(read.faults));
await publishScenario(db, read.doc, read.hash);
await db.close();

const build = await copyOfBuild();
const server = new BuiltServer(build.folder, await freePort(), {
  DEMO: "1",
  ...(url ? { DATABASE_URL: url, SESSION_SECRET: "a secret for the bench, long enough" } : { DATA_DIR: folder }),
});
let bare: ChildProcess | undefined;

type Room = { path: string; cookie: string; paused: boolean };

async function post(origin: string, { path, cookie }: Room, body: object): Promise<unknown> {
  const answer = await fetch(origin + path, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify(body),
  });
  if (answer.status >= 300) throw new Error(`${path} ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const next = (room: Room) => {
  room.paused = !room.paused;
  return { id: randomUUID(), type: room.paused ? "pause" : "resume" };
};

/** Requests a second over so many connections, each with rooms of its own. */
async function rate(origin: string, rooms: Room[]): Promise<number> {
  const end = performance.now() + seconds * 1000;
  const counts = await Promise.all(
    Array.from({ length: connections }, async (_, nth) => {
      const own = rooms.filter((_, at) => at % connections === nth);
      let done = 0;
      for (; performance.now() < end; done++) {
        const room = own[done % own.length];
        if (room) await post(origin, room, next(room));
      }
      return done;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}

async function openRooms(): Promise<Room[]> {
  const rooms: Room[] = [];
  for (const demo of ["learner", "mentor", "trainer", "expert"]) {
    const signedIn = await fetch(`${server.origin}/sign-in`, {
      method: "POST",
      body: new URLSearchParams({ demo }),
      redirect: "manual",
    });
    const cookie = signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
    for (let n = 0; n < roomsEach; n++) {
      const start = { path: "/rehearsals", cookie, paused: false };
      const { key } = (await post(server.origin, start, { scenario: "small", mode: "solo" })) as { key: string };
      rooms.push({ path: `/rehearsals/${key}/commands`, cookie, paused: false });
    }
  }
  return rooms;
}

/** From sending to seeing, one command after another, each in the next of these rooms. */
async function latencies(rooms: Room[]): Promise<number[]> {
  const sent = new Map<string, number>();
  const seen: number[] = [];
  const stop = new AbortController();
  for (const { path, cookie } of rooms) {
    const feed = await fetch(server.origin + path.replace("commands", "events?after=0"), { headers: { cookie } });
    const { seq } = (await feed.json()) as { seq: number };
    const stream = await fetch(`${server.origin}${path.replace("commands", "feed")}?after=${seq}`, {
      headers: { cookie },
      signal: stop.signal,
    });
    void frames(stream, (all) => {
      const began = sent.get(`${path} ${all.at(-1)?.id}`);
      if (began !== undefined) seen.push(performance.now() - began);
      return false;
    }).catch(() => {});
    sent.set(path, seq);
  }
  for (let n = 0; n < 300; n++) {
    const room = rooms[n % rooms.length];
    if (!room) break;
    const seq = (sent.get(room.path) ?? 0) + 1;
    sent.set(room.path, seq);
    sent.set(`${room.path} ${seq}`, performance.now());
    await post(server.origin, room, next(room));
    await new Promise((wait) => setTimeout(wait, 10));
  }
  stop.abort();
  return seen.sort((a, b) => a - b);
}

const middle = (all: number[]) => [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;

try {
  await server.start();
  const port = await freePort();
  bare = spawn(
    process.execPath,
    [
      "-e",
      `const app = require("express")(); app.post("/rehearsals/:key/commands", require("express").json(), (q, r) => r.json({ seq: 1000, at: Date.now() })); app.listen(${port}, "127.0.0.1")`,
    ],
    { stdio: "inherit", env: { ...process.env, NODE_ENV: "production" } },
  );
  const rooms = await openRooms();
  const bareOrigin = `http://127.0.0.1:${port}`;
  await new Promise((wait) => setTimeout(wait, 500));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    theirs.push(await rate(bareOrigin, rooms));
    for (const room of rooms) room.paused = false;
    ours.push(await rate(server.origin, rooms));
    for (const room of rooms) if (room.paused) await post(server.origin, room, next(room));
  }
  const seen = await latencies(rooms.slice(0, 20));
  const at = (share: number) => (seen[Math.floor(seen.length * share)] ?? Number.NaN).toFixed(1);
  console.log(`rehearsals on ${url ? "PostgreSQL" : "PGlite"}, ${rooms.length} rooms, ${connections} connections`);
  console.log(
    `  commands/s ${middle(ours).toFixed(0)} (each durable), bare handler ${middle(theirs).toFixed(0)}, ratio ${(middle(ours) / middle(theirs)).toFixed(2)}`,
  );
  console.log(
    `  sent to seen on a feed, ${seen.length} events: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`,
  );
} finally {
  bare?.kill("SIGKILL");
  await server.kill();
  build.remove();
  rmSync(folder, { recursive: true, force: true });
}
