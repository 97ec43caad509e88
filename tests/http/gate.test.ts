import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { giveRequestId, limitBody, refuseForeignOrigin, refuseUnreadable } from "~/http/gate";

let server: Server;
let here = "";

beforeAll(async () => {
  const app = express();
  app.use(giveRequestId, refuseUnreadable, refuseForeignOrigin("https://academy.example"), limitBody);
  app.use((_request, response) => void response.send("let in"));
  server = createServer(app);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  here = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
});
afterAll(() => void server.close());

const send = async (init: RequestInit) => (await fetch(here, init)).status;

describe("the gate", () => {
  test("each answer has an id of its own", async () => {
    const ids = await Promise.all([fetch(here), fetch(here)]);
    const [one, two] = ids.map(({ headers }) => headers.get("x-request-id"));
    expect(one).toMatch(/^[\da-f-]{36}$/);
    expect(one).not.toBe(two);
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"])("%s from another origin is refused", async (method) => {
    expect(await send({ method, headers: { origin: "https://evil.example" } })).toBe(403);
    expect(await send({ method, headers: { origin: "null" } })).toBe(403);
    expect(await send({ method, headers: { "sec-fetch-site": "cross-site" } })).toBe(403);
  });

  test("from here, from the public address, and from tools it is let in", async () => {
    expect(await send({ method: "POST", headers: { origin: here } })).toBe(200);
    expect(await send({ method: "POST", headers: { origin: "https://academy.example" } })).toBe(200);
    expect(await send({ method: "POST" })).toBe(200);
  });

  test("reading is open to any origin's link", async () => {
    expect(await send({ headers: { origin: "https://evil.example" } })).toBe(200);
  });

  test("64 KB is let in, one byte more is not, and a length that is not said is asked for", async () => {
    expect(await send({ method: "POST", body: "a".repeat(65_536) })).toBe(200);
    expect(await send({ method: "POST", body: "a".repeat(65_537) })).toBe(413);
    const body = new Blob(["a"]).stream();
    expect(await send({ method: "POST", body, duplex: "half" } as RequestInit)).toBe(411);
  });
});

/** As it stands on the line: fetch would put an address right before it sends it. */
function raw(path: string, host: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(Number(new URL(here).port), "127.0.0.1", () =>
      socket.end(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`),
    );
    let answer = "";
    socket.on("data", (chunk) => {
      answer += String(chunk);
    });
    socket.on("error", fail).on("close", () => done(answer));
  });
}

describe("an address", () => {
  test.each([
    ["/people?after=%00", "academy.example"],
    ["/rehearsals/%00/debrief", "academy.example"],
    ["/", "a b"],
    ["/", "["],
    ["/", "academy.example:99999"],
    ["/", ""],
  ])("that nothing could be made of is refused: %s at %s", async (path, host) => {
    const answer = await raw(path, host);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toMatch(/ at .*:\d+/);
  });

  test.each([
    ["/search?q=%E7%94%B5", "academy.example"],
    ["/search?q=100%", "127.0.0.1:3000"],
    ["//elsewhere.example/", "[::1]:3000"],
  ])("that only looks odd is let in: %s at %s", async (path, host) => {
    expect(await raw(path, host)).toMatch(/^HTTP\/1\.1 200 /);
  });
});
