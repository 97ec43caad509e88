import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { test } from "../support/journey.ts";

const lesson = "/lessons/shed-fire-rules";
const first = "“消防看过就放心了，先动起来，票可以边干边补。”";
const right = "“先等等，消防怎么说的写下来，票投完了再动工。”";

const fits = async (page: Page) => {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, "pixels beyond the right edge").toBeLessThanOrEqual(0);
};

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a lesson reads from top to end and its questions are answered", async ({ page }) => {
    await page.goto("/lessons");
    await page.getByRole("link", { name: "充电棚选址有哪些消防要求？" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("充电棚选址有哪些消防要求？");
    await expect(page).toHaveTitle("充电棚选址有哪些消防要求？ · 穿针");
    const main = page.getByRole("main");
    for (const words of [
      "消防领域",
      "3 分钟",
      "教学稿，未经主管部门审定",
      "条文核对于 2026-11-22",
      "先找谁",
      "消防救援机构",
      "先看点，再投票，最后动土。",
    ]) {
      await expect(main).toContainText(words);
    }
    await expect(main.locator(".steps > ol > li")).toHaveCount(4);
    await expect(main.getByRole("link", { name: "去演练：公开听证破解飞线充电" })).toHaveAttribute(
      "href",
      "/scenarios",
    );
    await expect(main.locator(".basis > ul .law").first()).toContainText("高层民用建筑消防安全管理规定 第三十七条现行");
    await page.getByText("文中还引了").click();
    await expect(main.getByText("民法典 第二百七十八条", { exact: true })).toBeVisible();

    await page.getByRole("button", { name: first }).click();
    await expect(page).toHaveURL(`${lesson}?q0=0#q0`);
    const question = page.locator("#q0");
    await expect(question.getByRole("status")).toHaveText("你选了甲，该选乙。");
    await expect(question.getByRole("listitem")).toHaveCount(3);
    await expect(question.locator(".why")).toHaveCount(3);
    await expect(question).toContainText("先占了地再投票，反对的人就有了理由。");
    await page.getByRole("button", { name: "换一条讲：矮楼也要合标准，防火间距不能占。" }).click();
    await expect(page).toHaveURL(`${lesson}?q0=0&q1=2#q1`);
    await expect(page.locator("#q1").getByRole("status")).toHaveText("答对了。");
    await question.getByRole("link", { name: "再答一遍" }).click();
    await page.getByRole("button", { name: right }).click();
    await expect(question.getByRole("status")).toHaveText("答对了。");
  });

  test("the three lines are there as plain text", async ({ page }) => {
    await page.goto(lesson);
    const href = await page.getByRole("link", { name: "复制或转发" }).getAttribute("href");
    const answer = await page.request.get(href ?? "");
    expect(answer.headers()["content-type"]).toContain("text/plain");
    expect(await answer.text()).toContain("消防看的是安不安全，地怎么用由业主投票定。");
  });
});

test("with script an answer appears in place, and the address remembers it", async ({ page }) => {
  await page.goto(lesson);
  await page.evaluate(() => document.body.setAttribute("data-same-page", ""));
  await page.getByRole("button", { name: first }).click();
  await expect(page.locator("#q0").getByRole("status")).toHaveText("你选了甲，该选乙。");
  await expect(page.locator("body")).toHaveAttribute("data-same-page", "");
  await expect(page.locator("#q0 h3")).toBeFocused();
  expect(new URL(page.url()).search).toBe("?q0=0");
  await page.reload();
  await expect(page.locator("#q0").getByRole("status")).toBeVisible();
});

test("with script the three lines are copied, or shared where the phone can", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => Object.defineProperty(navigator, "share", { value: undefined }));
  await page.goto(lesson);
  await page.getByRole("link", { name: "复制或转发" }).click();
  await expect(page.getByText("已复制")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("\n")).toHaveLength(4);
  expect(copied).toContain("充电棚选址有哪些消防要求？");
});

