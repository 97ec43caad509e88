/** A tab appears here when its page exists. On a phone the calendar opens from the day's sheet: there are thumbs for five. */
export const tabs = [
  { tab: "today", href: "/" },
  { tab: "calendar", href: "/calendar", desk: true },
  { tab: "rehearsals", href: "/scenarios" },
  { tab: "lessons", href: "/lessons" },
  { tab: "cases", href: "/cases" },
  { tab: "me", href: "/me" },
] as const;

export type Tab = (typeof tabs)[number]["tab"];
