import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { test } from "../support/journey.ts";

const at = (question: string) => `/search?${new URLSearchParams({ q: question })}`;
const fits = async (page: Page) => {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, "pixels beyond the right edge").toBeLessThanOrEqual(0);
};

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a question is asked, answered on the page, and leads to its lesson", async ({ page }) => {
    await page.goto("/search");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("门口问一句");
    await expect(page.getByRole("link", { name: "拉电线罚多少" })).toBeVisible();
    await page.getByLabel("门口有事？问一句").fill("有人在楼道充电怎么办");
    await page.getByRole("button", { name: "找" }).click();
    await expect(page).toHaveURL(at("有人在楼道充电怎么办"));
    const answer = page.getByRole("region", { name: "楼道里停电动自行车，居委会能做什么？" });
    for (const words of [
      "消防领域",
      "教学稿，未经主管部门审定",
      "先找谁物业经理",
      "第一步当场，看车停在哪一段。",
      "对小蒋说门厅里",
      "不归你的劝不动就报，拖车和罚钱轮不到居委会。",
    ])
      await expect(answer).toContainText(words);
    await expect(page.getByLabel("门口有事？问一句")).toHaveValue("有人在楼道充电怎么办");
    await answer.getByRole("link", { name: "看整课" }).click();
    await expect(page).toHaveURL("/lessons/ebike-in-stairwell");
  });

  test("pinyin, a slip and an article find what was meant, and what was asked for is marked", async ({ page }) => {
    for (const [asked, slug] of [
      ["fxcd", "flying-wire-penalty"],
      ["非线冲电", "flying-wire-penalty"],
      ["民法典278", "shed-common-area"],
    ] as const) {
      await page.goto(at(asked));
      const first = page.locator(`main a[href="/lessons/${slug}"]`);
      await expect(first.first(), asked).toBeVisible();
    }
    await page.goto(at("飞线"));
    await expect(page.locator("main mark").first()).toHaveText("飞线");
  });
});

test("a point that is not written says so and gives no answer", async ({ page }) => {
  await page.goto(at("群租"));
  await expect(page.getByRole("status").filter({ hasText: "这一课正在写" })).toContainText(
    "一套房隔成六间出租，怎么管？",
  );
  await expect(page.getByRole("link", { name: "看整课" })).toHaveCount(0);
});

test("what is not there says what could be asked, and nothing typed is ever taken for a page", async ({ page }) => {
  for (const asked of ["😀😀", `"'><script>alert(1)</script>`, "'; DROP TABLE person; --", "%", "(((.*"]) {
    const answer = await page.goto(at(asked));
    expect(answer?.status(), asked).toBe(200);
    await expect(page.getByRole("main"), asked).toContainText(/没有找到|没有正好的/);
    expect(await page.locator("main script").count()).toBe(0);
  }
  await page.goto(at("😀😀"));
  await expect(page.getByRole("main")).toContainText("没有找到“😀😀”。换个说法再问一句，或者到知识点里翻。");
  await page.getByRole("link", { name: "翻知识点" }).click();
  await expect(page).toHaveURL("/lessons");
  const long = await page.goto(at("fx".repeat(5_000)));
  expect(long?.status()).toBe(200);
  await expect(page.getByRole("main")).toContainText("问得太长，只按前 60 个字找。");
  for (const odd of ["/search?q=%", "/search?q=%E9%A3", "/search?q[]=1&q=x&q=y"])
    expect((await page.request.get(odd)).status(), odd).toBe(200);
});

test("a stranger is shown no scenario, a learner is", async ({ page }) => {
  const scenario = page.getByRole("link", { name: /公开听证破解/ });
  await page.goto(at("听证"));
  await expect(page.getByRole("button", { name: "找" })).toBeVisible();
  await expect(scenario).toHaveCount(0);
  expect((await page.request.post("/sign-in", { form: { demo: "learner" } })).ok()).toBe(true);
  await page.goto(at("听证"));
  await expect(scenario).toHaveAttribute("href", "/scenarios/flying-wire-hearing");
});

for (const [name, change] of [
  ["as it is", {}],
  ["dark", { theme: "dark" }],
  ["in large type", { text: "large" }],
] as const) {
  test(`can be used by everybody and fits, ${name}`, async ({ page, isMobile }) => {
    if (isMobile) await page.setViewportSize({ width: 320, height: 568 });
    for (const path of ["/search", at("拉电线罚多少"), at("群租"), at("小猫叫春"), at("😀"), at("长".repeat(90))]) {
      await page.goto(path);
      await page.evaluate((set) => Object.assign(document.documentElement.dataset, set), change);
      await fits(page);
      await expectAccessible(page);
    }
  });
}

test("its controls are 44 pixels tall, and it is a document of one script", async ({ page }) => {
  for (const path of ["/search", at("拉电线罚多少"), at("😀")]) {
    const answer = await page.goto(path);
    expect(answer?.headers()["x-robots-tag"]).toBe("noindex");
    expect(await page.locator("script").count()).toBe(1);
    const low = await page
      .locator("main a, main button, main input")
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
          .map((one) => one.outerHTML),
      );
    expect(low).toEqual([]);
  }
});

test("in English the interface is English and what is found stays Chinese", async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: "look", value: "en.system.plain", url: baseURL ?? "" }]);
  await page.goto(at("拉电线罚多少"));
  const main = page.getByRole("main");
  await expect(main).toContainText("Whom to call first");
  await expect(main.getByRole("heading", { level: 2 }).first()).toHaveAttribute("lang", "zh-CN");
  await expectAccessible(page);
});
