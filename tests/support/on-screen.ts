import { expect, type Locator, type Page } from "@playwright/test";

/** Which of `n` things that stand open; 0 is the first. */
export type Pick = (n: number) => number;

export type Asked = { kind: "choose" | "floor" | "vote" | "close-poll" | "go-on" | "over"; button: Locator };
export type Act = { kind: Asked["kind"] | "seat" | "rest"; button: Locator };

const presses = /^(就这么办|听够了，往下走|投这一票|收票|接着来|开始)$/;

/** The play as one sees it: its record, and what stands under the thumb. */
export const record = (page: Page) => page.getByRole("log", { name: "演练记录" });
export const desk = (page: Page) => page.locator(".act");
export const asked = (page: Page) => desk(page).getByRole("heading", { level: 2 });
export const toDebrief = (page: Page) => desk(page).getByRole("link", { name: "去复盘" });
export const ownWords = (page: Page) => page.getByRole("textbox", { name: "用自己的话说，可不填" });
const press = (page: Page, name: string | RegExp) => desk(page).getByRole("button", { name, exact: true });

/** What the screen asks for, and the button that does it. Waits while another seat is thinking. */
export async function nextAsked(page: Page): Promise<Asked> {
  const something = press(page, presses).or(toDebrief(page));
  await something.first().waitFor();
  const name = (await something.allTextContents()).find((one) => one !== "收票") ?? "收票";
  const kinds: Record<string, Asked["kind"]> = {
    去复盘: "over",
    就这么办: "choose",
    "听够了，往下走": "floor",
    投这一票: "vote",
    收票: "close-poll",
  };
  return { kind: kinds[name] ?? "go-on", button: press(page, name) };
}

/** What the screen asks for, made ready up to its last press: a choice ticked, words typed. Null once it is over. */
export async function nextAct(page: Page, pick: Pick, words?: string): Promise<Act | null> {
  const { kind, button } = await nextAsked(page);
  if (kind === "over") return null;
  if (kind === "choose" || kind === "vote") await tick(page, pick);
  if (kind === "choose" && words) await ownWords(page).fill(words);
  if (kind !== "floor") return { kind, button };
  const hands = desk(page).getByRole("button", { name: /举手了.*还没说/, disabled: false });
  const raised = await hands.count();
  const hand = pick(raised + 1);
  return hand < raised ? { kind: "seat", button: hands.nth(hand) } : { kind, button };
}

/** A thumb lands on the card; the radio itself is out of sight. */
async function tick(page: Page, pick: Pick): Promise<void> {
  const open = desk(page).getByRole("radio", { disabled: false });
  const one = open.nth(pick(await open.count()));
  await one.locator("xpath=ancestor::label").click();
  await expect(one).toBeChecked();
}

/** The number of lines so far; `grown` waits until there is one more, and nothing is on its way. */
export const lines = (page: Page) => record(page).getByRole("listitem").count();
export async function grown(page: Page, before: number): Promise<void> {
  await record(page).getByRole("listitem").nth(before).waitFor({ timeout: 45_000 });
  await expect(desk(page).locator("[aria-busy]")).toHaveCount(0);
}

/** Plays on from where the screen stands. Gives how many acts it took, and the ending that was reached. */
export async function playToAnEnding(
  page: Page,
  pick: Pick,
  say: (nth: number) => string | undefined = () => undefined,
): Promise<{ acts: number; ending: string }> {
  for (let acts = 0; acts < 150; acts++) {
    const before = await lines(page);
    const act = await nextAct(page, pick, say(acts));
    if (!act) return { acts, ending: await record(page).locator(".ending-title").innerText() };
    await act.button.click();
    await grown(page, before);
    await expect(page.locator(".refused")).toHaveCount(0);
  }
  throw new Error("a play without end");
}

export async function tapDemo(page: Page, who = "新任书记"): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: who }).click();
  await expect(page).toHaveURL("/");
}

export async function beginHearing(page: Page): Promise<string> {
  await page.getByRole("navigation", { name: "主要页面" }).getByRole("link", { name: "演练" }).click();
  await page.getByRole("link", { name: /公开听证破解“飞线充电”/ }).click();
  await page.getByRole("button", { name: /^(开始演练|从头另开一次)$/ }).click();
  return keyIn(page);
}

export async function keyIn(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/rehearsals\/[\w-]{16}$/);
  await expect(page.locator(".play[data-awake]")).toBeAttached();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
