import { test as plain } from "@playwright/test";

/** `page.goto("/")` goes to the server that was started for this run. No page may ask another origin for anything. */
export const test = plain.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from a destructured argument
  baseURL: async ({}, use) => use(process.env.TEST_ORIGIN),
  page: async ({ page, baseURL }, use) => {
    const foreign: string[] = [];
    const broken: string[] = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== baseURL) foreign.push(request.url());
    });
    page.on("pageerror", (error) => broken.push(error.message));
    page.on("console", (message) => {
      if (/Content.Security.Policy|hydrat/i.test(message.text())) broken.push(message.text());
    });
    await use(page);
    plain.expect(foreign, "requests to other origins").toEqual([]);
    plain.expect(broken, "errors in the page").toEqual([]);
  },
});
