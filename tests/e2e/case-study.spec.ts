import { type Browser, expect, type Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { test } from "../support/journey.ts";
import { type DemoPerson, playToTheEnd, signInAs, startSolo } from "../support/rehearse-by-http.ts";

const scenario = "flying-wire-hearing";

async function fitsTheScreen(page: Page) {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide).toBeLessThanOrEqual(screen);
}

async function as(browser: Browser, origin: string | undefined, who: DemoPerson) {
  const context = await browser.newContext({ ...(origin && { baseURL: origin }), locale: "zh-CN" });
  await signInAs(context.request, who);
  return context.newPage();
}

/** A finished play whose debrief was answered. */
async function draftFor(page: Page, author: DemoPerson): Promise<string> {
  await signInAs(page.request, author);
  const key = await startSolo(page.request, scenario);
  await playToTheEnd(page.request, key, 1);
  const told = { act: "reflect", "words-3": "没有先去请人" };
  await page.request.post(`/rehearsals/${key}/debrief`, { form: told });
  return key;
}

test("from a finished debrief to the library: a number is found, a mentor approves", async ({
  page,
  browser,
  baseURL,
}, { project }) => {
  test.setTimeout(180_000);
  // Two people have two cycles: phone and desktop run side by side on one academy.
  const [author, reader] =
    project.name === "phone" ? (["learner", "mentor"] as const) : (["mentor", "expert"] as const);
  const key = await draftFor(page, author);
  await page.goto(`/rehearsals/${key}/debrief`);
  const steps = page.getByRole("list", { name: "四步" });
  await expect(steps.locator('[aria-current="step"]')).toContainText("复盘");
  await expectAccessible(page);
  await steps.getByRole("link", { name: /写案例/ }).click();
  const begin = page.getByRole("button", { name: "起第一稿" });
  await expect(begin).toBeVisible();
  await fitsTheScreen(page);
  await expectAccessible(page);
  await begin.click();
  await expect(page).toHaveURL(/\/cases\/[\w-]{24}\/draft$/);
  const address = new URL(page.url()).pathname;

  const practice = page.getByLabel("做法", { exact: true });
  await expect(practice).toHaveValue(/〔\d+〕/u);
  await expect(practice).not.toHaveValue(/沈岚|沈书记|何老师|青桐苑/u);
  await fitsTheScreen(page);
  await expectAccessible(page);

  // A moment leads into its place in the debrief.
  const chip = page.locator(".case-chips li a").first();
  await expect(chip).toHaveAttribute("href", /\/rehearsals\/[\w-]+\/debrief#[md]\d+$/);

  // Written, saved by itself, and there again.
  const title = `先请人再开会 ${key.slice(0, 6)}`;
  await page.getByLabel("题目").fill(title);
  await page.getByLabel("焦点", { exact: true }).fill("两头都要睡觉，也都要充电。");
  await page.getByRole("button", { name: "放进正文 〔1〕" }).click();
  await expect(page.getByLabel("焦点", { exact: true })).toHaveValue("两头都要睡觉，也都要充电。〔1〕");
  await expect(page.locator("output")).toHaveText("存好了");

  await page.getByLabel("反思", { exact: true }).fill("要问就打 13812345678，我在 3号楼502室。");
  await page.getByLabel(/我同意把这一回写成案例/).check();
  await page.getByLabel("办成了", { exact: true }).check();
  await page.getByRole("button", { name: "交给人看" }).click();
  const check = page.getByRole("alert").filter({ hasText: "交之前" });
  await expect(check.locator("mark")).toHaveText(["13812345678", "3号楼502室"]);
  await expect(page.getByLabel("题目")).toHaveValue(title);
  await expectAccessible(page);
  await check.getByRole("link", { name: "在“反思”" }).first().click();
  await expect(page).toHaveURL(/#part-reflection$/);

  await page.getByLabel("反思", { exact: true }).fill("下回先上门，再开会。");
  await page.getByLabel(/我同意把这一回写成案例/).check();
  await page.getByRole("button", { name: "交给人看" }).click();
  await expect(page.getByText("已经交出去了")).toBeVisible();
  await expectAccessible(page);

  const manager = await as(browser, baseURL, "manager");
  expect((await manager.goto(address.replace("draft", "review")))?.status()).toBe(403);
  const mentor = await as(browser, baseURL, reader);
  await mentor.goto("/cases");
  await mentor.locator(`a[href="${address.replace("draft", "review")}"]`).click();
  await expect(mentor.getByRole("heading", { level: 1 })).toHaveText(title);
  await expectAccessible(mentor);
  await mentor.getByRole("button", { name: "请他改" }).click();
  await expect(mentor.getByText("请他改，要写一句改哪里。")).toBeVisible();
  await mentor.getByLabel("写给作者的话").fill("依据再看一遍");
  await mentor.getByRole("button", { name: "请他改" }).click();
  await expect(mentor.getByText("依据再看一遍")).toBeVisible();

  await page.goto(address);
  await expect(page.getByText("看的人请您改一改")).toBeVisible();
  await page.getByLabel("依据", { exact: true }).fill("惯例，先上门。");
  await page.getByLabel(/我同意把这一回写成案例/).check();
  await page.getByRole("button", { name: "交给人看" }).click();
  await expect(page.getByText("已经交出去了")).toBeVisible();

  await mentor.goto(address.replace("draft", "review"));
  await expect(mentor.getByRole("navigation", { name: "各稿" }).getByRole("link")).toHaveText(["第 2 稿", "第 1 稿"]);
  await mentor.getByRole("button", { name: "通过，进案例库" }).click();
  await expect(mentor).toHaveURL(address.replace("/draft", ""));
  await expect(mentor.getByText("下回先上门，再开会。")).toBeVisible();
  await expectAccessible(mentor);

  await page.goto("/cases");
  await expect(page.getByRole("link", { name: new RegExp(title) }).first()).toBeVisible();
  await fitsTheScreen(page);
  await expectAccessible(page);
  await page.goto(`/scenarios/${scenario}`);
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  for (const other of [mentor, manager]) await other.context().close();
});

test("a case that ships opens at its decision, and tells the rest afterwards", async ({ page }) => {
  await signInAs(page.request, "learner");
  await page.goto("/cases");
  await page.getByRole("link", { name: /公园夜里的音箱/ }).click();
  await expect(page.getByRole("heading", { name: "后来怎样" })).toHaveCount(0);
  await fitsTheScreen(page);
  await expectAccessible(page);
  await page.getByRole("button", { name: /今晚先到这里/ }).click();
  await expect(page.getByText("您选的")).toBeVisible();
  await expect(page.getByRole("heading", { name: "后来怎样" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "反思" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/lessons/noise-in-rules");
  await expect(page.getByRole("link", { name: /公园夜里的音箱/ })).toBeVisible();
});

test("before the play is over the case says what comes first, without a script too", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    ...(baseURL && { baseURL }),
    javaScriptEnabled: false,
    viewport: { width: 320, height: 568 },
  });
  await signInAs(context.request, "trainer");
  const key = await startSolo(context.request, scenario);
  const page = await context.newPage();
  await page.goto(`/rehearsals/${key}/case`);
  const later = page.getByText("现在还不能写：先把这一场演完。");
  const open = page.getByRole("button", { name: "起第一稿" });
  await expect(later.or(open).or(page.getByRole("link", { name: "接着写" }))).toBeVisible();
  await fitsTheScreen(page);
  await context.close();
});

test("five tabs fit a small phone at the large type", async ({ page }) => {
  await signInAs(page.request, "learner");
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto("/cases");
  await page.evaluate(() => document.documentElement.setAttribute("data-text", "large"));
  const tabs = page.getByRole("navigation", { name: "主要页面" }).getByRole("link").filter({ visible: true });
  await expect(tabs).toHaveText(["今日", "演练", "知识点", "案例", "我的"]);
  for (const tab of await tabs.all()) {
    const lines = await tab.evaluate((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [range.getClientRects().length, node.scrollWidth <= node.clientWidth];
    });
    expect(lines).toEqual([1, true]);
  }
  await fitsTheScreen(page);
});
