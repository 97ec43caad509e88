import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** A person presses a button; a program that plays presses faster; neither this often. */
const limits = {
  command: new RateLimiterMemory({ keyPrefix: "command", points: 200, duration: 10 }),
  start: new RateLimiterMemory({ keyPrefix: "start", points: 60, duration: 60 }),
};

/** @returns seconds to wait, or null when there is nothing against it */
export async function tooFast(what: keyof typeof limits, who: string): Promise<number | null> {
  try {
    await limits[what].consume(who);
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
  }
}

/** A browser waits for news in one place; a class that shares one demo person, in a place each. */
export const mostWaiting = 200;
const waiting = new Map<string, number>();

/** @returns how to leave the place, which may be done twice; or null when there is none left */
export function takePlace(who: string): (() => void) | null {
  const taken = waiting.get(who) ?? 0;
  if (taken >= mostWaiting) return null;
  waiting.set(who, taken + 1);
  let here = true;
  return () => {
    if (!here) return;
    here = false;
    const left = (waiting.get(who) ?? 1) - 1;
    if (left > 0) waiting.set(who, left);
    else waiting.delete(who);
  };
}
