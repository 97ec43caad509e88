import { expect, type Page } from "@playwright/test";
import { test as real } from "../support/journey.ts";
import { asked, awake, beginPlay, test } from "../support/play.ts";

test("the whole play by keyboard alone", async ({ page, isMobile }) => {
  test.skip(isMobile, "a phone has no keyboard");
  await beginPlay(page, "small");
  await awake(page);
  await expect(page.getByText("按 1–3 挑，回车定")).toBeVisible();
  await page.getByPlaceholder("用自己的话说（可不填）").fill("1 号和 2 号楼");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("1");
  await expect(page.getByRole("radio", { name: "先去老顾家里坐一坐" })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(asked(page)).toHaveText("会怎么开？");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(asked(page)).toHaveText("请谁说？");
  await tabTo(page, /老顾/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("log")).toContainText("我父亲夜里要吸氧");
  await tabTo(page, "听够了，往下走");
  await page.keyboard.press("Enter");
  await expect(page.getByText("/ 3 位投了")).toBeVisible();
  await page.getByRole("radio", { name: "愿意" }).focus();
  await page.keyboard.press("Space");
  await tabTo(page, "投这一票");
  await page.keyboard.press("Enter");
  await tabTo(page, "收票");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "这一场演完了" })).toBeVisible();
  await tabTo(page, "去复盘");
});

async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole("button", { name }).or(page.getByRole("link", { name })).first();
  await expect(wanted).toBeEnabled();
  for (let n = 0; n < 60; n++) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${name}`);
}

real("the flying-wire hearing is played to an ending, whatever one chooses first", async ({ page, isMobile }) => {
  real.skip(!isMobile, "once is enough, on the phone it was made for");
  real.setTimeout(240_000);
  await beginPlay(page, "flying-wire-hearing");
  await awake(page);
  const debrief = page.getByRole("link", { name: "去复盘" });
  for (let n = 0; n < 150 && !(await debrief.isVisible()); n++) await actOnce(page);
  await expect(debrief).toBeVisible();
  await expect(page.locator(".ending-title")).toBeVisible();
});

/** One act of whatever kind the room asks for, and the wait until it was taken. */
async function actOnce(page: Page): Promise<void> {
  const ready = page.locator(".act-body .button:enabled:not([aria-busy])");
  await expect(ready.first()).toBeVisible();
  const posted = page.waitForResponse((answer) => answer.url().endsWith("/commands"), { timeout: 20_000 });
  const radio = page.locator(".act-body input[type=radio]:enabled");
  const seat = page.locator(".floor-seat:enabled");
  const press = page.locator(".act-body .button:enabled");
  if ((await seat.count()) > 0) await seat.first().click();
  else {
    if ((await radio.count()) > 0 && (await page.getByText("投了，收票前还能改").count()) === 0)
      await radio.first().check({ force: true });
    await press.first().click();
  }
  expect((await posted).status()).toBe(200);
  await expect(page.locator(".act-body [aria-busy]")).toHaveCount(0);
}
