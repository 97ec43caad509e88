import { expect, type Locator, type Page } from "@playwright/test";
import type { DemoPerson } from "./rehearse-by-http.ts";
import type { Rooms } from "./rooms.ts";

export type Sight = {
  /** The route module in app/routes, or none where no route answers. */
  route: string | null;
  name: string;
  as?: DemoPerson;
  status?: number;
  path: string | ((rooms: Rooms) => Promise<string>);
  /** What brings the opened page into the state that is meant. */
  then?: (page: Page) => Promise<void>;
  /** What one came for: it stays within reach of a thumb however large the type. */
  action?: (page: Page) => Locator;
  /** Looked at on a desk too. */
  desk?: boolean;
};

const button = (name: string | RegExp) => (page: Page) => page.getByRole("button", { name, exact: true });
const link = (name: string | RegExp) => (page: Page) => page.getByRole("main").getByRole("link", { name });
const play = "rehearsals.$key._index";
const awake = (page: Page) => expect(page.locator(".play[data-awake]")).toBeAttached();
const room = (key: (rooms: Rooms) => Promise<string>) => async (rooms: Rooms) => `/rehearsals/${await key(rooms)}`;
const hearing = "/scenarios/flying-wire-hearing";
const lesson = "/lessons/shed-fire-rules";

