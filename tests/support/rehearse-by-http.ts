import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { expect } from "@playwright/test";

type May = {
  type: string;
  with?: Record<string, string>;
  field?: string;
  options?: { id: string }[];
  needs?: string[];
};

const notPlaying = new Set(["pause", "resume", "close", "note", "interrupt", "lapse", "lower", "speak"]);

export type DemoPerson = "learner" | "mentor" | "trainer" | "expert" | "manager";

/** Signs the demo's person in; the cookie stays with the request's browser context. */
export async function signInAs(request: APIRequestContext, who: DemoPerson) {
  const answer = await request.post("/sign-in", { form: { demo: who } });
  expect(answer.ok(), `signing in as ${who}`).toBe(true);
}

export async function startSolo(request: APIRequestContext, scenario: string): Promise<string> {
  const answer = await request.post("/rehearsals", { data: { scenario, mode: "solo" } });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { key: string }).key;
}

export type Seen = { status: string; beat: string; may: May[]; floor?: { mine: boolean } | null };

/** Plays to the end by what `may` lists: the learner's nth option each time, the same way every time. */
export async function playToTheEnd(request: APIRequestContext, key: string, nth = 0): Promise<void> {
  await playUntil(request, key, nth, () => false);
}

/** The same, up to the first moment that is the wanted one. False when the play ended without it. */
export async function playUntil(
  request: APIRequestContext,
  key: string,
  nth: number,
  wanted: (view: Seen) => boolean,
): Promise<boolean> {
  for (let n = 0; n < 300; n++) {
    const { view } = (await (await request.get(`/rehearsals/${key}/state`)).json()) as { view: Seen };
    if (wanted(view)) return true;
    if (view.status === "debrief") return false;
    const open = view.may.filter((may) => !notPlaying.has(may.type));
    const may = open.find((one) => one.type === "grant") ?? open[0];
    if (!may) throw new Error(`nothing to do at ${view.beat}`);
    const option = may.options?.[(nth + n) % may.options.length];
    const command = {
      id: randomUUID(),
      type: may.type,
      ...may.with,
      ...(may.field && option && { [may.field]: option.id }),
      ...(may.needs?.includes("words") && { words: "我的话" }),
    };
    const answer = await request.post(`/rehearsals/${key}/commands`, { data: command });
    expect(answer.ok(), JSON.stringify(command)).toBe(true);
  }
  throw new Error("a play without end");
}
