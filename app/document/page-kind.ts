import { createContext, useContext } from "react";
import type { Preference } from "~/engine/preference";

/**
 * Documents are drawn once on the server and carry no framework; apps hydrate.
 * A route becomes a document with `export const handle = { document: true }`.
 */
export interface PageRequest {
  kind: "document" | "app";
  /** Shown on an error page so that it can be found in the log. */
  requestId?: string;
  nonce?: string;
  /** Known on the server even when no loader has run. */
  look?: Preference;
}

export const PageContext = createContext<PageRequest>({ kind: "app" });
export const usePageRequest = (): PageRequest => useContext(PageContext);

export function isDocument(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "document" in handle && handle.document === true;
}

/**
 * `export const handle = { document: true, memo: true }`: the page is drawn from its loader's data and the reader's
 * look alone, so the finished page is kept for whoever gets the same. Not for a page with dice, a clock or a cookie.
 */
export function isKept(handle: unknown): boolean {
  return (
    isDocument(handle) && typeof handle === "object" && handle !== null && "memo" in handle && handle.memo === true
  );
}
