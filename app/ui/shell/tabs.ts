/** A tab appears here when its page exists. */
export const tabs = [
  { tab: "today", href: "/" },
  { tab: "rehearsals", href: "/scenarios" },
  { tab: "lessons", href: "/lessons" },
  { tab: "me", href: "/me" },
] as const;

export type Tab = (typeof tabs)[number]["tab"];
