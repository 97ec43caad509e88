import { useTranslation } from "react-i18next";
import type { Play } from "./use-play";

/** Calm, and only when there is something to say: what is slow or lost, and what still works. */
export function LineBar({ line }: { line: Play["line"] }) {
  const { t } = useTranslation();
  return (
    <div role="status" className={line === "good" ? undefined : "line-bar"}>
      {line !== "good" && t(`rehearsal.line.${line}`)}
    </div>
  );
}
