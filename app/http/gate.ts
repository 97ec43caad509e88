import { randomUUID } from "node:crypto";
import type { NextFunction, Request, Response } from "express";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);
const limit = 64 * 1024;

/** Every answer carries an id that the log carries too. */
export function giveRequestId(_request: Request, response: Response, next: NextFunction): void {
  response.locals.requestId = randomUUID();
  response.setHeader("x-request-id", response.locals.requestId);
  next();
}

/** A page elsewhere must not act in somebody's name. Tools without an Origin carry no cookie of ours by themselves. */
export function refuseForeignOrigin(publicUrl: string | undefined) {
  const own = publicUrl ? new URL(publicUrl).host : undefined;
  return (request: Request, response: Response, next: NextFunction): void => {
    if (reading.has(request.method)) return next();
    const { origin } = request.headers;
    const site = request.headers["sec-fetch-site"];
    const foreign = origin
      ? !URL.canParse(origin) || ![request.headers.host, own].includes(new URL(origin).host)
      : site === "cross-site" || site === "same-site";
    if (!foreign) return next();
    response.status(403).type("text").send("请从本站页面操作。\nPlease act from a page of this site.\n");
  };
}

/** Bodies are forms and commands: 64 KB at most, and their length is said beforehand. */
export function limitBody(request: Request, response: Response, next: NextFunction): void {
  if (reading.has(request.method)) return next();
  const length = Number(request.headers["content-length"] ?? (request.headers["transfer-encoding"] ? Number.NaN : 0));
  if (length <= limit) return next();
  const status = Number.isNaN(length) ? 411 : 413;
  response
    .status(status)
    .set("connection", "close")
    .type("text")
    .send("内容太长了，最多 64 KB。\nThis is too long: 64 KB at most.\n");
}

/** Nobody types it and no browser sends it. Behind this every address is one, and a database could keep what is in it. */
export function refuseUnreadable(request: Request, response: Response, next: NextFunction): void {
  const { host } = request.headers;
  const { originalUrl } = request;
  const readable = host && originalUrl.startsWith("/") && URL.canParse(`http://${host}${originalUrl}`);
  if (readable && !originalUrl.includes("%00")) return next();
  response.status(400).type("text").send("这个地址看不懂。\nThis address cannot be understood.\n");
}
