import { expect, type Page } from "@playwright/test";
import { test as plain } from "./journey.ts";
import { startSmall } from "./small-server.ts";

/** `page.goto("/")` goes to a server of this worker's own, with the small play on its shelf. */
export const test = plain.extend<object, { smallOrigin: string }>({
  smallOrigin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from a destructured argument
    async ({}, use) => {
      const { origin, end } = await startSmall();
      await use(origin);
      await end();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: async ({ smallOrigin }, use) => use(smallOrigin),
});

/** A demo person, and a new attempt of theirs at a play, opened. Gives its key. */
export async function beginPlay(page: Page, scenario: string): Promise<string> {
  // While one page turns into the next a press would fall on the picture of it.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signIn(page);
  await page.goto(`/scenarios/${scenario}`);
  await page.getByRole("button", { name: /^(开始演练|从头另开一次)$/ }).click();
  await expect(page).toHaveURL(/\/rehearsals\/[\w-]{16}$/);
  return page.url().split("/").at(-1) ?? "";
}

export async function signIn(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.locator('button[name="demo"][value="learner"]').click();
  await expect(page).toHaveURL("/");
}

/** Scripts run: from here on the page answers by itself. */
export const awake = (page: Page) => expect(page.locator(".play[data-awake]")).toBeAttached();

export const asked = (page: Page) => page.locator(".ask-bar h2");

export async function choose(page: Page, text: string | RegExp, words?: string): Promise<void> {
  await page.getByRole("radio", { name: text }).check({ force: true });
  if (words) await page.getByPlaceholder("用自己的话说（可不填）").fill(words);
  await page.getByRole("button", { name: "就这么办" }).click();
}

/** Nothing stands beyond the right edge. */
export async function expectToFit(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, "pixels beyond the right edge").toBeLessThanOrEqual(0);
}
