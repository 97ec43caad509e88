import type { ReactNode } from "react";

/** Nothing here yet: says so, and what would change it. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="border-t border-rule py-4 text-ink-2">
      <p>{children}</p>
      {action && <div className="mt-1">{action}</div>}
    </div>
  );
}
