import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { test } from "../support/journey.ts";

// Each run makes its own person: the two projects share one server.
const account = (project: string) => `E2E${project.toUpperCase()}${Date.now() % 1_000_000}`;

async function demo(page: Page, who: string) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: who }).click();
  await expect(page).toHaveURL("/");
}

async function signOut(page: Page) {
  await page.goto("/me");
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page).toHaveURL("/sign-in");
}

async function makePerson(page: Page, name: string, number: string, right: string) {
  await demo(page, "站点管理员");
  await page.goto("/people/new");
  await page.getByLabel("姓名").fill(name);
  await page.getByLabel("工号").fill(number);
  await page.getByLabel("站点", { exact: true }).selectOption({ label: "　　青桐苑居民区" });
  await page.getByRole("radio", { name: right }).check();
  await page.getByRole("button", { name: "加上" }).click();
  await expect(page.getByRole("status").filter({ hasText: `${name}加好了` })).toBeVisible();
}

async function printCode(page: Page, name: string): Promise<string> {
  await page.goto("/people");
  await page.getByRole("link", { name: `给${name}开登录码` }).click();
  await page.getByRole("button", { name: "开出来" }).click();
  await expect(page.getByText("只显示这一次")).toBeVisible();
  return (await page.locator("[data-code]").textContent()) ?? "";
}

test("one press signs a demo person in, signing out ends it, and the page asked for comes after", async ({ page }) => {
  await page.goto("/me");
  await expect(page).toHaveURL("/sign-in?to=%2Fme");
  await expect(page.getByText("演练只用来学，不用来考核。")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "新任书记" }).click();
  await expect(page).toHaveURL("/me");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("姚筱禾");
  await expectAccessible(page);
  await signOut(page);
  await page.goto("/me");
  await expect(page).toHaveURL("/sign-in?to=%2Fme");
});

test("a printed code opens an account, its owner chooses a password, changes it, and comes back with it", async ({
  page,
}, info) => {
  const number = account(info.project.name);
  const name = `方砚${number.slice(-6)}`;
  await makePerson(page, name, number, "新任书记");
  const code = await printCode(page, name);
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("只显示这一次")).toBeHidden();
  await expect(page.locator("[data-code]")).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await signOut(page);

  await page.getByRole("link", { name: "用登录码进" }).click();
  await expectAccessible(page);
  await page.getByLabel("手机号或工号").fill(number.toLowerCase());
  await page.getByLabel("登录码").fill(code.toLowerCase().replace("-", " "));
  await page.getByLabel("给自己定一个密码").fill("12345678");
  await page.getByLabel("再打一遍").fill("12345678");
  await page.getByRole("button", { name: "定好密码，进去" }).click();
  await expect(page.getByText("太好猜了")).toBeVisible();
  await expect(page.getByLabel("手机号或工号")).toHaveValue(number.toLowerCase());
  await expectAccessible(page);
  await page.getByLabel("给自己定一个密码").fill("桂花开在九月的院子里");
  await page.getByLabel("再打一遍").fill("桂花开在九月的院子里");
  await page.getByRole("button", { name: "定好密码，进去" }).click();
  await expect(page).toHaveURL("/");

  await page.goto("/me");
  await expect(page.getByText("管清宁开的")).toBeVisible();
  await page.getByRole("link", { name: "改密码" }).click();
  await expectAccessible(page);
  await page.getByLabel("现在的密码").fill("不是这个");
  await page.getByLabel("新密码", { exact: true }).fill("river-in-autumn");
  await page.getByLabel("新密码，再打一遍").fill("river-in-autumn");
  await page.getByRole("button", { name: "改成这个" }).click();
  await expect(page.getByRole("alert")).toContainText("现在的密码不对");
  await page.getByLabel("现在的密码").fill("桂花开在九月的院子里");
  await page.getByLabel("新密码", { exact: true }).fill("river-in-autumn");
  await page.getByLabel("新密码，再打一遍").fill("river-in-autumn");
  await page.getByRole("button", { name: "改成这个" }).click();
  await expect(page.getByText("密码改好了")).toBeVisible();
  await signOut(page);

  await page.getByLabel("手机号或工号").fill(number);
  await page.getByLabel("密码").fill("桂花开在九月的院子里");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("账号和密码对不上");
  await expect(page.getByLabel("手机号或工号")).toHaveValue(number);
  await expect(page.getByLabel("密码")).toHaveValue("");
  await expectAccessible(page);
  await page.getByLabel("密码").fill("river-in-autumn");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL("/");
});

test("the manager's list and forms are for managers, and say in the reader's language what is missing", async ({
  page,
}, info) => {
  await demo(page, "新任书记");
  expect((await page.goto("/people"))?.status()).toBe(403);
  expect((await page.goto("/people/new"))?.status()).toBe(403);
  await signOut(page);
  const number = account(info.project.name);
  const name = `英泽${number.slice(-6)}`;
  await makePerson(page, name, number, "站点管理员");
  const code = await printCode(page, name);
  await signOut(page);

  await page.goto("/sign-in/code");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page).toHaveURL("/sign-in/code");
  await page.getByRole("button", { name: "Keep the password and enter" }).click();
  await expect(page.getByText("Enter your mobile or staff number.")).toBeVisible();
  await page.getByLabel("Mobile or staff number").fill(number);
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByLabel("Choose a password").fill("river-in-autumn");
  await page.getByLabel("Once more").fill("river-in-autumn");
  await page.getByRole("button", { name: "Keep the password and enter" }).click();
  await expect(page).toHaveURL("/");
  await page.goto("/people");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("People");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Add somebody" }).click();
  await page.getByLabel("Name", { exact: true }).fill("陶亦然");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("Choose an appointment.")).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("陶亦然");
  await expectAccessible(page);
  await page.goto("/me");
  await page.getByRole("radio", { name: "中文" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("存好了")).toBeVisible();
});

test("preferences are kept with the person: large type, twice the time", async ({ page }) => {
  await demo(page, "带教书记");
  await page.goto("/me");
  await page.getByRole("radio", { name: "大字" }).check();
  await page.getByRole("radio", { name: "加倍" }).check();
  await page.getByRole("button", { name: "存下" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-text", "large");
  await expect(page.getByRole("radio", { name: "加倍" })).toBeChecked();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("signing in, a refusal and signing out work all the same", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await expect(page.getByText("请填手机号或工号。")).toBeVisible();
    await expect(page.getByText("请填密码。")).toBeVisible();
    await demo(page, "指导老师");
    await signOut(page);
  });
});
