import { enhancementPath } from "virtual:enhancement";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "react-router";
import { usePageRequest } from "~/document/page-kind";
import type { Preference } from "~/engine/preference";
import styles from "~/styles/app.css?url";
import { ErrorPage } from "~/ui/shell/error-page";
import { OfflineBar } from "~/ui/shell/offline-bar";
import type { Route } from "./+types/root";

/** Written out: importing it would bring the schemas into every app page. */
const unknownLook: Preference = { locale: "zh-CN", theme: "system", textSize: "plain" };

export const links: Route.LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/seal.svg", type: "image/svg+xml" },
];

export function loader({ context }: Route.LoaderArgs) {
  const { locale, theme, textSize } = context;
  return { locale, theme, textSize };
}

export function Layout({ children }: { children: ReactNode }) {
  const { kind, nonce, look: asked } = usePageRequest();
  const { t } = useTranslation();
  const loaded = useRouteLoaderData<typeof loader>("root");
  const look = asked ?? loaded ?? unknownLook;
  return (
    <html lang={look.locale} data-theme={look.theme} data-text={look.textSize}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <Meta />
        {/* Stylesheets need no nonce; left alone, the server would write one that the client doesn't know. */}
        <Links nonce={kind === "app" ? "" : undefined} />
        {kind === "document" && <script type="module" src={enhancementPath} />}
      </head>
      <body>
        <a className="skip-link" href="#main">
          {t("shell.skip")}
        </a>
        <OfflineBar />
        {children}
        {kind === "app" && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />;
}
