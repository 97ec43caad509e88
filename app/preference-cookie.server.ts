import { type Preference, plainPreference, preferenceSchema } from "~/engine/preference";

const name = "look";

/** Signed out, the preference lives in one readable cookie: `zh-CN.system.plain`. It holds nothing about the person. */
export function preferenceFromCookie(header: string | null | undefined): Preference {
  const found = header?.match(/(?:^|;\s*)look=([^;]*)/)?.[1]?.split(".") ?? [];
  const [locale, theme, textSize] = found;
  const parsed = preferenceSchema.safeParse({ locale, theme, textSize });
  return parsed.success ? parsed.data : plainPreference;
}

export function preferenceCookie({ locale, theme, textSize }: Preference): string {
  return `${name}=${locale}.${theme}.${textSize}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`;
}
