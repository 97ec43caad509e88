import { createServer, type Server } from "node:http";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { giveRequestId, limitBody, refuseForeignOrigin } from "~/http/gate";

let server: Server;
let here = "";

beforeAll(async () => {
  const app = express();
  app.use(giveRequestId, refuseForeignOrigin("https://academy.example"), limitBody);
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
