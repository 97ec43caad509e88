export const tiers = ["flagship", "chain", "corner"] as const;
export type Tier = (typeof tiers)[number];

export const rights = ["learner", "mentor", "trainer", "expert", "manager"] as const;
export type Right = (typeof rights)[number];

export const locales = ["zh-CN", "en"] as const;
export const themes = ["system", "light", "dark"] as const;
export const textSizes = ["normal", "large"] as const;
/** 演练计时: 照常, 加倍, 不限时. */
export const paces = ["normal", "double", "untimed"] as const;

export type Preferences = {
  locale: (typeof locales)[number];
  theme: (typeof themes)[number];
  textSize: (typeof textSizes)[number];
  pace: (typeof paces)[number];
};

export const usualPreferences: Preferences = { locale: "zh-CN", theme: "system", textSize: "normal", pace: "normal" };

export type Appointment = { site: string; siteName: string; tier: Tier; right: Right };

/** Somebody who has signed in, with the appointments that hold now. */
export type Person = { id: string; name: string; appointments: Appointment[]; preferences: Preferences };
