import { expect } from "@playwright/test";
import { test } from "../support/journey.ts";
import {
  asked,
  beginHearing,
  grown,
  keyIn,
  lines,
  nextAct,
  playToAnEnding,
  record,
  tapDemo,
  toDebrief,
} from "../support/on-screen.ts";

// A trace of plays as long as these takes as long as playing them.
test.use({ contextOptions: { reducedMotion: "reduce" }, trace: "off", screenshot: "only-on-failure" });

const answers = {
  "目标回顾：": "先把夜里的险兜住，再让每一方说到",
  "结果评估：": "险兜住了，还有人没说上话",
  "原因分析：": "会前没有一家一家去请",
  "规律总结：": "先上门，再开会；先听完，再拿主意",
};

test("from the first tap to a better second try: play, look back, answer, branch, play on, compare", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await tapDemo(page);
  const first = await beginHearing(page);
  const mine = "我们一家一家来，先听您说。";
  const before = await playToAnEnding(
    page,
    () => 0,
    (nth) => (nth === 1 ? mine : undefined),
  );

  await toDebrief(page).click();
  await expect(page).toHaveURL(`/rehearsals/${first}/debrief`);
  await expect(page.getByText(`结局：${before.ending}`)).toBeVisible();
  await expect(page.getByRole("heading", { name: "最要紧的几个时刻" })).toBeVisible();
  for (const [question, answer] of Object.entries(answers)) {
    await page.getByLabel(question).fill(answer);
    await expect(page.getByRole("status").filter({ hasText: "存好了" })).toBeVisible();
  }
  await page.reload();
  for (const [question, answer] of Object.entries(answers)) await expect(page.getByLabel(question)).toHaveValue(answer);

  await page.getByRole("button", { name: "从这里再来一次", exact: true }).first().click();
  await expect(page).not.toHaveURL(/debrief/);
  const second = await keyIn(page);
  expect(second).not.toBe(first);
  const after = await playToAnEnding(page, (n) => n - 1);

  await toDebrief(page).click();
  await expect(page.getByText(`结局：${after.ending}`)).toBeVisible();
  await page.locator(`a[href="/rehearsals/${second}/compare?with=${first}"]`).click();
  await expect(page.getByRole("heading", { name: /^在“.+”分开$/ })).toBeVisible();
  const endings = page.getByRole("region", { name: "两种结局" }).getByRole("heading");
  await expect(endings).toHaveText([before.ending, after.ending]);
  console.log(`the journey: ${before.acts} acts to “${before.ending}”, then ${after.acts} to “${after.ending}”`);
});

test("two browsers at one play see the same, and a press that comes too late is refused in words", async ({
  page,
  browser,
  baseURL,
}) => {
  await tapDemo(page);
  const key = await beginHearing(page);
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  const other = await context.newPage();
  await tapDemo(other);
  await other.goto(`/rehearsals/${key}`);
  await keyIn(other);
  const written = (one: typeof page) => record(one).getByRole("listitem").allTextContents();
  const both = async () => JSON.stringify(await written(page)) === JSON.stringify(await written(other));

  for (const [acts, sees] of [
    [page, other],
    [other, page],
    [page, other],
  ] as const) {
    const before = await lines(acts);
    await (await nextAct(acts, () => 0))?.button.click();
    await grown(acts, before);
    await grown(sees, before);
    await expect.poll(both).toBe(true);
    await expect(asked(sees)).toHaveText(await asked(acts).innerText());
  }

  // The news is on its way to the other and does not arrive.
  let arrive = () => {};
  const arrived = new Promise<void>((done) => {
    arrive = done;
  });
  await other.route(/\/transcript\?/, async (route) => {
    await arrived;
    await route.continue();
  });
  const before = await lines(page);
  await (await nextAct(page, () => 0, "这边先定了"))?.button.click();
  await grown(page, before);
  await (await nextAct(other, (n) => n - 1, "那边也想说"))?.button.click();
  const refused = other.getByRole("alert").filter({ hasText: "现场已经往下走了，请看现在这一步。" });
  await expect(refused).toBeVisible();
  await expect(refused).toContainText("您写的还在。");
  arrive();
  await grown(other, before);
  await expect.poll(both).toBe(true);
  await expect(record(other).getByText("这边先定了")).toHaveCount(1);
  await expect(record(other).getByText("那边也想说")).toHaveCount(0);
  await context.close();
});

test("pressed again while the room's answer is still on its way, a choice is made once and nothing is refused", async ({
  page,
}) => {
  await tapDemo(page);
  await beginHearing(page);
  let arrive = () => {};
  const arrived = new Promise<void>((done) => {
    arrive = done;
  });
  await page.route(/\/transcript\?/, async (route) => {
    await arrived;
    await route.continue();
  });
  const sent: string[] = [];
  page.on("request", (request) => request.url().endsWith("/commands") && sent.push(request.url()));
  const before = await lines(page);
  const act = await nextAct(page, () => 0);
  const taken = page.waitForResponse((answer) => answer.url().endsWith("/commands"));
  await act?.button.click();
  expect((await taken).status()).toBe(200);
  await act?.button.click();
  arrive();
  await grown(page, before);
  await expect(page.locator(".refused")).toHaveCount(0);
  expect(sent).toHaveLength(1);
});