/** Every page of the product, in the states that it has. A route without a line here fails the test. */
export const sights: Sight[] = [
  {
    route: "sign-in",
    name: "sign-in",
    path: "/sign-in",
    action: (page) => page.getByRole("button", { name: "新任书记" }),
    desk: true,
  },
  { route: "sign-in_.code", name: "code", path: "/sign-in/code", action: button("定好密码，进去") },
  { route: "_index", name: "home", as: "learner", path: "/", action: (page) => link(/./)(page).last(), desk: true },
  { route: "scenarios._index", name: "scenarios", as: "learner", path: "/scenarios", action: link(/飞线充电/) },
  {
    route: "scenarios.$id",
    name: "front of a play",
    as: "learner",
    path: hearing,
    action: button(/^(开始演练|从头另开一次)$/),
    desk: true,
  },
  {
    route: play,
    name: "play: a choice",
    as: "learner",
    path: room((rooms) => rooms.choosing()),
    then: awake,
    action: button("就这么办"),
    desk: true,
  },
  {
    route: play,
    name: "play: pressed without a choice",
    as: "learner",
    path: room((rooms) => rooms.choosing()),
    then: async (page) => {
      await awake(page);
      await button("就这么办")(page).click();
      await expect(page.getByText("先挑一条，再定")).toBeVisible();
    },
    action: button("就这么办"),
  },
  {
    route: play,
    name: "play: one's card",
    as: "learner",
    path: room((rooms) => rooms.choosing()),
    then: async (page) => {
      await awake(page);
      await button("我的角色")(page).click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
    action: button("回到会场"),
  },
  {
    route: play,
    name: "play: refused",
    as: "learner",
    path: room((rooms) => rooms.choosing()),
    then: async (page) => {
      await awake(page);
      await page.route("**/commands", (route) => route.fulfill({ status: 409, json: { code: "moved-on" } }));
      await page.locator(".choice").first().click();
      await button("就这么办")(page).click();
      await expect(page.getByText("这一步没有记下：")).toBeVisible();
    },
    action: button("知道了"),
  },
  {
    route: play,
    name: "play: the line is lost",
    as: "learner",
    path: room((rooms) => rooms.choosing()),
    then: async (page) => {
      await awake(page);
      await page.context().setOffline(true);
      await expect(page.getByText("断线了，写的都在。")).toBeVisible();
    },
    action: button("就这么办"),
  },
  {
    route: play,
    name: "play: the floor",
    as: "learner",
    path: room((rooms) => rooms.floor()),
    then: awake,
    action: button("听够了，往下走"),
    desk: true,
  },
  {
    route: play,
    name: "play: a poll",
    as: "learner",
    path: room((rooms) => rooms.poll()),
    then: awake,
    action: button("收票"),
  },
  {
    route: play,
    name: "play: resting",
    as: "learner",
    path: room((rooms) => rooms.resting()),
    then: awake,
    action: button("接着来"),
  },
  {
    route: play,
    name: "play: an ending",
    as: "learner",
    path: room((rooms) => rooms.ended()),
    then: awake,
    action: (page) => page.locator(".act").getByRole("link", { name: "去复盘" }),
    desk: true,
  },
  {
    route: "rehearsals.$key_.debrief",
    name: "debrief",
    as: "learner",
    path: async (rooms) => `/rehearsals/${await rooms.ended()}/debrief`,
    action: button("存下来"),
    desk: true,
  },
  {
    route: "rehearsals.$key_.debrief",
    name: "debrief before the end",
    as: "learner",
    path: async (rooms) => `/rehearsals/${await rooms.choosing()}/debrief`,
    action: link("回去接着演"),
  },
  {
    route: "rehearsals.$key_.compare",
    name: "compare",
    as: "learner",
    path: async (rooms) => `/rehearsals/${await rooms.endedOtherwise()}/compare?with=${await rooms.ended()}`,
    action: button("看"),
    desk: true,
  },
  {
    route: "calendar.$year_.$month",
    name: "calendar: a month",
    path: "/calendar/2026/11",
    action: (page) => page.locator(".month-figure:visible").first(),
    desk: true,
  },
  {
    route: "calendar.$year",
    name: "calendar: a year",
    path: "/calendar/2026",
    action: (page) => page.locator('main a[href^="/calendar/2026/"]').first(),
  },
  { route: "days.$date", name: "a day", path: "/days/2026-11-24", action: (page) => page.locator("main a[rel=next]") },
  { route: "search", name: "search", path: "/search", action: button("找") },
  {
    route: "search",
    name: "search, answered",
    path: `/search?q=${encodeURIComponent("飞线充电罚多少")}`,
    action: (page) => link("看整课")(page).first(),
    desk: true,
  },
  { route: "lessons._index", name: "lessons", path: "/lessons", action: link("充电棚选址有哪些消防要求？") },
  {
    route: "lessons.$slug",
    name: "lesson",
    path: lesson,
    action: (page) => page.locator("#q0").getByRole("button").first(),
    desk: true,
  },
  {
    route: "lessons.$slug",
    name: "lesson, answered",
    path: `${lesson}?q0=0&q1=2`,
    action: (page) => page.locator("#q0").getByRole("link", { name: "再答一遍" }),
  },
  { route: "cases._index", name: "cases", as: "learner", path: "/cases", action: link(/公园夜里的音箱/), desk: true },
  {
    route: "cases.$slug",
    name: "case, at its decision",
    path: "/cases/stray-dogs",
    action: (page) => page.locator("#decide").getByRole("button").first(),
  },
  {
    route: "cases.$slug",
    name: "case, told to its end",
    path: "/cases/stray-dogs?say=1",
    action: link("换一种再想"),
    desk: true,
  },
  {
    route: "rehearsals.$key_.case",
    name: "case before its time",
    as: "learner",
    path: async (rooms) => `/rehearsals/${await rooms.choosing()}/case`,
    action: (page) => page.locator(".case-door").getByRole("button").or(page.locator(".case-door a")).last(),
  },
  {
    route: "cases.$slug_.draft",
    name: "draft of a case",
    as: "trainer",
    path: async (rooms) => `/cases/${await rooms.drafted()}/draft?check=1&agree=no`,
    action: button("交给人看"),
    desk: true,
  },
  {
    route: "cases.$slug_.review",
    name: "case to be judged",
    as: "expert",
    path: async (rooms) => `/cases/${await rooms.submitted()}/review`,
    action: button("通过，进案例库"),
    desk: true,
  },
  { route: "me", name: "me", as: "learner", path: "/me", action: button("存下") },
  { route: "me_.password", name: "password", as: "learner", path: "/me/password", action: button("改成这个") },
  { route: "me_.data", name: "what is kept on me", as: "learner", path: "/me/data", action: link(/^只删我写的话/) },
  {
    route: "me_.data_.erase",
    name: "erasing my words, asked for",
    as: "learner",
    path: "/me/data",
    then: async (page) => {
      await page.getByRole("link", { name: /^只删我写的话/ }).click();
      await expect(page.getByRole("button", { name: "删掉我写的话" })).toBeVisible();
    },
    action: button("删掉我写的话"),
  },
  { route: "erased", name: "erased", path: "/erased" },
  { route: "people", name: "people", as: "manager", path: "/people", action: link("加一个人"), desk: true },
  { route: "people_.new", name: "a new person", as: "manager", path: "/people/new", action: button("加上") },
  {
    route: "people_.$person.erase",
    name: "erasing a person, asked for",
    as: "manager",
    path: "/people",
    then: async (page) => {
      await page.getByRole("link", { name: "删除姚筱禾的资料" }).click();
      await expect(page.getByRole("button", { name: "删掉", exact: true })).toBeVisible();
    },
    action: button("删掉"),
  },
  {
    route: "people_.$person.code",
    name: "code, asked for",
    as: "manager",
    path: "/people",
    then: (page) => page.getByRole("link", { name: "给姚筱禾开登录码" }).click(),
    action: button("开出来"),
  },
  {
    route: "people_.$person.code",
    name: "code, on its slip",
    as: "manager",
    path: "/people",
    then: async (page) => {
      await page.getByRole("link", { name: "给姚筱禾开登录码" }).click();
      await button("开出来")(page).click();
      await expect(page.locator("[data-code]")).toBeVisible();
    },
    action: link("好了，回人员"),
  },
  { route: "coaching", name: "coaching", as: "mentor", path: "/coaching" },
  { route: null, name: "nothing there", path: "/no-such-page", status: 404, action: link("回到今日") },
  {
    route: null,
    name: "not allowed",
    as: "learner",
    path: "/people",
    status: 403,
    action: (page) => link(/./)(page).first(),
  },
];
