import type { ReactNode } from "react";

/** Nothing here yet: says so, and what would change it. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="border-y border-rule py-5 text-ink-2">
      <p>{children}</p>
      {action && <div className="mt-1">{action}</div>}
    </div>
  );
}
