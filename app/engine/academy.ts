import { z } from "zod";
import { plainPreference, preferenceSchema } from "./preference";

export const tiers = ["flagship", "chain", "corner"] as const;
export type Tier = (typeof tiers)[number];

export const rights = ["learner", "mentor", "trainer", "expert", "manager"] as const;
export type Right = (typeof rights)[number];

/** 演练计时: 照常, 加倍, 不限时. */
export const paces = ["normal", "double", "untimed"] as const;
export type Pace = (typeof paces)[number];

export const preferencesSchema = preferenceSchema.extend({ pace: z.enum(paces) });
export type Preferences = z.infer<typeof preferencesSchema>;
export const usualPreferences: Preferences = { ...plainPreference, pace: "normal" };

export type Appointment = { site: string; siteName: string; tier: Tier; right: Right };

/** Somebody who has signed in, with the appointments that hold now. */
export type Person = { id: string; name: string; appointments: Appointment[]; preferences: Preferences };

export type Site = { id: string; name: string; tier: Tier; parent: string | null };

/** A site and those above it, from the site itself up to the district. */
export type Line = readonly string[];

export function lineOf(sites: readonly Site[], id: string): Line {
  const line: string[] = [];
  for (let at = sites.find((site) => site.id === id); at && !line.includes(at.id); ) {
    line.push(at.id);
    const { parent } = at;
    at = sites.find((site) => site.id === parent);
  }
  return line;
}

/** Sites in the order of the tree, each under its parent. */
export function inTree(sites: readonly Site[], parent: string | null = null): Site[] {
  return sites.filter((site) => site.parent === parent).flatMap((site) => [site, ...inTree(sites, site.id)]);
}
