import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { NextFunction, Request, Response } from "express";

const types: Record<string, string> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  woff2: "font/woff2",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json",
};

interface Asset {
  type: string;
  cache: string;
  raw: Buffer;
  br?: Buffer;
  gz?: Buffer;
}

/** The built files, held in memory with what was compressed at build. Names under /assets carry a hash and never change. */
export function serveAssets(folder: string) {
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(br|gz|map)$/.test(entry.name) || entry.name.startsWith(".")) continue;
    const path = join(entry.parentPath, entry.name);
    const url = `/${relative(folder, path).split(sep).join("/")}`;
    const kept = (ending: string) => (existsSync(path + ending) ? readFileSync(path + ending) : undefined);
    const asset: Asset = {
      type: types[entry.name.split(".").pop() ?? ""] ?? "application/octet-stream",
      cache: url.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      raw: readFileSync(path),
    };
    const br = kept(".br");
    const gz = kept(".gz");
    assets.set(url, { ...asset, ...(br && { br }), ...(gz && { gz }) });
  }
  return (request: Request, response: Response, next: NextFunction): void => {
    const asset = request.method === "GET" || request.method === "HEAD" ? assets.get(request.path) : undefined;
    if (!asset) {
      if (request.path.startsWith("/assets/")) response.status(404).type("text").send("Not found\n");
      else next();
      return;
    }
    const encodings = String(request.headers["accept-encoding"] ?? "");
    response.set({ "content-type": asset.type, "cache-control": asset.cache, vary: "accept-encoding" });
    let body = asset.raw;
    if (asset.br && /\bbr\b/.test(encodings)) {
      response.set("content-encoding", "br");
      body = asset.br;
    } else if (asset.gz && /\bgzip\b/.test(encodings)) {
      response.set("content-encoding", "gzip");
      body = asset.gz;
    }
    response.set("content-length", String(body.length));
    response.end(request.method === "HEAD" ? undefined : body);
  };
}
