import { type Preference, plainPreference, preferenceSchema } from "~/engine/preference";

const name = "look";

/** Signed out, the preference lives in one readable cookie: `zh-CN.system.plain`. It holds nothing about the person. */
export function preferenceFromCookie(header: string | null | undefined): Preference {
  return preferenceIn(header) ?? plainPreference;
}

/** null: nothing was chosen. */
export function preferenceIn(header: string | null | undefined): Preference | null {
  const found = header?.match(/(?:^|;\s*)look=([^;]*)/)?.[1]?.split(".") ?? [];
  const [locale, theme, textSize] = found;
  const parsed = preferenceSchema.safeParse({ locale, theme, textSize });
  return parsed.success ? parsed.data : null;
}

export function preferenceCookie({ locale, theme, textSize }: Preference): string {
  return `${name}=${locale}.${theme}.${textSize}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`;
}

export const forgottenPreferenceCookie = `${name}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly`;
