import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { test } from "../support/journey.ts";

const today = new Intl.DateTimeFormat("en", { day: "numeric", timeZone: "Asia/Shanghai" });

async function comeIn(page: Page): Promise<void> {
  const answer = await page.request.post("/sign-in", {
    form: { demo: "learner" },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.ok()).toBe(true);
}

test.beforeEach(async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in/);
  await comeIn(page);
  await page.goto("/");
});

test("the day opens on its sheet, with what to go on with", async ({ page }) => {
  await expect(page.locator(".day-number")).toHaveText(today.format(new Date()));
  await expect(page.getByRole("heading", { name: "接着做" })).toBeVisible();
  await expect(page.getByRole("navigation").getByRole("link", { name: "今日" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expectAccessible(page);
});

test("a document carries one script of 10 KB at most, and works without it", async ({ page, browser, baseURL }) => {
  const scripts = await page.locator("script").evaluateAll((all) => all.map((each) => (each as HTMLScriptElement).src));
  expect(scripts).toHaveLength(1);
  const script = await page.request.get(scripts[0] ?? "");
  expect((await script.body()).length).toBeLessThanOrEqual(10 * 1024);
  expect(script.headers()["cache-control"]).toContain("immutable");

  const plain = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  await plain.addCookies(await page.context().cookies());
  const without = await plain.newPage();
  await without.goto("/");
  await without.getByRole("navigation").getByRole("link", { name: "知识点" }).click();
  await expect(without).toHaveURL(/\/lessons/);
  await plain.close();
});

test("nothing inline may run or style a document", async ({ page }) => {
  const policy = (await page.request.get("/")).headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|nonce|https?:/);
});

test("the keyboard skips to the content first", async ({ page }) => {
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});

test.describe("in 大字版 on the smallest phone", () => {
  test.use({ viewport: { width: 320, height: 568 } });
  test("nothing is wider than the screen, and every target is as tall as a thumb", async ({ page }) => {
    for (const textSize of ["plain", "large"]) {
      await page.locator("html").evaluate((html, size) => html.setAttribute("data-text", size), textSize);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBe(0);
      const heights = await page
        .locator("main a:visible, nav a:visible")
        .evaluateAll((all) => all.map((each) => each.clientHeight));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    }
  });
});

for (const theme of ["light", "dark"]) {
  test(`the day can be read in ${theme}`, async ({ page }) => {
    await page.locator("html").evaluate((html, name) => html.setAttribute("data-theme", name), theme);
    await expectAccessible(page);
  });
}
