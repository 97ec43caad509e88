import type { ReactNode } from "react";
import { Phrase } from "./phrase";
import type { Tone } from "./tone";

interface RowProps {
  href: string;
  title: string;
  note?: ReactNode;
  /** The word for what a press does: 继续, 开始. */
  act: string;
  tone?: Tone;
  lang?: string;
}

/** One thing to go on with, a whole row as the target. */
export function Row({ href, title, note, act, tone = "plain", lang }: RowProps) {
  return (
    <a href={href} className="row-link">
      <span className={`row-mark row-mark-${tone}`} aria-hidden="true" />
      <span className="min-w-0">
        <span className="keep block leading-snug font-semibold" lang={lang}>
          <Phrase>{title}</Phrase>
        </span>
        {note && <span className="block text-sm text-ink-2">{note}</span>}
      </span>
      <span className={`row-act text-sm ${tone === "cinnabar" ? "text-cinnabar" : "text-ink-2"}`}>{act}</span>
    </a>
  );
}
