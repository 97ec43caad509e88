import type { NextFunction, Request, Response } from "express";
import { type AppLoadContext, matchRoutes, type RouteObject, type ServerBuild } from "react-router";
import { documentHeaders, type Finished, takesGzip } from "./finish.server";
import { keyOf, pages } from "./memo.server";
import { isKept } from "./page-kind";

type Module = NonNullable<ServerBuild["routes"][string]>["module"];
type Found = { id: string; params: Record<string, string | undefined>; loader: NonNullable<Module["loader"]> };

/**
 * Stands before the framework: asks the page's own loader (which asks the service, which asks whether this person may),
 * and sends the finished page that was drawn from the same answer. Whatever else happens is the framework's.
 */
export function pageMemo(
  build: ServerBuild,
  contextOf: (request: Request, response: Response) => Promise<AppLoadContext>,
) {
  const find = finder(build);
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const found = request.method === "GET" ? find(request.path) : null;
    if (!found) return next();
    try {
      const context = await contextOf(request, response);
      const key = await asked(found, request, context);
      if (key === null) return next();
      const page = pages.find(key) ?? (await afterOthers(key, response));
      if (page) send(page, request, response);
      else next();
    } catch (error) {
      next(error);
    }
  };
}

/** null: the loader refused, led elsewhere or failed, which is the framework's to say. */
async function asked({ id, params, loader }: Found, request: Request, context: AppLoadContext) {
  const url = new URL(`http://${request.headers.host ?? "localhost"}${request.originalUrl}`);
  const args = { request: new globalThis.Request(url), url, pattern: request.path, params, context };
  try {
    return keyOf({ route: id, params, look: context, data: await loader(args) });
  } catch {
    return null;
  }
}

async function afterOthers(key: string, response: Response): Promise<Finished | undefined> {
  const end = await pages.turn(key);
  if (!end) return pages.find(key);
  response.once("close", end);
  return undefined;
}

function send(page: Finished, request: Request, response: Response): void {
  for (const [name, value] of Object.entries(documentHeaders)) response.setHeader(name, value);
  response.setHeader("etag", page.etag);
  if (request.headers["if-none-match"] === page.etag) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const squeezed = takesGzip(request.headers["accept-encoding"] as string | undefined);
  const body = squeezed ? page.squeezed : page.raw;
  if (squeezed) response.setHeader("content-encoding", "gzip");
  response.setHeader("content-length", body.length);
  response.end(body);
}

const most = 2_000;

/** Address → the route whose pages are kept. Matching costs as much as all the rest, so its answers are held. */
function finder(build: ServerBuild): (path: string) => Found | null {
  const tree = treeOf(build, undefined);
  const known = new Map<string, Found | null>();
  return (path) => {
    const seen = known.get(path);
    if (seen !== undefined) return seen;
    const leaf = matchRoutes(tree, path)?.at(-1);
    const route = leaf && build.routes[leaf.route.id ?? ""];
    const { loader, handle } = route?.module ?? {};
    const found = leaf && route && loader && isKept(handle) ? { id: route.id, params: leaf.params, loader } : null;
    if (known.size >= most) known.clear();
    known.set(path, found);
    return found;
  };
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
