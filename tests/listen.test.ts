import { createServer } from "node:http";
import { expect, test } from "vitest";
import { expectFree, listen } from "~/listen.server";
import { SentenceError } from "~/sentence-error";

test("a busy port is one sentence that names it and what helps; a free one is left free", async () => {
  const first = createServer();
  await listen(first, 0, "127.0.0.1");
  const address = first.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const refused = await expectFree(port, "127.0.0.1").catch((error) => error);
  expect(refused).toBeInstanceOf(SentenceError);
  expect(refused.sentence).toContain(`PORT=${port + 1}`);
  await new Promise((done) => first.close(done));
  await expectFree(port, "127.0.0.1");
  const second = createServer();
  await listen(second, port, "127.0.0.1");
  await new Promise((done) => second.close(done));
});

test("an address that is not this machine's is said in words", async () => {
  await expect(expectFree(0, "203.0.113.7")).rejects.toThrow(/HOST/);
});
