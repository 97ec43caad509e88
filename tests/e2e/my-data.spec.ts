import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { test } from "../support/journey.ts";
import { expectToFit } from "../support/play.ts";
import { playToTheEnd, playUntil, type Seen, signInAs, startSolo } from "../support/rehearse-by-http.ts";

// Each run makes its own people: the two projects share one server.
const account = (project: string) => `DATA${project.slice(0, 1).toUpperCase()}${Date.now() % 10_000_000}`;

/** A person of this test's own, made by the demo's manager and let in by a printed code. */
async function comeIn(page: Page, name: string, number: string, right = "新任书记") {
  await signInAs(page.request, "manager");
  await page.goto("/people/new");
  await page.getByLabel("姓名").fill(name);
  await page.getByLabel("工号").fill(number);
  await page.getByLabel("站点", { exact: true }).selectOption({ label: "　　青桐苑居民区" });
  await page.getByRole("radio", { name: right }).check();
  await page.getByRole("button", { name: "加上" }).click();
  await page.goto("/people");
  await page.getByRole("link", { name: `给${name}开登录码` }).click();
  await page.getByRole("button", { name: "开出来" }).click();
  const code = (await page.locator("[data-code]").textContent()) ?? "";
  await page.context().clearCookies();
  await page.goto("/sign-in/code");
  await page.getByLabel("手机号或工号").fill(number);
  await page.getByLabel("登录码").fill(code);
  await page.getByLabel("给自己定一个密码").fill("river-in-autumn");
  await page.getByLabel("再打一遍").fill("river-in-autumn");
  await page.getByRole("button", { name: "定好密码，进去" }).click();
  await expect(page).toHaveURL("/");
}

/** At the first choice of the play, with words of one's own. */
async function sayIn(page: Page, key: string, words: string) {
  const chooses = ({ may }: Seen) => may.some(({ type }) => type === "choose");
  expect(await playUntil(page.request, key, 0, chooses)).toBe(true);
  const { view } = (await (await page.request.get(`/rehearsals/${key}/state`)).json()) as { view: Seen };
  const may = view.may.find(({ type }) => type === "choose");
  const choice = may?.options?.[0]?.id;
  const data = { id: crypto.randomUUID(), type: "choose", ...may?.with, choice, words };
  expect((await page.request.post(`/rehearsals/${key}/commands`, { data })).ok()).toBe(true);
}

async function lookWell(page: Page) {
  await expectAccessible(page);
  await expectToFit(page);
}

async function download(page: Page, link: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).click()]);
  return readFileSync(await file.path(), "utf8");
}

test("what is kept on me: read, taken along in two files, and the words erased after my name was written", async ({
  page,
}, info) => {
  const number = account(info.project.name);
  const name = `阮澄${number.slice(-5)}`;
  await comeIn(page, name, number);
  const key = await startSolo(page.request, "flying-wire-hearing");
  await sayIn(page, key, "我的话");
  await playToTheEnd(page.request, key);

  await page.goto("/me");
  await page.getByRole("link", { name: /我的资料/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("我的资料");
  expect(await page.locator("script").count()).toBe(1);
  await lookWell(page);
  await page.getByRole("link", { name: /^账号/ }).click();
  await expect(page.getByText(number)).toBeVisible();
  await lookWell(page);
  await page.getByRole("link", { name: "我的资料" }).click();
  await page.getByRole("link", { name: /^演练里的原话/ }).click();
  await expect(page.getByText("我的话").first()).toBeVisible();
  await lookWell(page);
  await page.getByRole("link", { name: "我的资料" }).click();

  const text = await download(page, "下载文字文件");
  expect(text).toContain(`${name}的资料`);
  expect(text).toContain("■ 演练里的原话");
  expect(text).toContain(`工号: ${number}`);
  const json = JSON.parse(await download(page, "下载 JSON 文件"));
  expect(json.account[0]).toMatchObject({ name, staffNumber: number });
  expect(json.utterances[0].words).toBe("我的话");
  expect(json.log.length).toBeGreaterThan(5);

  await page.getByRole("link", { name: /^只删我写的话/ }).click();
  await lookWell(page);
  await page.getByLabel(/^确认/).fill("不是我");
  await page.getByRole("button", { name: "删掉我写的话" }).click();
  await expect(page.getByText("名字对不上，什么都没有删。")).toBeVisible();
  await lookWell(page);
  await page.getByLabel(/^确认/).fill(name);
  await page.getByRole("button", { name: "删掉我写的话" }).click();
  await expect(page.getByRole("status").filter({ hasText: "您写的话都删掉了" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^演练里的原话/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^演练 ?\d/ })).toHaveCount(1);
  // The debrief stands as before, without the words.
  await page.goto(`/rehearsals/${key}/debrief`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("我的话", { exact: true })).toHaveCount(0);
});

test("somebody who is erased altogether is signed out with a calm page, and their password opens nothing", async ({
  page,
}, info) => {
  const number = account(info.project.name);
  const name = `向晚${number.slice(-5)}`;
  await comeIn(page, name, number);
  await page.goto("/me/data");
  await page.getByRole("link", { name: /^注销，全部删掉/ }).click();
  await expect(page.getByText("找不回来")).toBeVisible();
  await lookWell(page);
  await page.getByLabel(/^确认/).fill(name);
  await page.getByRole("button", { name: "注销，全部删掉" }).click();
  await expect(page).toHaveURL("/erased");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("都删掉了");
  await lookWell(page);
  await page.goto("/me");
  await expect(page).toHaveURL("/sign-in?to=%2Fme");
  await page.getByLabel("手机号或工号").fill(number);
  await page.getByLabel("密码").fill("river-in-autumn");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("账号和密码对不上");
});

test("the last manager is told why they stay, and erases somebody else who asked", async ({ page }, info) => {
  await signInAs(page.request, "manager");
  await page.goto("/me/data/erase?what=all");
  await expect(page.getByRole("alert")).toContainText("云汀街道连锁店只有这一位管理员");
  await expect(page.getByRole("button", { name: "注销，全部删掉" })).toHaveCount(0);
  await lookWell(page);

  const number = account(info.project.name);
  const name = `别云${number.slice(-5)}`;
  await page.goto("/people/new");
  await page.getByLabel("姓名").fill(name);
  await page.getByLabel("工号").fill(number);
  await page.getByLabel("站点", { exact: true }).selectOption({ label: "　　青桐苑居民区" });
  await page.getByRole("radio", { name: "新任书记" }).check();
  await page.getByRole("button", { name: "加上" }).click();
  await page.goto("/people");
  await lookWell(page);
  await page.getByRole("link", { name: `删除${name}的资料` }).click();
  await lookWell(page);
  await page.getByLabel(/^确认/).fill(name);
  await page.getByRole("button", { name: "删掉", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "按本人的要求删掉了" })).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("reading and erasing work all the same", async ({ page }, info) => {
    const number = account(info.project.name);
    const name = `桑榆${number.slice(-5)}`;
    await comeIn(page, name, number);
    await page.goto("/me/data?kind=account");
    await expect(page.getByText(number)).toBeVisible();
    await page.goto("/me/data/erase?what=all");
    await page.getByLabel(/^确认/).fill(name);
    await page.getByRole("button", { name: "注销，全部删掉" }).click();
    await expect(page).toHaveURL("/erased");
  });
});
