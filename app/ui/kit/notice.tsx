import type { ReactNode } from "react";
import type { Tone } from "./tone";

interface NoticeProps {
  tone?: Tone;
  /** Read out at once when it appears: for what went wrong just now. */
  urgent?: boolean;
  children: ReactNode;
}

/** A calm bar. */
export function Notice({ tone = "plain", urgent, children }: NoticeProps) {
  return (
    <div role={urgent ? "alert" : "status"} className={`notice notice-${tone}`}>
      {children}
    </div>
  );
}
