import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { test } from "../support/journey.ts";

async function comeIn(page: Page, demo: string, origin: string): Promise<void> {
  const answer = await page.request.post("/sign-in", { form: { demo }, headers: { origin } });
  expect(answer.ok()).toBe(true);
}

test.beforeEach(async ({ page, baseURL }) => comeIn(page, "learner", baseURL ?? ""));

const wider = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("a day shows its point, its minutes and how it begins, and leads into the lesson", async ({ page }) => {
  await page.goto("/days/2026-11-27");
  await expect(page.locator(".day-number")).toHaveText("27");
  await expect(page.getByRole("heading", { name: "飞线充电归谁罚、罚多少？" })).toBeVisible();
  await expect(page.locator(".chip")).toHaveText(["消防", "飞线充电"]);
  await expect(page.getByText(/^\d 分钟$/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "读这一课" }).click();
  await expect(page).toHaveURL(/\/lessons\/flying-wire-penalty/);
});

test("a point whose lesson is being written leads nowhere, and what can be read stands near", async ({ page }) => {
  await page.goto("/calendar/2026/6");
  const writing = page.locator(".month-point[data-writing]").first();
  await expect(writing).toBeVisible();
  await expect(writing.getByRole("link")).toHaveCount(0);
  await page.locator(".month-day:has([data-writing]) .month-figure").first().click();
  await expect(page.getByText("正在写", { exact: true })).toBeVisible();
  await expect(page.locator("main .button-primary:not(search *)")).toHaveCount(0);
  await expect(page.locator(".near a").first()).toHaveAttribute("href", /^\/lessons\//);
  await expectAccessible(page);
});

test("a day of rest says so and pushes nothing; a made-up working day says that", async ({ page }) => {
  await page.goto("/days/2026-10-01");
  await expect(page.getByText("国庆节")).toBeVisible();
  await expect(page.getByText("休息日不排知识点，也没有要做的事。")).toBeVisible();
  await expect(page.locator(".day-sheet .button")).toHaveCount(0);
  await page.goto("/days/2026-10-10");
  await expect(page.getByText("周六 · 调休上班")).toBeVisible();
});

test("arrow keys turn the page, and sleep where words are written", async ({ page }) => {
  await page.goto("/days/2026-12-31");
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/\/days\/2027-01-01$/);
  await expect(page.getByText("2027 年国务院的放假安排还没有公布", { exact: false })).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/\/days\/2026-12-31$/);
  await page.goto("/");
  await page.getByRole("searchbox").fill("飞线");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Alt+ArrowDown");
  await page.waitForTimeout(300);
  await expect(page).toHaveURL(/\/$/);
});

test("a swipe turns the page, a scroll does not", async ({ page, isMobile }) => {
  test.skip(!isMobile, "a finger");
  await page.goto("/days/2026-11-27");
  const drag = (from: [number, number], to: [number, number]) =>
    page.evaluate(
      ([[x, y], [toX, toY]]) => {
        const touch = (clientX: number, clientY: number) =>
          new Touch({ identifier: 1, target: document.body, clientX, clientY });
        const send = (type: string, at: Touch, on: Touch[]) =>
          document.body.dispatchEvent(new TouchEvent(type, { touches: on, changedTouches: [at], bubbles: true }));
        send("touchstart", touch(x, y), [touch(x, y)]);
        send("touchend", touch(toX, toY), []);
      },
      [from, to] as const,
    );
  await drag([300, 300], [290, 100]);
  await drag([300, 300], [240, 300]);
  await page.waitForTimeout(200);
  await expect(page).toHaveURL(/2026-11-27$/);
  await drag([300, 300], [150, 310]);
  await expect(page).toHaveURL(/2026-11-28$/);
  await drag([100, 300], [260, 310]);
  await expect(page).toHaveURL(/2026-11-27$/);
});

test("the month holds its points, terms and days off, and goes on to its neighbours", async ({ page }) => {
  await page.goto("/calendar/2026/10");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("十月");
  await expect(page.locator(".month-day")).toHaveCount(31);
  await expect(page.locator(".month-point")).toHaveCount(18);
  await expect(page.locator(".month-sign", { hasText: "休" })).toHaveCount(7);
  await expect(page.locator(".month-sign", { hasText: "班" })).toHaveCount(1);
  await expect(page.getByText("寒露", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "下一页：十一月" }).click();
  await expect(page).toHaveURL(/\/calendar\/2026\/11$/);
});

