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
