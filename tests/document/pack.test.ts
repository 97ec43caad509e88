import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { packDocument } from "~/document/pack.server";

const html = `<!DOCTYPE html>${"<p>充电棚选址有哪些消防要求？</p>".repeat(200)}`;
const ask = (headers: Record<string, string> = {}) => new Request("http://here/", { headers });
const pack = (headers?: Record<string, string>, status = 200) =>
  packDocument(html, ask(headers), status, new Headers());

describe("a document on the line", () => {
  test("is squeezed for who takes it, and whole for who does not", async () => {
    const small = await pack({ "accept-encoding": "gzip, br" });
    const body = Buffer.from(await small.arrayBuffer());
    expect(small.headers.get("content-encoding")).toBe("gzip");
    expect(Number(small.headers.get("content-length"))).toBe(body.length);
    expect(gunzipSync(body).toString()).toBe(html);
    const whole = await pack();
    expect(whole.headers.get("content-encoding")).toBeNull();
    expect(await whole.text()).toBe(html);
  });

  test("is not sent again to who has it, and is when a word has changed", async () => {
    const etag = (await pack()).headers.get("etag") ?? "";
    expect((await pack({ "if-none-match": etag })).status).toBe(304);
    const changed = await packDocument(`${html}!`, ask({ "if-none-match": etag }), 200, new Headers());
    expect(changed.status).toBe(200);
  });

  test("an error page is always sent", async () => {
    const missing = await pack({}, 404);
    expect(missing.headers.get("etag")).toBeNull();
    expect(missing.status).toBe(404);
  });
});
