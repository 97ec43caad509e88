import { expect } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { asked, awake, beginPlay, choose, expectToFit, test } from "../support/play.ts";

test("from the front of a play to its ending, by touch, with own words, a floor, a poll and the owners' vote", async ({
  page,
}) => {
  await beginPlay(page, "small");
  await awake(page);
  const record = page.getByRole("log");
  await expect(record).toContainText("早上八点，门岗把你拦在门口。");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.locator(".own-clock")).toHaveText(/^还有 \d:\d\d$/);
  await page.getByRole("button", { name: "就这么办" }).click();
  await expect(page.getByText("先挑一条，再定")).toBeVisible();
  await expectAccessible(page);

  await choose(page, "先去老顾家里坐一坐", "我先上楼坐坐。");
  await expect(asked(page)).toHaveText("会怎么开？");
  await expect(record.locator(".speech-mine").first()).toContainText("我先上楼坐坐。");
  await expect(record).toContainText("（私下）");
  await choose(page, "请老顾自己说说为什么急");

  await expect(asked(page)).toHaveText("请谁说？");
  await expect(page.getByText("还没有听到：老顾、小魏。")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /老顾/ }).click();
  await expect(record).toContainText("我父亲夜里要吸氧，着了火下不来。");
  await page.getByRole("button", { name: "听够了，往下走" }).click();
  await expect(record).toContainText("您结束了这一轮发言，没有听到：小魏");

  await expect(page.getByText("只看看在场的人怎么想，不作任何决定。")).toBeVisible();
  await page.getByRole("radio", { name: "愿意" }).check({ force: true });
  await page.getByRole("button", { name: "投这一票" }).click();
  await expect(page.getByText("您的意向：愿意")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "收票" }).click();

  await expect(record).toContainText("这是意向，不是业主表决：它不作任何决定。");
  await expect(record.locator(".count-owners")).toContainText("参与的要达到全体的三分之二：要 67 户");
  await expect(record.getByRole("heading", { name: "车棚开了" })).toBeVisible();
  const debrief = page.getByRole("link", { name: "去复盘" });
  await expect(debrief).toHaveAttribute("href", /^\/rehearsals\/[\w-]{16}\/debrief$/);
  await expectAccessible(page);
});

test("a reload in the middle loses neither the record nor a half-typed word, and the clock goes on", async ({
  page,
}) => {
  const key = await beginPlay(page, "small");
  await awake(page);
  await page.getByRole("radio", { name: "等一等" }).check({ force: true });
  await page.getByPlaceholder("用自己的话说（可不填）").fill("再听听");
  await page.evaluate(
    (name) => localStorage.setItem(name, JSON.stringify({ left: 30_000, at: 0, by: "" })),
    `clock:${key}:morning:1`,
  );
  await page.reload();
  await expect(page.getByRole("radio", { name: "等一等" })).toBeChecked();
  await expect(page.getByPlaceholder("用自己的话说（可不填）")).toHaveValue("再听听");
  await expect(page.locator(".own-clock")).toHaveText(/^还有 0:(30|2\d)$/);
  await page.getByRole("button", { name: "就这么办" }).click();
  await expect(asked(page)).toHaveText("会怎么开？");
  const before = await page.getByRole("log").textContent();
  await page.reload();
  await awake(page);
  expect(await page.getByRole("log").textContent()).toBe(before);
  await page.goto("/scenarios");
  await page.goBack();
  await expect(asked(page)).toHaveText("会怎么开？");
});

test("when time runs out the moment passes by itself, with a warning before", async ({ page }) => {
  const key = await beginPlay(page, "small");
  await page.evaluate(
    (name) => localStorage.setItem(name, JSON.stringify({ left: 4_000, at: 0, by: "" })),
    `clock:${key}:morning:1`,
  );
  await page.reload();
  await expect(page.getByText("门岗看着你。")).toBeVisible();
  await expect(page.locator(".own-clock-pressing")).toBeVisible();
  await expect(page.getByText("这一刻没有拿主意，时间过去了")).toBeVisible();
  await expect(page.getByRole("log")).toContainText("那我先去忙了。");
  await expect(page.locator(".refused")).toHaveCount(0);
});

test("paused, the room rests and says so; going on, it asks the same", async ({ page }) => {
  await beginPlay(page, "small");
  await awake(page);
  await page.getByRole("button", { name: "歇一歇" }).click();
  await expect(asked(page)).toHaveText("歇着呢");
  await page.getByRole("button", { name: "接着来" }).click();
  await expect(asked(page)).toHaveText("先做什么？");
});

test("one's card opens in the corner and closes on Escape", async ({ page, viewport }) => {
  await beginPlay(page, "small");
  await awake(page);
  if ((viewport?.width ?? 0) > 960) {
    await expect(page.getByRole("complementary", { name: "我的角色" })).toContainText("私·沈底线：不替业主作决定");
    return;
  }
  await page.getByRole("button", { name: "我的角色" }).click();
  const card = page.getByRole("dialog");
  await expect(card).toContainText("私·沈底线：不替业主作决定");
  await expect(card).toContainText("顾长庚");
  await expect(card).not.toContainText("私·顾");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("forms carry the play on, and a refusal comes back in words", async ({ page }) => {
    await beginPlay(page, "small");
    await page.getByRole("radio", { name: "先去老顾家里坐一坐" }).check({ force: true });
    await page.getByPlaceholder("用自己的话说（可不填）").fill("不用脚本也能说");
    await page.getByRole("button", { name: "就这么办" }).click();
    await expect(asked(page)).toHaveText("会怎么开？");
    await expect(page.getByRole("log")).toContainText("不用脚本也能说");
    await page.goto(`${page.url()}?refused=moved-on`);
    await expect(page.getByText("现场已经往下走了，请看现在这一步。")).toBeVisible();
  });
});

test.describe("on the smallest screen", () => {
  test.use({ viewport: { width: 320, height: 568 }, colorScheme: "dark" });
  for (const size of ["plain", "large"]) {
    test(`in the dark, with ${size} type, all fits and no line said is covered`, async ({ page }) => {
      await beginPlay(page, "small");
      await awake(page);
      await page.evaluate((text) => {
        document.documentElement.dataset.text = text;
      }, size);
      await choose(
        page,
        "先去老顾家里坐一坐",
        "一句比较长的话，看看在小屏幕上会不会被下面的选项盖住，或者伸到外面去。",
      );
      await expect(asked(page)).toHaveText("会怎么开？");
      await expectToFit(page);
      await expectAccessible(page);
      await page.locator(".entry").last().scrollIntoViewIfNeeded();
      const covered = await page.evaluate(() => {
        const line = [...document.querySelectorAll(".entry")].at(-1)?.getBoundingClientRect();
        const bar = document.querySelector(".ask-bar")?.getBoundingClientRect();
        return line && bar ? Math.round(line.bottom - bar.top) : undefined;
      });
      expect(covered).toBeLessThanOrEqual(1);
    });
  }
});
