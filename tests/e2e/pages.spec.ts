import { expect } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { test } from "../support/journey.ts";

test("a missing page says what helps, in a document without the framework", async ({ page }) => {
  const answer = await page.goto("/no-such-page");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("这一页翻不到");
  await expect(page.getByRole("link", { name: "回到今日" })).toBeVisible();
  expect(await page.locator("script").count()).toBe(1);
  await expectAccessible(page);
});
