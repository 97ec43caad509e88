import { z } from "zod";

/** How a person wants to see the academy. Signed out, a cookie keeps it. */
export const preferenceSchema = z.object({
  locale: z.enum(["zh-CN", "en"]),
  theme: z.enum(["system", "light", "dark"]),
  textSize: z.enum(["plain", "large"]),
});

export type Preference = z.infer<typeof preferenceSchema>;
export type Locale = Preference["locale"];
export type Theme = Preference["theme"];
export type TextSize = Preference["textSize"];

export const plainPreference: Preference = { locale: "zh-CN", theme: "system", textSize: "plain" };
