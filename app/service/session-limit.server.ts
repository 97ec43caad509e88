import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

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
  return (
    (await take(limits.pair, `${account} ${address}`)) ??
    (await take(limits.account, account)) ??
    (await take(limits.address, address))
  );
}

/** A try that was right does not count. */
export async function wasRight(account: string, address: string): Promise<void> {
  await limits.pair.delete(`${account} ${address}`);
  await limits.account.reward(account);
  await limits.address.reward(address);
}

export async function countPinTry(address: string): Promise<TooMany | null> {
  return take(pins, address);
}
const pins = new RateLimiterMemory({ keyPrefix: "pin", points: 20, duration: 10 * minute });

export async function pinWasRight(address: string): Promise<void> {
  await pins.reward(address);
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
