import { expect } from "@playwright/test";
import { actByKeyboard, playByKeyboard, tabAndEnter, tabTo } from "../support/by-keyboard.ts";
import { test } from "../support/journey.ts";
import { keyIn } from "../support/on-screen.ts";

// A trace of a play as long as this takes as long as playing it.
test.use({ contextOptions: { reducedMotion: "reduce" }, trace: "off", screenshot: "only-on-failure" });

test("the same journey without a mouse: in, to an ending, back over it, an answer, a branch", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto("/sign-in");
  await tabAndEnter(page, page.getByRole("button", { name: "新任书记" }));
  await expect(page).toHaveURL("/");
  await tabAndEnter(page, page.getByRole("navigation", { name: "主要页面" }).getByRole("link", { name: "演练" }));
  await tabAndEnter(page, page.getByRole("link", { name: /公开听证破解“飞线充电”/ }));
  await tabAndEnter(page, page.getByRole("button", { name: /^(开始演练|从头另开一次)$/ }));
  const first = await keyIn(page);
  const acts = await playByKeyboard(page, "一家一家来");
  await expect(page).toHaveURL(`/rehearsals/${first}/debrief`);

  const question = page.getByLabel("目标回顾：");
  await tabTo(page, question);
  await page.keyboard.type("让每一方把话说完");
  await tabAndEnter(page, page.getByRole("button", { name: "存下来" }));
  await expect(page).toHaveURL(`/rehearsals/${first}/debrief#questions`);
  await expect(question).toHaveValue("让每一方把话说完");

  await tabAndEnter(page, page.getByRole("button", { name: "从这里再来一次", exact: true }).first());
  await expect(page).not.toHaveURL(/debrief/);
  expect(await keyIn(page)).not.toBe(first);
  expect(await actByKeyboard(page)).toBe(true);
  console.log(`by keyboard: ${acts} acts to an ending`);
});
