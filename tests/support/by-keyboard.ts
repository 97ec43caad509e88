import { expect, type Locator, type Page } from "@playwright/test";
import { desk, grown, lines, nextAsked, ownWords, toDebrief } from "./on-screen.ts";

const farthest = 300;

/** Tab until the focus is there, and can be seen there. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  await expect(wanted).toBeEnabled();
  for (let n = 0; n < farthest; n++) {
    if (await wanted.evaluate((one) => one === document.activeElement))
      return expect(await looksFocused(wanted), `the focus on ${wanted} can be seen`).toBe(true);
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${wanted}`);
}

/** With the focus it looks another way than without. */
const looksFocused = (wanted: Locator) =>
  wanted.evaluate(async (one) => {
    const looks = async () => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const style = getComputedStyle(one);
      return [style.outline, style.border, style.backgroundColor, style.boxShadow].join();
    };
    const focused = await looks();
    (one as HTMLElement).blur();
    const plain = await looks();
    (one as HTMLElement).focus();
    return focused !== plain;
  });

export async function tabAndEnter(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press("Enter");
}

/** One act without a mouse. False once the play is over. */
export async function actByKeyboard(page: Page, words?: string): Promise<boolean> {
  const before = await lines(page);
  const { kind, button } = await nextAsked(page);
  if (kind === "over") return false;
  if (kind === "choose") await pickFirst(page);
  if (kind === "choose" && words) {
    await tabTo(page, ownWords(page));
    await page.keyboard.type(words);
  }
  if (kind === "choose" && !words) await page.keyboard.press("Enter");
  else if (kind === "floor") await tabAndEnter(page, handOrEnough(page, button));
  else if (kind === "vote") {
    await tabTo(page, desk(page).getByRole("radio").first());
    await page.keyboard.press("Space");
    await tabAndEnter(page, button);
  } else await tabAndEnter(page, button);
  await grown(page, before);
  return true;
}

/** The number keys wake once the lines have been in view: End brings the last one up. */
async function pickFirst(page: Page): Promise<void> {
  const more = page.getByRole("button", { name: "往下读" });
  await expect(async () => {
    await page.keyboard.press("End");
    await expect(more).toBeHidden({ timeout: 300 });
  }).toPass();
  await page.keyboard.press("1");
  await expect(desk(page).getByRole("radio", { disabled: false }).first()).toBeChecked();
}

const handOrEnough = (page: Page, enough: Locator) =>
  desk(page)
    .getByRole("button", { name: /举手了.*还没说/, disabled: false })
    .or(enough)
    .first();

export async function playByKeyboard(page: Page, say: string): Promise<number> {
  for (let acts = 0; acts < 150; acts++)
    if (!(await actByKeyboard(page, acts === 1 ? say : undefined))) {
      await tabAndEnter(page, toDebrief(page));
      return acts;
    }
  throw new Error("a play without end");
}
