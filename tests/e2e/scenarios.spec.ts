import { expect } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { test } from "../support/journey.ts";
import { expectToFit, signIn } from "../support/play.ts";

test("from the list to the front of a play: who sits at the table, what is assumed, and one button", async ({
  page,
}) => {
  await signIn(page);
  await page.goto("/scenarios");
  await expectAccessible(page);
  await page.getByRole("link", { name: /公开听证破解“飞线充电”/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("公开听证破解“飞线充电”");
  const begin = page.getByRole("button", { name: /^(开始演练|从头另开一次)$/ });
  await expect(begin).toBeInViewport();
  const table = page.locator(".people li");
  await expect(table).toHaveCount(8);
  await expect(table.first()).toContainText("您演这一位");
  await expect(page.getByRole("main")).not.toContainText("床底下");
  await page.getByText("教学假设", { exact: true }).click();
  await expect(page.getByText(/612 户、面积按均等算/)).toBeVisible();
  await expect(page.getByRole("link", { name: "听证、协调、评议三会怎么分用？" })).toHaveAttribute(
    "href",
    "/lessons/three-meetings",
  );
  await expectToFit(page);
  await expectAccessible(page);
  await begin.click();
  await expect(page).toHaveURL(/\/rehearsals\/[\w-]{16}$/);
  await page.goto("/scenarios");
  await page.getByRole("link", { name: "继续" }).click();
  await expect(page).toHaveURL(/\/rehearsals\/[\w-]{16}$/);
});

test("somebody who is not signed in is led to the door", async ({ page }) => {
  await page.goto("/scenarios/flying-wire-hearing");
  await expect(page).toHaveURL(/\/sign-in/);
});
