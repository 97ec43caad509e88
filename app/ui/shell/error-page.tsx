import { useTranslation } from "react-i18next";
import { isRouteErrorResponse } from "react-router";
import { usePageRequest } from "~/document/page-kind";
import { BarePage } from "./bare-page";

const kinds = new Map<number, "malformed" | "signedOut" | "refused" | "notFound">([
  [400, "malformed"],
  [401, "signedOut"],
  [403, "refused"],
  [404, "notFound"],
]);

/** What happened, why, and what helps; never a stack. */
export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const { requestId } = usePageRequest();
  const kind = kindOf(error);
  const { because, help } = ownWords(error);
  return (
    <BarePage title={t(`errors.${kind}.title`)}>
      <h1 className="mt-8 text-2xl">{t(`errors.${kind}.title`)}</h1>
      <p className="mt-3">{because || t(`errors.${kind}.because`)}</p>
      {(help || !because) && <p className="mt-1 text-ink-2">{help ?? t(`errors.${kind}.help`)}</p>}
      {kind === "unexpected" && requestId && (
        <p className="mt-4 text-sm text-ink-2">
          {t("errors.reference")} <code className="break-all select-all">{requestId}</code>
        </p>
      )}
      <a className="button button-primary mt-8" href={kind === "signedOut" ? "/sign-in" : "/"}>
        {kind === "signedOut" ? t("errors.signIn") : t("errors.home")}
      </a>
    </BarePage>
  );
}

/** A page's own words for why it refuses, or has nothing there, go before the general ones. */
function ownWords(error: unknown): { because?: string; help?: string } {
  if (!isRouteErrorResponse(error)) return {};
  if (error.status === 403 && typeof error.data === "string") return { because: error.data };
  return error.status === 404 && typeof error.data === "object" ? (error.data ?? {}) : {};
}

function kindOf(error: unknown) {
  if (isRouteErrorResponse(error)) return kinds.get(error.status) ?? "unexpected";
  // In an app whose next page could not be fetched.
  if (error instanceof TypeError && typeof navigator === "object" && navigator.onLine === false) return "offline";
  return "unexpected";
}