test("one field at a time, and the filter goes along", async ({ page }) => {
  await page.goto("/calendar/2026/11");
  await page.locator(".field-menu summary").click();
  await expectAccessible(page);
  await page.locator(".field-menu").getByRole("link", { name: /消防/ }).click();
  await expect(page).toHaveURL(/\?field=fire$/);
  expect(new Set(await page.locator(".month-label").allTextContents())).toEqual(new Set(["消防"]));
  await page.getByRole("link", { name: "年", exact: true }).click();
  await expect(page).toHaveURL(/\/calendar\/2026\?field=fire$/);
  await expect(page.locator(".cal-note")).toHaveText("13 个知识点");
  await page.goto("/calendar/2026?field=nobody");
  await expect(page.locator(".cal-note")).toHaveText("217 个知识点");
});

test("the wall has all 217 points, with words for each", async ({ page, isMobile }) => {
  await page.goto("/calendar/2026");
  await expect(page.locator(".year-days a")).toHaveCount(217);
  await expectAccessible(page);
  if (!isMobile) {
    const point = page.getByRole("link", { name: /飞线充电归谁罚/ });
    await point.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await expect(point.locator(".year-words")).toBeInViewport();
    expect((await point.locator(".year-words").boundingBox())?.width).toBeGreaterThan(100);
  }
  await page.getByRole("link", { name: "十一月", exact: true }).click();
  await expect(page).toHaveURL(/\/calendar\/2026\/11$/);
});

test("a page the calendar does not have says how far it goes", async ({ page }) => {
  for (const path of [
    "/calendar/2041",
    "/calendar/2019/12",
    "/calendar/2026/13",
    "/calendar/2026/03",
    "/days/2026-02-30",
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByText("日历从 2020 年翻到 2040 年")).toBeVisible();
  }
  await expectAccessible(page);
  expect((await page.goto("/days/2020-01-01"))?.status()).toBe(200);
  await expect(page.locator("[data-turn=back]")).toHaveCount(0);
  expect((await page.goto("/calendar/2040/12"))?.status()).toBe(200);
  await expect(page.locator("[data-turn=on]")).toHaveCount(0);
});

test("days, months and the year hold on the smallest phone in 大字版, light and dark", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const path of ["/", "/days/2026-11-17", "/calendar/2026/10", "/calendar/2026"]) {
    await page.goto(path);
    await page.locator("html").evaluate((html) => html.setAttribute("data-text", "large"));
    expect(await wider(page), path).toBe(0);
    for (const theme of ["light", "dark"]) {
      await page.locator("html").evaluate((html, name) => html.setAttribute("data-theme", name), theme);
      await expectAccessible(page);
    }
  }
});

test("a kept page is the page: same bytes and headers, new at once when an answer is given, and nobody else's", async ({
  page,
  browser,
  baseURL,
}) => {
  const headersOf = (headers: Record<string, string>) => {
    const { date: _date, "x-request-id": _id, connection: _connection, "keep-alive": _alive, ...own } = headers;
    return own;
  };
  for (const path of ["/days/2026-11-20", "/calendar/2026/11", "/calendar/2026", "/lessons/flying-wire-penalty"]) {
    const [first, second] = [await page.request.get(path), await page.request.get(path)];
    expect(await second.text(), path).toBe(await first.text());
    const { "transfer-encoding": _chunked, ...drawn } = headersOf(first.headers());
    expect(headersOf(second.headers()), path).toEqual({ ...drawn, "content-length": expect.any(String) });
    const { etag = "" } = second.headers();
    expect((await page.request.get(path, { headers: { "if-none-match": etag } })).status()).toBe(304);
  }
  await page.goto("/lessons/flying-wire-penalty?again=0");
  const asked = page.locator("form#q0");
  await asked.getByRole("button").first().click();
  await expect(page.getByText(/答对了|你选了/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText(/答对了|你选了/).first()).toBeVisible();

  const other = await browser.newContext({ ...(baseURL && { baseURL }) });
  const theirs = await other.newPage();
  await comeIn(theirs, "mentor", baseURL ?? "");
  const mine = await (await page.request.get("/")).text();
  const name = /shell-who">[^<]*<br\/>([^<]+)</.exec(mine)?.[1] ?? "";
  expect(name).not.toBe("");
  expect(await (await theirs.request.get("/")).text()).not.toContain(name);
  await other.clearCookies();
  const stranger = await theirs.request.get("/", { maxRedirects: 0 });
  expect(stranger.status()).toBe(302);
  await other.close();
});
