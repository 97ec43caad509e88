import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const squeeze = promisify(gzip);
const most = 16 * 1024 * 1024;
const worth = 1024;

/** Pages squeezed once are kept by what is in them: squeezing each answer anew would cost most of a core. */
const kept = new Map<string, Buffer>();
let bytes = 0;

/** A finished document as an answer: small on the line, and empty where the reader has it already. */
export async function packDocument(
  html: string,
  request: Request,
  status: number,
  headers: Headers,
): Promise<Response> {
  const hash = createHash("sha1").update(html).digest("base64url");
  const etag = `W/"${hash}"`;
  headers.set("vary", "accept-encoding");
  if (status === 200) {
    headers.set("etag", etag);
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  }
  const takes = /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "");
  if (!takes || html.length < worth) return new Response(html, { status, headers });
  const body = kept.get(hash) ?? (await keep(hash, html));
  headers.set("content-encoding", "gzip");
  headers.set("content-length", String(body.length));
  return new Response(new Uint8Array(body), { status, headers });
}

async function keep(hash: string, html: string): Promise<Buffer> {
  const body = await squeeze(html, { level: 6 });
  if (!kept.has(hash)) {
    bytes += body.length;
    kept.set(hash, body);
  }
  for (const [old, { length }] of kept) {
    if (bytes <= most) break;
    kept.delete(old);
    bytes -= length;
  }
  return body;
}
