import { afterAll, beforeAll, expect, it } from "vitest";
import { mostWaiting } from "~/http/rehearsal-limit.server";
import { startRehearsal } from "~/service/rehearsal-start.server";
import { cookieOf, serveRehearsals } from "../support/http-house";
import { inBothHouses, learner } from "../support/rehearse";

inBothHouses((house) => {
  let server: Awaited<ReturnType<typeof serveRehearsals>>;
  beforeAll(async () => {
    server = await serveRehearsals();
  });
  afterAll(() => server?.close());

  it(`lets one person wait in ${mostWaiting} places at once, by stream or by poll, and anew when they are left`, async () => {
    const one = await learner(house());
    const started = await startRehearsal(one, { scenario: "small", mode: "solo" });
    if ("refusal" in started) throw new Error(started.refusal.code);
    const cookie = await cookieOf(one);
    const leave: (() => void)[] = [];
    const ask = async (what: string) => {
      const left = new AbortController();
      leave.push(() => left.abort());
      const path = `${server.origin}/rehearsals/${started.key}/${what}`;
      return fetch(path, { headers: { cookie }, signal: left.signal });
    };
    const streams = await Promise.all(Array.from({ length: mostWaiting - 1 }, () => ask("feed")));
    expect(streams.every((answer) => answer.status === 200)).toBe(true);
    const { seq } = await (await ask("state")).json();
    for (let n = 0; n < 2; n++) expect((await ask(`events?after=${seq}&wait=1`)).status).toBe(200);
    expect((await ask("feed")).status).toBe(200);
    expect((await ask("feed")).status).toBe(429);
    const refused = await ask("events?wait=20");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: "too-fast" });
    expect((await ask("events")).status).toBe(200); // waits for nothing
    const other = await cookieOf(await learner(house()));
    expect(
      (await fetch(`${server.origin}/rehearsals/${started.key}/feed`, { headers: { cookie: other } })).status,
    ).toBe(404);
    for (const go of leave) go();
    await expect.poll(async () => (await ask("feed")).status, { timeout: 10_000 }).toBe(200);
    for (const go of leave) go();
  });
});
