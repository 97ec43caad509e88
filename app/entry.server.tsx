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
import { documentHeaders } from "~/document/finish.server";
import { type Drawn, pages } from "~/document/memo.server";
import { packDocument } from "~/document/pack.server";
import { isDocument, isKept, PageContext, type PageRequest } from "~/document/page-kind";
import { appPolicy, documentPolicy, workbenchPolicy } from "~/document/policy";
import { log } from "~/log.server";
import { calendarSource } from "~/service/calendar.server";
import { lessonSource } from "~/service/lesson.server";
import { CalendarSourceContext } from "~/ui/calendar/calendar-source";
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
  headers.set("content-type", documentHeaders["content-type"]);
  headers.set("x-robots-tag", documentHeaders["x-robots-tag"]);
  if (!headers.has("cache-control")) headers.set("cache-control", documentHeaders["cache-control"]);
  headers.set("content-security-policy", policy(kind, nonce));
  const page = (
    <PageContext value={{ kind, requestId, look: { locale, theme, textSize }, ...(kind === "app" && { nonce }) }}>
      <I18nextProvider i18n={translator(locale)}>
        <LessonSourceContext value={lessonSource}>
          <CalendarSourceContext value={calendarSource}>
            <ServerRouter context={router} url={request.url} nonce={kind === "app" ? nonce : undefined} />
          </CalendarSourceContext>
        </LessonSourceContext>
      </I18nextProvider>
    </PageContext>
  );
  if (kind === "document") {
    const drawn = status === 200 && !headers.has("set-cookie") ? drawnFrom(router, { locale, theme, textSize }) : null;
    const html = `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
    return packDocument(html, request, status, headers, (finished) => drawn && pages.keep(drawn, finished));
  }
  return stream(page, { status, headers, nonce, whole: isbot(request.headers.get("user-agent")) });
}

/** An error page is a document too: it has to work when nothing else does. */
function kindOf(router: EntryContext): PageRequest["kind"] {
  const { errors, matches } = router.staticHandlerContext;
  if (errors || matches.length < 2) return "document";
  return matches.some(({ route }) => isDocument(router.routeModules[route.id]?.handle)) ? "document" : "app";
}

/** What a page that may be kept has been drawn from: the data in it, not what another asking would give. */
function drawnFrom(router: EntryContext, look: Drawn["look"]): Drawn | null {
  const { matches, loaderData, actionData } = router.staticHandlerContext;
  const leaf = matches.at(-1);
  const module = leaf && router.routeModules[leaf.route.id];
  if (!leaf || actionData || !isKept(module?.handle)) return null;
  return { route: leaf.route.id, params: leaf.params, look, data: loaderData[leaf.route.id] };
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
