import { type Browser, expect, type Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { test } from "../support/journey.ts";
import { playToTheEnd, signInAs, startSolo } from "../support/rehearse-by-http.ts";

const scenario = "flying-wire-hearing";

async function fitsTheScreen(page: Page) {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide).toBeLessThanOrEqual(screen);
}

/** Somebody else, in a browser of their own. */
async function as(browser: Browser, origin: string | undefined, who: "mentor" | "trainer" | "manager") {
  const context = await browser.newContext({ ...(origin && { baseURL: origin }), locale: "zh-CN" });
  await signInAs(context.request, who);
  return context.newPage();
}

test("while the play goes on, the debrief leads back into it", async ({ page }) => {
  await signInAs(page.request, "learner");
  const key = await startSolo(page.request, scenario);
  await page.goto(`/rehearsals/${key}/debrief`);
  await expect(page.getByRole("status").filter({ hasText: "还没有演完" })).toBeVisible();
  await expect(page.getByRole("link", { name: "回去接着演" })).toHaveAttribute("href", `/rehearsals/${key}`);
  await expectAccessible(page);
});

test("looked back at, coached, tried again and compared", async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  await signInAs(page.request, "learner");
  const key = await startSolo(page.request, scenario);
  await playToTheEnd(page.request, key, 1);

  await page.goto(`/rehearsals/${key}/debrief`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("公开听证破解“飞线充电”");
  const moments = page.locator(".moment");
  expect(await moments.count()).toBeGreaterThan(2);
  await expect(page.getByRole("heading", { name: "六条对照" })).toBeVisible();
  await expect(page.locator("main")).not.toContainText("总分");
  await fitsTheScreen(page);
  await expectAccessible(page);

  // A point of the line leads to its moment.
  await page.locator(".line-moment:visible").first().click();
  await expect(page).toHaveURL(/#m\d+$/);

  // Every criterion says why, and leads to the decision, out of its fold.
  await page.locator("#criteria + ul summary").first().click();
  await page.getByRole("list", { name: "凭什么" }).first().getByRole("link").first().click();
  await expect(page.locator(":target")).toBeVisible();

  // The answers are kept as they are written.
  await page.getByLabel("目标回顾：").fill("让各方把话说完");
  await expect(page.locator("output")).toHaveText("存好了");
  await page.reload();
  await expect(page.getByLabel("目标回顾：")).toHaveValue("让各方把话说完");

  for (const name of ["潘素琴", "钟望川"]) {
    const option = page.getByLabel("请谁", { exact: true }).locator("option", { hasText: name });
    await page.getByLabel("请谁", { exact: true }).selectOption((await option.getAttribute("value")) ?? "");
    await page.getByRole("button", { name: "请 TA 看" }).click();
    await expect(page.getByRole("list", { name: "请了" }).getByText(name)).toBeVisible();
  }

  const remark = `先请何老师讲，再谈合同 ${key}`;
  const mentor = await as(browser, baseURL, "mentor");
  await mentor.goto("/coaching");
  await expectAccessible(mentor);
  await mentor.locator(`a[href="/rehearsals/${key}/debrief"]`).click();
  await expect(mentor.getByText("写给自己的四句")).toHaveCount(0);
  const first = mentor.locator(".moment").first();
  await first.getByText("在这里写一句").click();
  await first.getByLabel("写给学员的话").fill("这一句接得住");
  await first.getByRole("button", { name: "写上" }).click();
  await expect(mentor.locator(".moment").first().getByText("这一句接得住")).toBeVisible();
  await mentor.locator("#coach ~ form").getByLabel("写给学员的话").fill(remark);
  await mentor.getByRole("button", { name: "说给学员" }).click();
  await expect(mentor.locator("blockquote", { hasText: remark })).toBeVisible();
  await expect(mentor.getByText("改这一条")).toHaveCount(0);
  await expectAccessible(mentor);

  const trainer = await as(browser, baseURL, "trainer");
  await trainer.goto(`/rehearsals/${key}/debrief`);
  const criterion = trainer.locator("#criteria + ul > li").nth(1);
  await criterion.locator("summary").first().click();
  await criterion.getByText("改这一条").click();
  await criterion.getByLabel("改成").selectOption("到位");
  await criterion.getByLabel("理由").fill("休会时请他讲过了");
  await criterion.getByRole("button", { name: "改", exact: true }).click();
  await expect(trainer.getByText("钟望川改为“到位”：休会时请他讲过了")).toBeVisible();

  const manager = await as(browser, baseURL, "manager");
  const refused = await manager.goto(`/rehearsals/${key}/debrief`);
  expect(refused?.status()).toBe(403);
  await expect(manager.getByText("管理员不看别人的演练：演练只用来学，不用来考核。")).toBeVisible();

  await page.reload();
  await expect(page.locator("blockquote", { hasText: remark })).toBeVisible();
  await expect(page.getByText("钟望川改为“到位”：休会时请他讲过了")).toBeVisible();

  const again = page.locator(".moment").getByRole("button", { name: "从这里再来一次" }).first();
  await again.click();
  await expect(page).toHaveURL(/\/rehearsals\/[\w-]{16}$/);
  const second = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  expect(second).not.toBe(key);
  await playToTheEnd(page.request, second, 2);

  await page.goto(`/rehearsals/${second}/debrief`);
  await expect(page.locator(".above")).toContainText("接着演");
  const toDo = page.locator(".to-do", { hasText: remark });
  await toDo.getByLabel("哪一刻回应了").selectOption({ index: 1 });
  await toDo.getByRole("button", { name: "就是这一刻" }).click();
  await expect(page.locator(".to-do", { hasText: remark }).getByText("这一次回应了：")).toBeVisible();
  await expectAccessible(page);

  await page.locator(`a[href="/rehearsals/${second}/compare?with=${key}"]`).click();
  await expect(page.getByRole("heading", { name: /^在“.+”分开$/ })).toBeVisible();
  await expect(page.locator(".compare-lines svg")).toHaveCount(4);
  await expect(page.getByRole("rowheader", { name: "听到每一方" })).toBeVisible();
  await fitsTheScreen(page);
  await expectAccessible(page);
  for (const other of [mentor, trainer, manager]) await other.context().close();
});

test("without a script the answers are saved by the button", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    ...(baseURL && { baseURL }),
    javaScriptEnabled: false,
    viewport: { width: 320, height: 568 },
  });
  await signInAs(context.request, "learner");
  const key = await startSolo(context.request, scenario);
  await playToTheEnd(context.request, key);
  const page = await context.newPage();
  await page.goto(`/rehearsals/${key}/debrief`);
  await page.getByLabel("规律总结：").fill("先上门，再开会");
  await page.getByRole("button", { name: "存下来" }).click();
  await expect(page).toHaveURL(`/rehearsals/${key}/debrief#questions`);
  await expect(page.getByLabel("规律总结：")).toHaveValue("先上门，再开会");
  await context.close();
});

test("words that could not be sent are there when the page is opened again", async ({ page, context }) => {
  await signInAs(page.request, "learner");
  const key = await startSolo(page.request, scenario);
  await playToTheEnd(page.request, key);
  await page.goto(`/rehearsals/${key}/debrief`);
  await context.route(`**/rehearsals/${key}/debrief`, (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await page.getByLabel("原因分析：").fill("没有先去请人");
  await expect(page.locator("output")).toHaveText("没连上，先记在这部手机里");
  const later = await context.newPage();
  await later.goto(`/rehearsals/${key}/debrief`);
  await expect(later.getByLabel("原因分析：")).toHaveValue("没有先去请人");
  await expect(later.locator("output")).toHaveText("没连上，先记在这部手机里");
  await context.unrouteAll();
  await expect(later.locator("output")).toHaveText("存好了", { timeout: 20_000 });
});