test("signed in, an answer is kept for the next visit and can be given again", async ({ page }) => {
  const signedIn = await page.request.post("/sign-in", { form: { demo: "learner" } });
  expect(signedIn.ok()).toBe(true);
  // Both projects share one learner: whatever was answered before, the newest answer is the one shown.
  await page.goto(`${lesson}?again=0`);
  await page.getByRole("button", { name: right }).click();
  await expect(page.locator("#q0").getByRole("status")).toHaveText("答对了。");
  await page.goto(lesson);
  await expect(page.locator("#q0").getByRole("status")).toBeVisible();
  await expect(page.getByText("你的回答只有你自己看得到。")).toBeVisible();
});

test("an answer that no question asks for changes nothing, and a foreign page cannot answer", async ({
  page,
  baseURL,
}) => {
  const odd = await page.request.post(lesson, { form: { question: "7", option: "0" }, maxRedirects: 0 });
  expect([odd.status(), odd.headers().location]).toEqual([303, `${lesson}#questions`]);
  const foreign = await page.request.post(lesson, {
    form: { question: "0", option: "0" },
    headers: { origin: "https://elsewhere.example" },
  });
  expect(foreign.status()).toBe(403);
  for (const path of ["/lessons/no-such-lesson", "/lessons/..%2fmanifest", "/lessons/no-such-lesson/takeaway.txt"]) {
    expect((await page.request.get(`${baseURL}${path}`)).status(), path).toBe(404);
  }
});

test("is not for search engines, and asks for no more than 25 KB with a script of at most 10", async ({ page }) => {
  const parts: { url: string; bytes: number }[] = [];
  page.on("requestfinished", async (request) => {
    const sizes = await request.sizes();
    parts.push({ url: new URL(request.url()).pathname, bytes: sizes.responseBodySize });
  });
  const answer = await page.goto(lesson, { waitUntil: "networkidle" });
  expect(answer?.headers()["x-robots-tag"]).toBe("noindex");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
  await expect.poll(() => parts.length).toBeGreaterThan(3);
  const sum = (pick: (url: string) => boolean) =>
    parts.filter(({ url }) => pick(url)).reduce((total, { bytes }) => total + bytes, 0);
  expect(sum((url) => url.endsWith(".js"))).toBeLessThanOrEqual(10 * 1024);
  expect(sum(() => true)).toBeLessThanOrEqual(25 * 1024);
});

for (const [name, change] of [
  ["as it is", {}],
  ["dark", { theme: "dark" }],
  ["in large type", { text: "large" }],
] as const) {
  test(`can be used by everybody and fits, ${name}`, async ({ page, isMobile }) => {
    if (isMobile) await page.setViewportSize({ width: 320, height: 568 });
    for (const path of [lesson, `${lesson}?q0=0&q1=2`, "/lessons", "/lessons?by=date"]) {
      await page.goto(path);
      await page.evaluate((set) => Object.assign(document.documentElement.dataset, set), change);
      await fits(page);
      await expectAccessible(page);
    }
  });
}

test("its controls are 44 pixels tall", async ({ page }) => {
  for (const path of [lesson, `${lesson}?q0=0&q1=2`, "/lessons"]) {
    await page.goto(path);
    const low = await page
      .locator("main a, main button, main summary")
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
          .map((one) => one.outerHTML),
      );
    expect(low).toEqual([]);
  }
});

test("in English the interface is English and the lesson stays Chinese", async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: "look", value: "en.system.plain", url: baseURL ?? "" }]);
  await page.goto(lesson);
  const main = page.getByRole("main");
  await expect(main).toContainText("Teaching draft, not confirmed by the bureau in charge");
  await expect(main.getByRole("heading", { name: "Legal basis" })).toHaveAttribute("lang", "en");
  await expect(main.getByRole("heading", { name: "怎么办：站在点位上，做四个动作" })).toBeVisible();
  await page.getByRole("button", { name: first }).click();
  await expect(page.locator("#q0").getByRole("status")).toHaveText("You chose A; B is right.");
  await expectAccessible(page);
});
