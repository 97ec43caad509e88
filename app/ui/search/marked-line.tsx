import { Fragment } from "react";
import type { Marked } from "~/engine/search";

/** A line with the words that were asked for marked. */
export function MarkedLine({ line }: { line: Marked }) {
  return line.map(({ text, hit }, at) =>
    hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never move
      <mark key={at}>{text}</mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never move
      <Fragment key={at}>{text}</Fragment>
    ),
  );
}
