import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { isbot } from "isbot";
import type { ReactElement } from "react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import {
  type AppLoadContext,
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  ServerRouter,
} from "react-router";
import { packDocument } from "~/document/pack.server";
import { isDocument, PageContext, type PageRequest } from "~/document/page-kind";
import { appPolicy, documentPolicy, workbenchPolicy } from "~/document/policy";
import { log } from "~/log.server";
import { lessonSource } from "~/service/lesson.server";
import { translator } from "~/ui/i18n/translator.server";
import { LessonSourceContext } from "~/ui/lesson/lesson-source";

export const streamTimeout = 5_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  router: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { requestId, nonce, locale, theme, textSize } = context;
  const kind = kindOf(router);
  headers.set("content-type", "text/html; charset=utf-8");
  headers.set("x-robots-tag", "noindex");
  if (!headers.has("cache-control")) headers.set("cache-control", "private, no-cache");
  headers.set("content-security-policy", policy(kind, nonce));
  const page = (
    <PageContext value={{ kind, requestId, look: { locale, theme, textSize }, ...(kind === "app" && { nonce }) }}>
      <I18nextProvider i18n={translator(locale)}>
        <LessonSourceContext value={lessonSource}>
          <ServerRouter context={router} url={request.url} nonce={kind === "app" ? nonce : undefined} />
        </LessonSourceContext>
      </I18nextProvider>
    </PageContext>
  );
  if (kind === "document")
    return packDocument(`<!DOCTYPE html>${renderToStaticMarkup(page)}`, request, status, headers);
  return stream(page, { status, headers, nonce, whole: isbot(request.headers.get("user-agent")) });
}

/** An error page is a document too: it has to work when nothing else does. */
function kindOf(router: EntryContext): PageRequest["kind"] {
  const { errors, matches } = router.staticHandlerContext;
  if (errors || matches.length < 2) return "document";
  return matches.some(({ route }) => isDocument(router.routeModules[route.id]?.handle)) ? "document" : "app";
}

function policy(kind: PageRequest["kind"], nonce: string): string {
  if (import.meta.env.DEV) return workbenchPolicy(nonce);
  return kind === "document" ? documentPolicy : appPolicy(nonce);
}

interface StreamOptions {
  status: number;
  headers: Headers;
  nonce: string;
  whole: boolean;
}

function stream(page: ReactElement, { status, headers, nonce, whole }: StreamOptions): Promise<Response> {
  return new Promise((answer, fail) => {
    let sent = false;
    const send = () => {
      sent = true;
      const body = new PassThrough();
      answer(new Response(createReadableStreamFromReadable(body), { status, headers }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      ...(whole ? { onAllReady: send } : { onShellReady: send }),
      onShellError: fail,
      onError: (error) => {
        status = 500;
        if (sent) log.error({ err: error }, "unexpected while streaming");
      },
    });
    setTimeout(abort, streamTimeout + 1000).unref();
  });
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  const { requestId } = context as AppLoadContext;
  log.error({ err: error, requestId, method: request.method, path: new URL(request.url).pathname }, "unexpected");
};
