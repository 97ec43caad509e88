import type { ReactNode } from "react";
import { Phrase } from "./phrase";

interface PageHeadProps {
  title: string;
  /** Small line above the title: where this stands. */
  above?: ReactNode;
  note?: ReactNode;
  back?: { href: string; label: string };
  /** At the right of the title on a desk, under it on a phone. */
  aside?: ReactNode;
  lang?: string;
}

export function PageHead({ title, above, note, back, aside, lang }: PageHeadProps) {
  return (
    <header className="mb-5">
      {back && (
        <a
          href={back.href}
          className="inline-flex min-h-11 items-center gap-1.5 text-ink-2 no-underline hover:underline"
        >
          <span aria-hidden="true" className="text-cinnabar">
            ‹
          </span>
          {back.label}
        </a>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <div className="min-w-0">
          {above && <p className="text-sm text-ink-2">{above}</p>}
          <h1 className="text-[1.625rem]" lang={lang}>
            <Phrase>{title}</Phrase>
          </h1>
        </div>
        {aside}
      </div>
      {note && <p className="mt-1.5 text-sm text-ink-2">{note}</p>}
    </header>
  );
}
