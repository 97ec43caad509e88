import type { Request, Response } from "express";
import type { Locale } from "~/engine/preference";
import { type Refusal, type RefusalCode, statusOf } from "~/engine/refusal";

/** The catalogue's words for a refusal. */
export type Say = (locale: Locale, code: RefusalCode) => string;

/** People without script post forms and are sent on; programs post JSON and get JSON. */
export const isForm = (request: Request): boolean => Boolean(request.is("application/x-www-form-urlencoded"));

export function answerRefusal(response: Response, refusal: Refusal, locale: Locale, say: Say): void {
  const { code, because, field } = refusal;
  response
    .status(statusOf(code))
    .json({ code, because: because ?? say(locale, code), ...(field !== undefined && { field }) });
}

/** A form goes back to its page, which says the reason of `refused`. */
export function sendBack(response: Response, page: string, refusal: Refusal): void {
  const to =
    refusal.code === "signed-out" ? `/sign-in?to=${encodeURIComponent(page)}` : `${page}?refused=${refusal.code}`;
  response.redirect(303, to);
}

/** A whole number from 0 in a query or header; undefined for anything else. */
export function wholeNumber(given: unknown, most: number): number | undefined {
  if (typeof given !== "string" || !/^\d{1,9}$/.test(given)) return undefined;
  return Math.min(Number(given), most);
}
