import { expect } from "@playwright/test";
import { asked, awake, beginPlay, choose, signIn, test } from "../support/play.ts";

test("two tabs of one browser show the same room", async ({ page, context }) => {
  const key = await beginPlay(page, "small");
  await awake(page);
  const other = await context.newPage();
  await other.goto(`/rehearsals/${key}`);
  await awake(other);
  await choose(page, "等一等");
  await expect(asked(other)).toHaveText("会怎么开？");
  await choose(other, "先举手后发言");
  await expect(page.getByRole("log")).toContainText("先举手后发言，一人一轮");
});

test("a press on another device that has fallen behind is refused in words, and keeps what was typed", async ({
  page,
  browser,
  baseURL,
}) => {
  const key = await beginPlay(page, "small");
  const device = await browser.newContext({ baseURL });
  const behind = await device.newPage();
  await behind.route(/\/(feed|events)\b/, (route) => route.abort());
  await signIn(behind);
  await behind.goto(`/rehearsals/${key}`);
  await awake(behind);
  await awake(page);
  await choose(page, "等一等");
  await expect(asked(page)).toHaveText("会怎么开？");
  await choose(behind, "先去老顾家里坐一坐", "我这就去");
  await expect(behind.getByRole("alert").filter({ hasText: "现场已经往下走了" })).toBeVisible();
  await expect(asked(behind)).toHaveText("会怎么开？");
  const draft = await behind.evaluate((name) => localStorage.getItem(name), `draft:${key}:morning:1`);
  expect(draft).toContain("我这就去");
  await device.close();
});

test("where streams are held back, news come by long poll", async ({ page, browser, baseURL }) => {
  const key = await beginPlay(page, "small");
  const device = await browser.newContext({ baseURL });
  const held = await device.newPage();
  // A proxy that never lets the first byte of a stream through.
  await held.route(/\/feed\b/, () => undefined);
  await signIn(held);
  const polled = held.waitForRequest(/\/events\?/, { timeout: 15_000 });
  await held.goto(`/rehearsals/${key}`);
  await polled;
  await awake(page);
  await choose(page, "等一等");
  await expect(asked(held)).toHaveText("会怎么开？");
  await device.close();
});

test("without a network the choice waits in the outbox and is made once, after a reload too", async ({
  page,
  context,
}) => {
  const key = await beginPlay(page, "small");
  await awake(page);
  await context.setOffline(true);
  await choose(page, "先去老顾家里坐一坐", "断了线也要说");
  await expect(page.getByText("断线了，写的都在。")).toBeVisible();
  await expect(page.getByText("正在记下…")).toBeVisible();
  expect(await page.evaluate((name) => localStorage.getItem(name), `outbox:${key}`)).toContain("断了线也要说");
  await context.setOffline(false);
  await expect(asked(page)).toHaveText("会怎么开？");
  await expect(page.getByText("断线了，写的都在。")).toBeHidden();
  await expect(page.getByRole("log").getByText("断了线也要说")).toHaveCount(1);
  expect(await page.evaluate((name) => localStorage.getItem(name), `outbox:${key}`)).toBeNull();
});

test("an answer that got lost on its way back: the same command goes again and counts once", async ({ page }) => {
  await beginPlay(page, "small");
  await awake(page);
  const ids: string[] = [];
  await page.route("**/commands", async (route) => {
    ids.push((route.request().postDataJSON() as { id: string }).id);
    if (ids.length > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await choose(page, "先去老顾家里坐一坐", "只说一遍");
  await expect.poll(() => ids.length).toBe(2);
  expect(ids[1]).toBe(ids[0]);
  await expect(asked(page)).toHaveText("会怎么开？");
  await expect(page.getByRole("log").getByText("只说一遍")).toHaveCount(1);
  await expect(page.locator(".refused")).toHaveCount(0);
});
