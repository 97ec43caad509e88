import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";

/** Text as it comes, no faster than it is taken: however long it is, little of it is held. */
export function streamed(pieces: AsyncIterable<string>, headers: Record<string, string>): Response {
  return new Response(createReadableStreamFromReadable(Readable.from(pieces)), { headers });
}
