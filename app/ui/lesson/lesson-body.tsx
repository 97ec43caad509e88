import { Children, createContext, isValidElement, type ReactElement, type ReactNode, useContext } from "react";
import { articleLabel } from "~/engine/numeral";
import { plainTitle, type Statutes, standing } from "~/engine/statute";
import type { Catalogue } from "~/ui/i18n/zh-CN";

/** What the body of one lesson is drawn with; the body is drawn once, when the lesson is compiled. */
export type BodySetting = {
  statutes: Statutes;
  words: Catalogue["lesson"];
  /** The interface's language, for its words inside a Chinese text. */
  locale: string;
  slug: string;
  /** Cited in the text but not in the basis: law and article. */
  alsoCited: { law: string; article: string }[];
  /** Takes a question's parts and answers with its number. */
  onQuestion: (ask: string, options: { text: string; right: boolean; why: ReactNode }[]) => number;
};

type Held = { children?: ReactNode };
const InBasis = createContext(false);

/** What the compiler hands to the components; `Cite` needs no words, so it serves explanations too. */
export function lessonBody({ statutes, words, locale, slug, alsoCited, onQuestion }: BodySetting) {
  const Word = ({ children }: Held) => <span lang={locale}>{children}</span>;

  function Cite({ law, article }: { law: string; article: string }) {
    const statute = statutes.get(law);
    if (!statute) return null;
    return (
      <cite>
        《{plainTitle(statute)}》{articleLabel(article)}
      </cite>
    );
  }

  function Standing({ law }: { law: string }) {
    const statute = statutes.get(law);
    if (!statute) return null;
    const state = standing(statute);
    return <span className={state === "in-force" ? "standing" : "standing standing-ask"} lang={locale}>{words.standing[state]}</span>;
  }

  /** A line of the basis: the article on its own row, what it governs below. */
  function Ground({ law, article, children }: Held & { law: string; article: string }) {
    const statute = statutes.get(law);
    return (
      <li>
        <p className="law">
          <span>{statute && plainTitle(statute)} <b>{articleLabel(article)}</b></span>
          <Standing law={law} />
        </p>
        {children && <p className="gist">{children}</p>}
      </li>
    );
  }

  function Item({ children }: Held) {
    const [first, ...rest] = Children.toArray(children);
    const basis = useContext(InBasis);
    if (!basis || !isCitation(first)) return <li>{children}</li>;
    return <Ground law={first.props.law} article={first.props.article}>{rest}</Ground>;
  }
  const isCitation = (node: ReactNode): node is ReactElement<{ law: string; article: string }> =>
    isValidElement(node) && node.type === Cite;

  return {
    Cite,
    li: Item,
    Scene: ({ children }: Held) => <div className="scene">{children}</div>,
    Steps: ({ children }: Held) => <div className="steps">{children}</div>,
    Say: ({ to, when, children }: Held & { to: string; when: string }) => (
      <figure className="say">
        <figcaption>
          {words.to.replace("{{to}}", to)}<span>{when}</span>
        </figcaption>
        <blockquote>{children}</blockquote>
      </figure>
    ),
    Basis: ({ children }: Held) => (
      <section className="basis">
        <h2><Word>{words.basis}</Word></h2>
        <InBasis value={true}>{children}</InBasis>
        {alsoCited.length > 0 && (
          <details>
            <summary><Word>{words.alsoCited}</Word> <span>{alsoCited.length}</span></summary>
            <ul>{alsoCited.map(({ law, article }) => <Ground key={law + article} law={law} article={article} />)}</ul>
          </details>
        )}
      </section>
    ),
    Pitfall: ({ say, children }: Held & { say: string }) => (
      <div className="pitfall">
        <p className="said">“{say}”</p>
        {children}
      </div>
    ),
    Remember: ({ children }: Held) => (
      <aside className="remember">
        <h2><Word>{words.remember}</Word></h2>
        <div>{children}</div>
      </aside>
    ),
    TakeAway: ({ children }: Held) => (
      <section className="takeaway">
        <h2><Word>{words.takeAway}</Word></h2>
        <div id="takeaway">{children}</div>
        <p className="acts" lang={locale}>
          <a href={`/lessons/${slug}/takeaway.txt`} data-share="takeaway" data-shared={words.shared}>{words.share}</a>
        </p>
      </section>
    ),
    Quiz: ({ ask, children }: Held & { ask: string }) => {
      const options = Children.toArray(children).filter(isOption).map(({ props }) => ({
        text: props.text, right: props.right === "yes", why: props.children,
      }));
      return <hr data-question={onQuestion(ask, options)} />;
    },
    // Read by Quiz; draws nothing itself.
    Option: (_: OptionProps) => null,
  };
}

type OptionProps = Held & { text: string; right: string };
const isOption = (node: ReactNode): node is ReactElement<OptionProps> =>
  isValidElement(node) && typeof node.props === "object" && node.props !== null && "text" in node.props && "right" in node.props;
