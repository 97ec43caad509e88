import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { documentPolicy } from "./policy";

/** A page drawn to its end, ready for any reader: squeezing each answer anew would cost most of a core. */
export type Finished = { raw: Buffer; squeezed: Buffer; etag: string };

const squeeze = promisify(gzip);

const most = 16 * 1024 * 1024;
const known = new Map<string, Finished>();
let bytes = 0;

/** What was finished once is known by what is in it. */
export async function finish(html: string): Promise<Finished> {
  const etag = `W/"${createHash("sha1").update(html).digest("base64url")}"`;
  const seen = known.get(etag);
  if (seen) return seen;
  const raw = Buffer.from(html);
  const page = { raw, squeezed: await squeeze(raw, { level: 6 }), etag };
  if (!known.has(etag)) {
    known.set(etag, page);
    bytes += sizeOf(page);
  }
  for (const [oldest, old] of known) {
    if (bytes <= most) break;
    known.delete(oldest);
    bytes -= sizeOf(old);
  }
  return page;
}

export const sizeOf = ({ raw, squeezed }: Finished): number => raw.length + squeezed.length;

/** The same for every document that is not an error, whoever sends it. */
export const documentHeaders = {
  "content-type": "text/html; charset=utf-8",
  "x-robots-tag": "noindex",
  "cache-control": "private, no-cache",
  "content-security-policy": documentPolicy,
  vary: "accept-encoding",
};

export const takesGzip = (accept: string | null | undefined): boolean => /\bgzip\b/.test(accept ?? "");
