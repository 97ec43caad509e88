import { randomUUID } from "node:crypto";
import { type IncomingMessage, type RequestListener, ServerResponse } from "node:http";
import { type AppLoadContext, matchRoutes, type RouteObject, type ServerBuild } from "react-router";
import { documentHeaders, type Finished, takesGzip } from "./finish.server";
import { keyOf, pages } from "./memo.server";
import { isKept } from "./page-kind";

type Module = NonNullable<ServerBuild["routes"][string]>["module"];
type Found = { id: string; params: Record<string, string | undefined>; loader: NonNullable<Module["loader"]> };
type Asker = { cookie: string | undefined; requestId: string; address: string };
type Guard = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

interface Door {
  contextOf: (asker: Asker, response: ServerResponse) => Promise<AppLoadContext>;
  /** What sets the headers that every answer carries. */
  guard: Guard;
  /** Whoever answers all the rest. */
  onward: RequestListener;
}

/**
 * Stands before the framework: asks the page's own loader (which asks the service, which asks whether this person may),
 * and sends the finished page that was drawn from the same answer. Whatever else happens is for others to answer.
 */
export function pageMemo(build: ServerBuild, { contextOf, guard, onward }: Door): RequestListener {
  const find = finder(build);
  const send = sender(guard);
  return async (request, response) => {
    const { url: address = "" } = request;
    const query = address.indexOf("?");
    const found = request.method === "GET" ? find(query < 0 ? address : address.slice(0, query)) : null;
    if (!found) return onward(request, response);
    const requestId = randomUUID();
    const page = await finished(found, request, response, () =>
      contextOf({ cookie: request.headers.cookie, requestId, address: "" }, response),
    );
    if (page) send(page, requestId, request, response);
    else onward(request, response);
  };
}

async function finished(
  { id, params, loader }: Found,
  request: IncomingMessage,
  response: ServerResponse,
  contextOf: () => Promise<AppLoadContext>,
): Promise<Finished | undefined> {
  let key: string;
  try {
    const url = new URL(`http://${request.headers.host ?? "localhost"}${request.url}`);
    const context = await contextOf();
    const args = { request: new Request(url), url, pattern: id, params, context };
    key = keyOf({ route: id, params, look: context, data: await loader(args) });
  } catch {
    return undefined; // refused, led elsewhere or failed: the framework asks again, and says so
  }
  const page = pages.find(key);
  if (page) return page;
  const end = await pages.turn(key);
  if (!end) return pages.find(key);
  response.once("close", end);
  return undefined;
}

/** Headers that are the same on every answer are asked for once, not for each page. */
function sender(guard: Guard) {
  const sample = new ServerResponse({ method: "GET" } as IncomingMessage);
  guard({ headers: {} } as IncomingMessage, sample, () => {});
  const always = Object.entries({ ...sample.getHeaders(), ...documentHeaders }).flatMap(([name, value]) => [
    name,
    String(value),
  ]);
  return (page: Finished, requestId: string, request: IncomingMessage, response: ServerResponse): void => {
    const headers = [...always, "x-request-id", requestId, "etag", page.etag];
    if (request.headers["if-none-match"] === page.etag) return void response.writeHead(304, headers).end();
    const squeezed = takesGzip(request.headers["accept-encoding"] as string | undefined);
    const body = squeezed ? page.squeezed : page.raw;
    if (squeezed) headers.push("content-encoding", "gzip");
    headers.push("content-length", String(body.length));
    response.writeHead(200, headers).end(body);
  };
}

const most = 2_000;

/** Address → the route whose pages are kept. Matching costs as much as all the rest, so its answers are held. */
function finder(build: ServerBuild): (path: string) => Found | null {
  const tree = treeOf(build, undefined);
  const known = new Map<string, Found | null>();
  return (path) => {
    const seen = known.get(path);
    if (seen !== undefined) return seen;
    const found = path.startsWith("/") && !path.startsWith("//") ? match(build, tree, path) : null;
    if (known.size >= most) known.clear();
    known.set(path, found);
    return found;
  };
}

function match(build: ServerBuild, tree: RouteObject[], path: string): Found | null {
  const leaf = matchRoutes(tree, path)?.at(-1);
  const route = leaf && build.routes[leaf.route.id ?? ""];
  const { loader, handle } = route?.module ?? {};
  return leaf && route && loader && isKept(handle) ? { id: route.id, params: leaf.params, loader } : null;
}

function treeOf(build: ServerBuild, parent: string | undefined): RouteObject[] {
  return Object.values(build.routes)
    .filter((route) => route !== undefined)
    .filter((route) => route.parentId === parent)
    .map(({ id, path, index, caseSensitive }): RouteObject => {
      const at = { id, ...(path !== undefined && { path }), ...(caseSensitive !== undefined && { caseSensitive }) };
      return index ? { ...at, index } : { ...at, children: treeOf(build, id) };
    });
}
