import { randomBytes } from "node:crypto";
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

const asked = new WeakMap<Request, Promise<AppLoadContext>>();

/** Once a request, whoever asks first: the page memo, then the framework. */
export function requestContext(request: Request, response: Response): Promise<AppLoadContext> {
  const known = asked.get(request) ?? contextOf(request, response);
  asked.set(request, known);
  return known;
}

async function contextOf(request: Request, response: Response): Promise<AppLoadContext> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const person = await personOf(request.headers.cookie);
  const { locale, theme, textSize } = person?.preferences ?? preferenceIn(request.headers.cookie) ?? plainPreference;
  return {
    requestId: response.locals.requestId,
    nonce: randomBytes(16).toString("base64"),
    person,
    address: request.ip ?? "",
    settings,
    locale,
    theme,
    textSize,
    signal: gone.signal,
  };
}
