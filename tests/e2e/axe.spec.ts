import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { type Sight, sights } from "../support/every-page.ts";
import { test as plain } from "../support/journey.ts";
import { signInAs } from "../support/rehearse-by-http.ts";
import { Rooms } from "../support/rooms.ts";

const test = plain.extend<object, { rooms: Rooms }>({
  rooms: [
    async ({ playwright }, use) => {
      const request = await playwright.request.newContext({ baseURL: process.env.TEST_ORIGIN ?? "" });
      await use(new Rooms(request));
      await request.dispose();
    },
    { scope: "worker" },
  ],
});

test.use({ contextOptions: { reducedMotion: "reduce" } });

const looks = { light: { theme: "light" }, dark: { theme: "dark" }, large: { theme: "light", text: "large" } };

async function open(page: Page, sight: Sight, rooms: Rooms): Promise<void> {
  if (sight.as) await signInAs(page.request, sight.as);
  const answer = await page.goto(typeof sight.path === "string" ? sight.path : await sight.path(rooms));
  expect(answer?.status()).toBe(sight.status ?? 200);
  await sight.then?.(page);
}

/** What is folded away is looked at too; what was unfolded for that, such as a menu, lies over nothing after. */
const fold = (page: Page, away: boolean) =>
  page.evaluate((close) => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>(
      close ? "details[data-unfolded]" : "details:not([open])",
    )) {
      one.open = !close;
      one.toggleAttribute("data-unfolded", !close);
    }
  }, away);

const look = (page: Page, name: keyof typeof looks) =>
  page.evaluate(
    (set) => {
      const { dataset } = document.documentElement;
      dataset.theme = set.theme;
      dataset.text = set.text;
    },
    { text: "plain", ...looks[name] },
  );

async function expectToFit(page: Page, when: string): Promise<void> {
  const wider = () =>
    page.evaluate(() => {
      const edge = document.documentElement.clientWidth;
      const scrolls = (one: Element | null): boolean =>
        one !== null &&
        one !== document.body &&
        (getComputedStyle(one).overflowX !== "visible" || scrolls(one.parentElement));
      const beyond = [...document.body.querySelectorAll("*")].filter(
        (one) => one.checkVisibility() && one.getBoundingClientRect().right > edge + 1 && !scrolls(one.parentElement),
      );
      const over = document.documentElement.scrollWidth - edge;
      return over > 0 || beyond.length > 0
        ? {
            over,
            beyond: beyond
              .slice(0, 5)
              .map((one) => `${Math.round(one.getBoundingClientRect().right)}: ${one.outerHTML.slice(0, 160)}`),
          }
        : null;
    });
  // A phone's page takes a moment to follow its screen.
  await expect.poll(wider, `pixels beyond the right edge, ${when}`).toBeNull();
}

/** It can be brought into view whole, and nothing lies over it. */
async function expectWithinReach(page: Page, sight: Sight, when: string): Promise<void> {
  if (!sight.action) return;
  const action = sight.action(page);
  await expect(action).toBeVisible();
  const over = () =>
    action.evaluate((one) => {
      one.scrollIntoView({ block: "center" });
      const { left, top, width, height } = one.getBoundingClientRect();
      const points = [
        [0.5, 0.1],
        [0.1, 0.5],
        [0.9, 0.5],
        [0.5, 0.9],
      ] as const;
      const there = points.map(([x, y]) => document.elementFromPoint(left + x * width, top + y * height));
      return there
        .filter((found) => !found || !one.contains(found))
        .map((found) => found?.outerHTML.slice(0, 160) ?? "beyond the screen");
    });
  await expect.poll(over, `what lies over “${sight.name}”'s action, ${when}`).toEqual([]);
}

const zoomed = (page: Page, property: string, value: string) =>
  page.evaluate(([name, to]) => document.documentElement.style.setProperty(name, to), [property, value] as const);

async function expectToBeFound(page: Page, sight: Sight, when: string): Promise<void> {
  await fold(page, false);
  await expectToFit(page, when);
  await fold(page, true);
  await expectWithinReach(page, sight, when);
}

for (const sight of sights)
  test(`everybody can use: ${sight.name}`, { tag: sight.desk ? [] : "@phone" }, async ({ page, rooms, isMobile }) => {
    test.setTimeout(90_000);
    await open(page, sight, rooms);
    for (const name of isMobile ? (["light", "dark", "large"] as const) : (["light", "dark"] as const)) {
      await look(page, name);
      await fold(page, false);
      await expectAccessible(page);
      await expectToBeFound(page, sight, `in ${name}`);
    }
    if (!isMobile) return;
    await page.setViewportSize({ width: 320, height: 568 });
    for (const name of ["large", "light"] as const) {
      await look(page, name);
      await expectToBeFound(page, sight, `320 wide, in ${name}`);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await zoomed(page, "font-size", "150%");
    await expectToBeFound(page, sight, "with the root's type half as large again");
    await zoomed(page, "font-size", "");
    await zoomed(page, "text-size-adjust", "150%");
    await expectToBeFound(page, sight, "zoomed as WeChat zooms");
  });

test("no page is left out", { tag: "@phone" }, () => {
  const pages = readdirSync("app/routes")
    .filter((name) => name !== "kit") // a workbench, never in a build
    .filter((name) => {
      const file = existsSync(`app/routes/${name}/route.tsx`) ? `app/routes/${name}/route.tsx` : `app/routes/${name}`;
      return /^export default/m.test(readFileSync(file, "utf8"));
    })
    .map((name) => name.replace(/\.tsx$/, ""));
  expect(new Set(sights.flatMap(({ route }) => route ?? []))).toEqual(new Set(pages));
});
