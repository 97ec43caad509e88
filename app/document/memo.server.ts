import type { Preference } from "~/engine/preference";
import { type Finished, sizeOf } from "./finish.server";

/** What a page is drawn from. The build is not in it: a memo lives no longer than its process. */
export type Drawn = {
  route: string;
  params: Readonly<Record<string, string | undefined>>;
  look: Preference;
  /** The route's loader's: plain JSON, or the page is not kept. */
  data: unknown;
};

export const keyOf = ({ route, params, look, data }: Drawn): string =>
  JSON.stringify([route, params, look.locale, look.theme, look.textSize, data]);

/**
 * Finished pages by what they were drawn from: when anything on a page changes, its key does, and there is nothing to
 * invalidate. What was not asked for longest goes first.
 */
export class PageMemo {
  private readonly kept = new Map<string, Finished>();
  private readonly drawing = new Map<string, { done: Promise<void>; end: () => void }>();
  bytes = 0;
  constructor(private readonly most: number) {}

  find(key: string): Finished | undefined {
    const page = this.kept.get(key);
    if (!page) return undefined;
    this.kept.delete(key);
    this.kept.set(key, page);
    return page;
  }

  keep(drawn: Drawn, page: Finished): void {
    if (!isPlain(drawn.data)) return;
    const key = keyOf(drawn);
    this.drop(key);
    this.kept.set(key, page);
    this.bytes += weight(key, page);
    for (const [oldest] of this.kept) {
      if (this.bytes <= this.most) break;
      this.drop(oldest);
    }
    this.drawing.get(key)?.end();
  }

  /**
   * One request draws a page that many want. Resolves at once for that one, with what to call when it has ended
   * without a page; for the others when it has ended, and they look again.
   */
  async turn(key: string): Promise<(() => void) | null> {
    const first = this.drawing.get(key);
    if (first) {
      await first.done;
      return null;
    }
    let settle = () => {};
    const done = new Promise<void>((resolve) => {
      settle = resolve;
    });
    const end = () => {
      if (this.drawing.get(key)?.done === done) this.drawing.delete(key);
      settle();
    };
    this.drawing.set(key, { done, end });
    return end;
  }

  private drop(key: string): void {
    const page = this.kept.get(key);
    if (page && this.kept.delete(key)) this.bytes -= weight(key, page);
  }
}

const weight = (key: string, page: Finished): number => key.length * 2 + sizeOf(page);

/** A Map or a Set would be nothing in the key, and one page could be taken for another. */
function isPlain(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return typeof value !== "function" && typeof value !== "symbol";
  if (Array.isArray(value)) return value.every(isPlain);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}

export const pages = new PageMemo(32 * 1024 * 1024);
