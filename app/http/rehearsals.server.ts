import express, { type NextFunction, type Request, type Response, type Router } from "express";
import type { Person } from "~/engine/academy";
import { type Refusal, refuse } from "~/engine/refusal";
import { requestContext } from "~/request-context.server";
import { eventsFor, rehearsalNow, sendCommand } from "~/service/rehearsal.server";
import { retryInput, retryRehearsal, startInput, startRehearsal } from "~/service/rehearsal-start.server";
import { answerRefusal, isForm, type Say, sendBack, wholeNumber } from "./rehearsal-answer.server";
import { feed } from "./rehearsal-feed.server";
import { takePlace, tooFast } from "./rehearsal-limit.server";

type Asked = { request: Request; response: Response; key: string; signal: AbortSignal; person: Person };
type Handler = (asked: Asked) => Promise<Refusal | null>;

const longest = 20;
const farthest = 1_000_000_000;

/** Rehearsals over HTTP: docs/rehearsal-http.md. `GET /rehearsals/:key` itself is a page. */
export function rehearsals(say: Say): Router {
  const router = express.Router();
  const bodies = [express.json({ limit: "64kb" }), express.urlencoded({ extended: false, limit: "64kb" })];

  const use = (handler: Handler) => async (request: Request, response: Response) => {
    response.set("cache-control", "no-store");
    const { person, locale, signal } = await requestContext(request, response);
    const key = String(request.params.key ?? "");
    const refusal = person ? await handler({ request, response, key, signal, person }) : refuse("signed-out");
    if (!refusal || response.headersSent || response.destroyed) return;
    if (isForm(request)) sendBack(response, pageOf(request, key), refusal);
    else answerRefusal(response, refusal, locale, say);
  };

  router.post("/rehearsals", bodies, use(start));
  router.post("/rehearsals/:key/retries", bodies, use(retry));
  router.post("/rehearsals/:key/commands", bodies, use(act));
  router.get("/rehearsals/:key/state", use(state));
  router.get("/rehearsals/:key/events", use(events));
  router.get("/rehearsals/:key/feed", use(follow));
  router.use("/rehearsals", (error: unknown, request: Request, response: Response, next: NextFunction) => {
    const type = (error as { type?: unknown } | null)?.type;
    if (type !== "entity.parse.failed" && type !== "encoding.unsupported" && type !== "charset.unsupported")
      return next(error);
    const because = say(request.headers["accept-language"]?.startsWith("en") ? "en" : "zh-CN", "malformed");
    response.status(422).json({ code: "malformed", because, field: "" });
  });
  return router;
}

async function start({ request, response, person }: Asked): Promise<Refusal | null> {
  const slow = await slowDown(response, "start", person.id);
  if (slow) return slow;
  const body = bodyOf(request);
  const given = startInput.safeParse(isForm(request) && body.guests === "on" ? { ...body, guests: true } : body);
  if (!given.success) return malformed(given.error.issues[0]);
  return opened(request, response, await startRehearsal(person, given.data));
}

async function retry({ request, response, key, person }: Asked): Promise<Refusal | null> {
  const slow = await slowDown(response, "start", person.id);
  if (slow) return slow;
  const body = bodyOf(request);
  const given = retryInput.safeParse(isForm(request) ? { ...body, seq: wholeNumber(body.seq, farthest) } : body);
  if (!given.success) return malformed(given.error.issues[0]);
  return opened(request, response, await retryRehearsal(person, key, given.data.seq));
}

async function act({ request, response, key, person }: Asked): Promise<Refusal | null> {
  const slow = await slowDown(response, "command", `${key} ${person.id}`);
  if (slow) return slow;
  const done = await sendCommand(person, key, bodyOf(request));
  if ("refusal" in done) return done.refusal;
  if (isForm(request)) response.redirect(303, `/rehearsals/${key}`);
  else response.json(done);
  return null;
}

async function state({ response, key, person }: Asked): Promise<Refusal | null> {
  const now = await rehearsalNow(person, key);
  if ("refusal" in now) return now.refusal;
  response.json(now);
  return null;
}

async function events({ request, response, key, person, signal }: Asked): Promise<Refusal | null> {
  const after = wholeNumber(request.query.after ?? "0", farthest);
  const wait = wholeNumber(request.query.wait ?? "0", longest);
  if (after === undefined || wait === undefined)
    return { ...refuse("malformed"), field: after === undefined ? "after" : "wait" };
  const leave = wait > 0 ? placeFor(response, person) : () => {};
  if (!leave) return refuse("too-fast");
  const found = await eventsFor(person, key, after, wait * 1000, signal);
  leave();
  if ("refusal" in found) return found.refusal;
  response.json(found);
  return null;
}

async function follow({ request, response, key, person }: Asked): Promise<Refusal | null> {
  const after = wholeNumber(request.headers["last-event-id"] ?? request.query.after ?? "0", farthest);
  if (after === undefined) return { ...refuse("malformed"), field: "after" };
  if (request.method !== "GET") {
    response.type("text/event-stream").end(); // HEAD: nothing would ever close it
    return null;
  }
  return placeFor(response, person) ? feed(response, person, key, after) : refuse("too-fast");
}

function opened(request: Request, response: Response, made: { key: string } | { refusal: Refusal }): Refusal | null {
  if ("refusal" in made) return made.refusal;
  const page = `/rehearsals/${made.key}`;
  if (isForm(request)) response.redirect(303, page);
  else response.status(201).location(page).json({ key: made.key });
  return null;
}

async function slowDown(response: Response, what: "command" | "start", who: string): Promise<Refusal | null> {
  const seconds = await tooFast(what, who);
  if (seconds === null) return null;
  response.set("retry-after", String(seconds));
  return refuse("too-fast");
}

/** Held until the response is closed at the latest. */
function placeFor(response: Response, person: Person): (() => void) | null {
  const leave = takePlace(person.id);
  if (!leave) response.set("retry-after", "15");
  else if (response.closed || response.destroyed)
    leave(); // "close" has been sent: nobody will tell us again
  else response.once("close", leave);
  return leave;
}

function malformed(issue: { path: PropertyKey[]; code: string; keys?: string[] } | undefined): Refusal {
  return { ...refuse("malformed"), field: issue?.keys?.[0] ?? issue?.path.map(String).join(".") ?? "" };
}

/** An empty field of a form was not filled in. */
function bodyOf(request: Request): Record<string, unknown> {
  const body: unknown = request.body ?? {};
  if (!isForm(request)) return body as Record<string, unknown>;
  return Object.fromEntries(Object.entries(body as object).filter(([, value]) => value !== ""));
}

/** Where a form came from: the room's own page, or the scenarios. */
const pageOf = (request: Request, key: string) =>
  key && request.method === "POST" ? `/rehearsals/${encodeURIComponent(key)}` : "/scenarios";
