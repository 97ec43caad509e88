import { Fragment } from "react";
import { words } from "./words";

/** A title whose lines break between words: 充电棚选址 | 有哪些 | 消防 | 要求？ */
export function Phrase({ children }: { children: string }) {
  return words(children).map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of one string never move
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ));
}
