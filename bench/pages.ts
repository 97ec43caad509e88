/**
 * What a page costs, signed in, at 16 connections: beside a bare node:http handler that sends the same bytes, head and body,
 * in the same run, by requests a second and by processor time; and what a first visit brings over the line. Usage: tsx bench/pages.ts
 * (BENCH_DATABASE_URL: a database that may be filled; else an embedded one in a temporary folder).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { BuiltServer, copyOfBuild, freePort } from "../tests/support/built-server";
import { type Cost, cost, firstVisit, type Visit } from "./line";

const pages = [
  { name: "day, today", path: "/", most: Number.POSITIVE_INFINITY },
  { name: "day, another", path: "/days/2026-11-27", most: Number.POSITIVE_INFINITY },
  { name: "month", path: "/calendar/2026/11", most: 40 },
  { name: "year", path: "/calendar/2026", most: Number.POSITIVE_INFINITY },
  { name: "lesson", path: "/lessons/flying-wire-penalty", most: 25 },
];
const rounds = 3;
const wanted = { rate: 2_000, ratio: 0.25, script: 10 };

const bareHandler = `
const { readFileSync } = require("node:fs");
const body = readFileSync(process.argv[1]);
const headers = JSON.parse(process.argv[3]);
require("node:http").createServer((_, response) => void response.writeHead(200, headers).end(body)).listen(Number(process.argv[2]), "127.0.0.1");`;

const folder = mkdtempSync(join(tmpdir(), "chuanzhen-bench-"));
const url = process.env.BENCH_DATABASE_URL;
const build = await copyOfBuild();
const server = new BuiltServer(build.folder, await freePort(), {
  DEMO: "1",
  ...(url ? { DATABASE_URL: url, SESSION_SECRET: "a secret for the bench, long enough" } : { DATA_DIR: folder }),
});

async function signIn(): Promise<string> {
  const body = new URLSearchParams({ demo: "learner" });
  const answer = await fetch(`${server.origin}/sign-in`, { method: "POST", body, redirect: "manual" });
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

async function bare({ body, headers }: Visit): Promise<{ child: ChildProcess; port: number }> {
  const file = join(folder, "page");
  writeFileSync(file, body);
  const port = await freePort();
  const child = spawn(process.execPath, ["-e", bareHandler, file, String(port), JSON.stringify(headers)], {
    stdio: "inherit",
  });
  for (let tries = 0; tries < 200; tries++) {
    if ((await fetch(`http://127.0.0.1:${port}`).catch(() => null))?.ok) break;
    await new Promise((wait) => setTimeout(wait, 25));
  }
  return { child, port };
}

const middle = (all: number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
const whole = (value: number): string => Math.round(value).toLocaleString("en");
const kb = (bytes: number): string => (bytes / 1024).toFixed(1);
const misses: string[] = [];

try {
  await server.start();
  const cookie = await signIn();
  console.log(`pages on ${url ? "PostgreSQL" : "PGlite"}, signed in, 16 connections, ${cpus().length} cores`);
  for (const { name, path, most } of pages) {
    const visit = await firstVisit(server.origin, path, cookie);
    const { child, port } = await bare(visit);
    const [ours, theirs]: [Cost[], Cost[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      theirs.push(await cost({ port, pid: child.pid, path, cookie }));
      ours.push(await cost({ port: server.port, pid: server.pid, path, cookie }));
    }
    child.kill("SIGKILL");
    const rate = middle(ours.map((one) => one.rate));
    const perCpu = middle(ours.map((one) => one.perCpuSecond));
    const ratio = perCpu / middle(theirs.map((one) => one.perCpuSecond));
    console.log(
      `  ${name.padEnd(12)} ${whole(rate)} requests/s (bare ${whole(middle(theirs.map((one) => one.rate)))}), ` +
        `${whole(perCpu)} a processor second, ${ratio.toFixed(2)} of bare; ` +
        `first visit ${kb(visit.total)} KB (page ${kb(visit.body.length)}, script ${kb(visit.script)})`,
    );
    if (rate < wanted.rate) misses.push(`${name}: ${whole(rate)} requests/s, wanted ${whole(wanted.rate)}`);
    if (ratio < wanted.ratio) misses.push(`${name}: ${ratio.toFixed(2)} of bare, wanted ${wanted.ratio}`);
    if (visit.total > most * 1024) misses.push(`${name}: ${kb(visit.total)} KB on a first visit, wanted ${most}`);
    if (visit.script > wanted.script * 1024) misses.push(`${name}: ${kb(visit.script)} KB of script`);
  }
  console.log(`  load of the machine: ${loadavg()[0]?.toFixed(1)}`);
  for (const miss of misses) console.log(`  short of its aim: ${miss}`);
} finally {
  await server.kill();
  build.remove();
  rmSync(folder, { recursive: true, force: true });
}
