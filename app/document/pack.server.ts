import { documentHeaders, type Finished, finish, takesGzip } from "./finish.server";

const worth = 1024;

/** A finished document as an answer: small on the line, and empty where the reader has it already. */
export async function packDocument(
  html: string,
  request: Request,
  status: number,
  headers: Headers,
  /** Told of the page when it is finished, before anybody has it. */
  onFinished?: (page: Finished) => void,
): Promise<Response> {
  headers.set("vary", documentHeaders.vary);
  const takes = takesGzip(request.headers.get("accept-encoding"));
  if (status !== 200 && (!takes || html.length < worth)) return new Response(html, { status, headers });
  const page = await finish(html);
  onFinished?.(page);
  if (status === 200) {
    headers.set("etag", page.etag);
    if (request.headers.get("if-none-match") === page.etag) return new Response(null, { status: 304, headers });
  }
  if (!takes || html.length < worth) return new Response(html, { status, headers });
  headers.set("content-encoding", "gzip");
  headers.set("content-length", String(page.squeezed.length));
  return new Response(new Uint8Array(page.squeezed), { status, headers });
}
