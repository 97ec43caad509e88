/**
 * The owners' vote (业主表决): thresholds by area and by heads, for what 民法典第二百七十八条 leaves to the owners.
 * Shares are compared in whole numbers, so that no rounding decides a vote.
 */
export const MATTERS = ["change-use", "rebuild", "raise-fund", "use-fund", "rules", "other"] as const;
export type Matter = (typeof MATTERS)[number];

export type Threshold = { agree: { of: number; in: number; strict: boolean }; grounds: string[] };

/** To take part: two thirds of all, by area and by heads, for every matter. */
export const TURNOUT = { of: 2, in: 3 };

const threeQuarters = { of: 3, in: 4, strict: false };
const moreThanHalf = { of: 1, in: 2, strict: true };

/** To agree, among those who took part. */
export const THRESHOLDS: Record<Matter, Threshold> = {
  "change-use": { agree: threeQuarters, grounds: ["民法典#278", "上海住宅物业管理规定#18"] },
  rebuild: { agree: threeQuarters, grounds: ["民法典#278"] },
  "raise-fund": { agree: threeQuarters, grounds: ["民法典#278"] },
  "use-fund": { agree: moreThanHalf, grounds: ["民法典#278", "民法典#281"] },
  rules: { agree: moreThanHalf, grounds: ["民法典#278"] },
  other: { agree: moreThanHalf, grounds: ["民法典#278"] },
};

export type VoteResult = "passed" | "failed" | "short";

/** The fewest households that make a valid turnout. */
export const turnoutNeeded = (households: number): number => Math.ceil((households * TURNOUT.of) / TURNOUT.in);

/** The fewest of `turnout` who must agree. */
export function agreeNeeded(matter: Matter, turnout: number): number {
  const { agree } = THRESHOLDS[matter];
  const exact = (turnout * agree.of) / agree.in;
  return agree.strict ? Math.floor(exact) + 1 : Math.ceil(exact);
}

/** @returns short: too few took part (nothing is decided); else passed or failed. Even areas: one count serves both. */
export function ownersVoteResult(matter: Matter, households: number, turnout: number, support: number): VoteResult {
  if (turnout < turnoutNeeded(households)) return "short";
  return support >= agreeNeeded(matter, turnout) ? "passed" : "failed";
}
