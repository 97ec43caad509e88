import type { ComponentPropsWithRef } from "react";

interface SheetProps extends ComponentPropsWithRef<"section"> {
  /** Holes of the calendar's wire along the top. */
  wire?: boolean;
  /** More sheets show under this one. */
  stack?: boolean;
}

/** The brighter sheet that matters on a page. At most one or two a page. */
export function Sheet({ wire, stack, className, children, ...rest }: SheetProps) {
  return (
    <div className={stack ? "isolate" : undefined}>
      <section {...rest} className={`sheet ${stack ? "sheet-stack" : ""} ${className ?? ""}`}>
        {wire && <div className="wire" aria-hidden="true" />}
        {children}
      </section>
    </div>
  );
}
