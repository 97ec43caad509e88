import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { seededDice } from "~/engine/scenario-play";
import { endFeeds } from "~/http/rehearsal-feed.server";
import { sendCommand } from "~/service/rehearsal.server";
import { rooms } from "~/service/room.server";
import { frames } from "../support/frames";
import { cookieOf, serveRehearsals } from "../support/http-house";
import { byMay, choose, good, inBothHouses, learner } from "../support/rehearse";

inBothHouses((house) => {
  let server: Awaited<ReturnType<typeof serveRehearsals>>;
  beforeAll(async () => {
    server = await serveRehearsals();
  });
  afterAll(() => server?.close());

  const caller = (cookie: string) => {
    const json = { "content-type": "application/json", cookie };
    const send = (path: string, body: unknown, more: Record<string, string> = {}) =>
      fetch(server.origin + path, {
        method: "POST",
        headers: { ...json, ...more },
        body: typeof body === "string" ? body : JSON.stringify(body),
        redirect: "manual",
      });
    return {
      send,
      form: (path: string, body: Record<string, string>) =>
        fetch(server.origin + path, {
          method: "POST",
          headers: { cookie },
          body: new URLSearchParams(body),
          redirect: "manual",
        }),
      get: (path: string, more: Record<string, string> = {}) =>
        fetch(server.origin + path, { headers: { cookie, ...more } }),
      start: async (): Promise<string> => {
        const answer = await send("/rehearsals", { scenario: "small", mode: "solo" });
        expect(answer.status).toBe(201);
        const { key } = await answer.json();
        expect(answer.headers.get("location")).toBe(`/rehearsals/${key}`);
        return `/rehearsals/${key}`;
      },
    };
  };
  const someone = async () => caller(await cookieOf(await learner(house())));

  it("plays from start to ending by `view.may`, and goes back to a moment", async () => {
    const me = await someone();
    const room = await me.start();
    const dice = seededDice(3);
    for (let n = 0; n < 200; n++) {
      const answer = await me.get(`${room}/state`);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      const { seq, now, view } = await answer.json();
      expect(now).toBeGreaterThan(1_700_000_000_000);
      if (view.status === "debrief") break;
      const done = await me.send(`${room}/commands`, byMay(view.may, dice));
      expect(done.status).toBe(200);
      expect((await done.json()).seq).toBe(seq + 1);
    }
    const retry = await me.send(`${room}/retries`, { seq: 2 });
    expect(retry.status).toBe(201);
    const { view } = await (await me.get(`/rehearsals/${(await retry.json()).key}/state`)).json();
    expect(view).toMatchObject({ status: "running", beat: "morning" });
  });

  it("gives a refusal as a code, words in the viewer's language, and the status of its kind", async () => {
    const me = await someone();
    const room = await me.start();
    const body = choose("morning", "visit");
    const cases: [unknown, number, object][] = [
      [{ ...body, beat: "rules" }, 409, { code: "moved-on", because: "现场已经往下走了，请看现在这一步。" }],
      [{ id: body.id, type: "inject", inject: "rain" }, 403, { code: "not-yours" }],
      [{ ...body, choice: 7 }, 422, { code: "malformed", field: "choice" }],
      [{ ...body, type: "dance" }, 422, { code: "unknown-command", field: "type" }],
      ["{", 422, { code: "malformed", field: "" }],
      ["[]", 422, { code: "malformed" }],
      ['"start"', 422, { code: "malformed" }],
    ];
    for (const [given, status, wanted] of cases) {
      const answer = await me.send(`${room}/commands`, given);
      expect(await answer.json(), JSON.stringify(given)).toMatchObject(wanted);
      expect(answer.status, JSON.stringify(given)).toBe(status);
    }
    const reader = await learner(house());
    await house().db.rows(`update people set preferences = preferences || '{"locale":"en"}' where id = $1`, [
      reader.id,
    ]);
    const english = caller(await cookieOf(reader));
    const late = await english.send(`${await english.start()}/commands`, { ...body, beat: "rules" });
    expect(await late.json()).toEqual({
      code: "moved-on",
      because: "The room has moved on. Look at where it stands now.",
    });
    expect((await me.send(`${room}/commands`, "a=1", { "content-type": "text/plain" })).status).toBe(422);
  });

  it("asks for a sign-in, and knows no difference between a foreign and an unknown key", async () => {
    const [me, other, nobody] = [await someone(), await someone(), caller("")];
    const room = await me.start();
    const answers = async (who: typeof me, at: string) => {
      const all = [
        await who.get(`${at}/state`),
        await who.get(`${at}/events?after=0`),
        await who.get(`${at}/feed`),
        await who.send(`${at}/commands`, choose("morning", "visit")),
        await who.send(`${at}/retries`, { seq: 0 }),
      ];
      return Promise.all(all.map(async (answer) => [answer.status, await answer.json()]));
    };
    const foreign = await answers(other, room);
    expect(foreign).toEqual(await answers(other, "/rehearsals/AAAAAAAAAAAAAAAA"));
    expect(foreign.map(([status]) => status)).toEqual([404, 404, 404, 404, 404]);
    expect((await answers(nobody, room)).map(([status, { code }]) => [status, code])).toEqual(
      Array(5).fill([401, "signed-out"]),
    );
    expect((await nobody.send("/rehearsals", { scenario: "small", mode: "solo" })).status).toBe(401);
  });

  it("refuses another site's page, and what is too big", async () => {
    const me = await someone();
    const room = await me.start();
    const body = choose("morning", "visit");
    expect((await me.send(`${room}/commands`, body, { origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await me.send(`${room}/commands`, body, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await me.send(`${room}/commands`, { ...body, words: "长".repeat(70_000) })).status).toBe(413);
    expect((await me.send(`${room}/commands`, body, { origin: server.origin })).status).toBe(200);
  });

  it("takes a form from a page without script, and sends its reader back to the room", async () => {
    const me = await someone();
    const made = await me.form("/rehearsals", { scenario: "small", mode: "solo" });
    expect(made.status).toBe(303);
    const room = made.headers.get("location") ?? "";
    const done = await me.form(`${room}/commands`, { ...choose("morning", "visit"), words: "" });
    expect([done.status, done.headers.get("location")]).toEqual([303, room]);
    const late = await me.form(`${room}/commands`, choose("morning", "visit"));
    expect([late.status, late.headers.get("location")]).toEqual([303, `${room}?refused=moved-on`]);
    const again = await me.form(`${room}/retries`, { seq: "2" });
    expect(again.headers.get("location")).toMatch(/^\/rehearsals\/[\w-]{16}$/);
    const out = await caller("").form(`${room}/commands`, choose("morning", "visit"));
    expect(out.headers.get("location")).toBe(`/sign-in?to=${encodeURIComponent(room)}`);
    expect((await me.form("/rehearsals", { scenario: "small", mode: "live" })).headers.get("location")).toBe(
      "/scenarios?refused=live-later",
    );
  });

  it("streams what happens, and resumes by number with nothing lost and nothing twice", async () => {
    const me = await someone();
    const room = await me.start();
    const stream = await me.get(`${room}/feed`);
    expect(stream.headers.get("content-type")).toContain("text/event-stream");
    const first = frames(stream, (all) => all.some((frame) => frame.id === "3"));
    await me.send(`${room}/commands`, choose("morning", "visit", "先上门"));
    const seen = await first;
    expect(seen[0]).toEqual({ retry: "500" });
    expect(seen.slice(1).map((frame) => frame.id)).toEqual(["1", "2", "3"]);
    expect(JSON.parse(seen[3]?.data ?? "")).toMatchObject({ seq: 3, by: "seat:lan", type: "choose", words: "先上门" });
    await me.send(`${room}/commands`, choose("rules", "turns"));
    const resumed = frames(await me.get(`${room}/feed?after=1`, { "last-event-id": "3" }), (all) => all.length > 3);
    expect((await resumed).slice(1).map((frame) => frame.id)).toEqual(["4", "5", "6"]);
    const ahead = await frames(await me.get(`${room}/feed?after=99`), () => false);
    expect(ahead.at(-1)).toEqual({ event: "reset", data: '{"seq":6}' });
    for (const wrong of ["-1", "x", "1.5", "9999999999"])
      expect((await me.get(`${room}/feed?after=${wrong}`)).status).toBe(422);
    await left();
  });

  it("answers a long poll as soon as something has happened", async () => {
    const me = await someone();
    const room = await me.start();
    const waiting = me.get(`${room}/events?after=2&wait=20`);
    await new Promise((done) => setTimeout(done, 50));
    await me.send(`${room}/commands`, choose("morning", "wait"));
    expect(await (await waiting).json()).toMatchObject({ seq: 3, events: [{ seq: 3, type: "choose" }] });
    expect(await (await me.get(`${room}/events?after=3&wait=0`)).json()).toEqual({ seq: 3, events: [] });
    expect((await me.get(`${room}/events?after=x`)).status).toBe(422);
  });

  it("leaves no watcher behind when readers leave, before or after their feed has begun", async () => {
    const me = await someone();
    const room = await me.start();
    const cookie = await cookieOf(await learner(house()));
    for (let n = 0; n < 40; n++) {
      const gone = new AbortController();
      const reading = fetch(`${server.origin}${room}/feed`, { headers: { cookie }, signal: gone.signal }).catch(
        () => null,
      );
      const mine = me.get(`${room}/feed`).catch(() => null);
      if (n % 2) await mine;
      gone.abort();
      await reading;
      void mine.then((answer) => answer?.body?.cancel());
    }
    await left();
  });

  it("cuts off a reader that doesn't read, and the room plays on for the others", async () => {
    const person = await learner(house());
    const cookie = await cookieOf(person);
    const room = await caller(cookie).start();
    const key = room.split("/").at(-1) ?? "";
    const stuck = connect(Number(new URL(server.origin).port), "127.0.0.1");
    stuck.write(`GET ${room}/feed HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\n\r\n`);
    stuck.pause();
    const others = frames(await caller(cookie).get(`${room}/feed`), (all) => all.some((frame) => frame.id === "1502"));
    await until(() => rooms().watching === 2);
    const words = "话".repeat(2000);
    for (let n = 0; n < 1500; n++)
      good(await sendCommand(person, key, { id: randomUUID(), type: "note", words: `${n} ${words}`.slice(0, 2000) }));
    expect((await others).filter((frame) => frame.id).map((frame) => Number(frame.id))).toEqual(
      Array.from({ length: 1502 }, (_, nth) => nth + 1),
    );
    await until(() => rooms().watching === 0);
    stuck.destroy();
  }, 60_000);

  it("ends every feed when the server stops, so that readers go on elsewhere at once", async () => {
    const me = await someone();
    const room = await me.start();
    const reading = [0, 1, 2].map(async () => frames(await me.get(`${room}/feed`), () => false));
    await until(() => rooms().watching === 3);
    endFeeds();
    for (const all of await Promise.all(reading)) expect(all.at(-1)?.id).toBe("2");
    await left();
  });

  it("slows down a seat that sends too fast, and says for how long", async () => {
    const me = await someone();
    const room = await me.start();
    const answers = await Promise.all(
      Array.from({ length: 230 }, () => me.send(`${room}/commands`, { id: "x", type: "pause" })),
    );
    const slow = answers.filter((answer) => answer.status === 429);
    expect(slow.length).toBe(30);
    expect(Number(slow[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await slow[0]?.json()).toMatchObject({ code: "too-fast" });
    expect((await me.get(`${room}/state`)).status).toBe(200);
  });

  const left = () => until(() => rooms().watching === 0);

  async function until(holds: () => boolean): Promise<void> {
    for (const end = Date.now() + 10_000; !holds(); ) {
      if (Date.now() > end) throw new Error(`waited in vain: ${rooms().watching} are watching`);
      await new Promise((done) => setTimeout(done, 20));
    }
  }
});
