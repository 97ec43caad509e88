import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Request, Response } from "express";
import type { AppLoadContext } from "react-router";
import { type Locale, plainPreference, type TextSize, type Theme } from "~/engine/preference";
import { preferenceIn } from "~/preference-cookie.server";
import { type Person, personOf } from "~/service/session.server";
import type { Settings } from "~/settings.server";
import { settings } from "~/settings.server";

declare module "react-router" {
  interface AppLoadContext {
    requestId: string;
    nonce: string;
    person: Person | null;
    /** Where the request came from; limits count by it. */
    address: string;
    settings: Settings;
    locale: Locale;
    theme: Theme;
    textSize: TextSize;
    /** Aborted when the response closes, finished or not. */
    signal: AbortSignal;
  }
}

/** For the framework and the handlers behind Express. */
export function requestContext(request: Request, response: Response): Promise<AppLoadContext> {
  const asker = { cookie: request.headers.cookie, requestId: response.locals.requestId, address: request.ip ?? "" };
  return contextOf(asker, response);
}

type Asker = { cookie: string | undefined; requestId: string; address: string };

export async function contextOf(
  { cookie, requestId, address }: Asker,
  response: ServerResponse,
): Promise<AppLoadContext> {
  const person = await personOf(cookie);
  const { locale, theme, textSize } = person?.preferences ?? preferenceIn(cookie) ?? plainPreference;
  let nonce: string | undefined;
  let gone: AbortController | undefined;
  return {
    requestId,
    get nonce() {
      nonce ??= randomBytes(16).toString("base64");
      return nonce;
    },
    person,
    address,
    settings,
    locale,
    theme,
    textSize,
    // Made when somebody asks: ending one costs more than many a page.
    get signal() {
      if (!gone) {
        const made = new AbortController();
        gone = made;
        if (response.destroyed) made.abort();
        else response.once("close", () => made.abort());
      }
      return gone.signal;
    },
  };
}
