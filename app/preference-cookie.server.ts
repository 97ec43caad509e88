import { type Preference, preferenceSchema } from "~/engine/preference";

const name = "look";

/** Signed out, the preference lives in one readable cookie: `zh-CN.system.plain`. It holds nothing about the person. */
export function preferenceIn(cookies: string | null | undefined): Preference | null {
  const [locale, theme, textSize] = cookies?.match(/(?:^|;\s*)look=([^;]*)/)?.[1]?.split(".") ?? [];
  const parsed = preferenceSchema.safeParse({ locale, theme, textSize });
  return parsed.success ? parsed.data : null;
}

/** Signed in, the person's own preferences count, and the cookie goes. */
export const forgottenPreferenceCookie = `${name}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly`;

export function preferenceCookie({ locale, theme, textSize }: Preference): string {
  return `${name}=${locale}.${theme}.${textSize}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`;
}
