import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "./session-network.server";

const minute = 60;
// A class sits behind one router, so an address alone is given much; an account from one address little.
const limits = {
  pair: new RateLimiterMemory({ keyPrefix: "pair", points: 5, duration: 10 * minute }),
  account: new RateLimiterMemory({ keyPrefix: "account", points: 40, duration: 60 * minute }),
  address: new RateLimiterMemory({ keyPrefix: "address", points: 300, duration: 10 * minute }),
};

export type TooMany = { code: "too-many"; minutes: number };

/** Counts a try before it is made, so that tries at the same time count too. */
export async function countTry(account: string, address: string): Promise<TooMany | null> {
  const network = networkOf(address);
  return (
    (await take(limits.pair, `${account} ${network}`)) ??
    (await take(limits.account, account)) ??
    (await take(limits.address, network))
  );
}

/** A try that was right does not count. */
export async function wasRight(account: string, address: string): Promise<void> {
  const network = networkOf(address);
  await limits.pair.delete(`${account} ${network}`);
  await limits.account.reward(account);
  await limits.address.reward(network);
}

export async function countPinTry(address: string): Promise<TooMany | null> {
  return take(pins, networkOf(address));
}
const pins = new RateLimiterMemory({ keyPrefix: "pin", points: 20, duration: 10 * minute });

export async function pinWasRight(address: string): Promise<void> {
  await pins.reward(networkOf(address));
}

async function take(limiter: RateLimiterMemory, key: string): Promise<TooMany | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { code: "too-many", minutes: Math.max(1, Math.ceil(refused.msBeforeNext / 60_000)) };
  }
}
