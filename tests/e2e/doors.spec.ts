import { expect } from "@playwright/test";
import { doors } from "../support/doors.ts";
import { test } from "../support/journey.ts";

// Lessons are open in the demo that these tests run on; closed, the table of permissions covers them.
const open = ["anyone", "read-lesson", "answer-quiz"];

for (const { door, GET, POST, try: address } of doors) {
  for (const [method, asks] of [
    ["GET", GET],
    ["POST", POST],
  ] as const) {
    if (!asks || open.includes(asks)) continue;
    test(`a stranger does not pass ${method} ${door}`, async ({ request, baseURL }) => {
      const answer = await request.fetch(`${baseURL}${address}`, {
        method,
        maxRedirects: 0,
        headers: { accept: "text/html" },
      });
      const led = answer.headers().location ?? "";
      if (answer.status() >= 300 && answer.status() < 400) expect(led).toMatch(/^\/sign-in(\?|$)/);
      else expect([401, 403, 404]).toContain(answer.status());
    });
  }
}
