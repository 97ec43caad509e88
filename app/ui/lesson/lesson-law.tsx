import { Children, createContext, isValidElement, type ReactElement, type ReactNode, useContext } from "react";
import { articleLabel } from "~/engine/numeral";
import { type Citation, plainTitle, standing } from "~/engine/statute";
import { useLessonSetting } from "./lesson-setting";

const InBasis = createContext(false);

/** Quiet text in a sentence: the law's name and the article, so that authors type neither. */
export function Cite({ law, article }: Citation) {
  const statute = useLessonSetting().statutes.get(law);
  return (
    statute && (
      <cite>
        《{plainTitle(statute)}》<span>{articleLabel(article)}</span>
      </cite>
    )
  );
}

/** A row of the basis: the article and whether it is in force, and below it what it governs. */
function Ground({ law, article, children }: Citation & { children?: ReactNode }) {
  const { statutes, words, locale } = useLessonSetting();
  const statute = statutes.get(law);
  if (!statute) return null;
  const state = standing(statute);
  return (
    <li>
      <p className="law">
        <span>
          {plainTitle(statute)} <b>{articleLabel(article)}</b>
        </span>
        <span className={state === "in-force" ? "standing" : "standing standing-ask"} lang={locale}>
          {words.standing[state]}
        </span>
      </p>
      {children && <p className="gist">{children}</p>}
    </li>
  );
}

const isCitation = (node: ReactNode): node is ReactElement<Citation> => isValidElement(node) && node.type === Cite;

/** A list's line; in the basis the citation it opens with becomes its head. */
export function Item({ children }: { children?: ReactNode }) {
  const [first, ...rest] = Children.toArray(children);
  if (!useContext(InBasis) || !isCitation(first)) return <li>{children}</li>;
  return <Ground {...first.props}>{rest}</Ground>;
}

/** The main articles, one row each, and behind a fold every other article the text rests on. */
export function Basis({ children }: { children?: ReactNode }) {
  const { alsoCited, words, locale } = useLessonSetting();
  return (
    <section className="basis">
      <h2 lang={locale}>{words.basis}</h2>
      <InBasis value={true}>{children}</InBasis>
      {alsoCited.length > 0 && (
        <details>
          <summary>
            <span lang={locale}>{words.alsoCited}</span> {alsoCited.length}
          </summary>
          <ul>
            {alsoCited.map((cite) => (
              <Ground key={`${cite.law}#${cite.article}`} {...cite} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
