import { Children, isValidElement, type ReactElement, type ReactNode } from "react";
import { Basis, Cite, Item } from "./lesson-law";
import { useLessonSetting } from "./lesson-setting";

type Held = { children?: ReactNode };

function Scene({ children }: Held) {
  return <div className="scene">{children}</div>;
}

function Steps({ children }: Held) {
  return <div className="steps">{children}</div>;
}

/** Words to say aloud: to whom and when stand above them. */
function Say({ to, when, children }: Held & { to: string; when: string }) {
  const { words } = useLessonSetting();
  return (
    <figure className="say">
      <figcaption>
        {words.to.replace("{{to}}", to)}
        <span>{when}</span>
      </figcaption>
      <blockquote>{children}</blockquote>
    </figure>
  );
}

function Pitfall({ say, children }: Held & { say: string }) {
  return (
    <div className="pitfall">
      <p className="said">“{say}”</p>
      {children}
    </div>
  );
}

function Remember({ children }: Held) {
  const { words, locale } = useLessonSetting();
  return (
    <section className="remember">
      <h2 lang={locale}>{words.remember}</h2>
      <div>{children}</div>
    </section>
  );
}

function TakeAway({ children }: Held) {
  const { words, locale, slug } = useLessonSetting();
  return (
    <section className="takeaway">
      <h2 lang={locale}>{words.takeAway}</h2>
      <div id="takeaway">{children}</div>
      <p className="acts" lang={locale}>
        <a href={`/lessons/${slug}/takeaway.txt`} data-share="takeaway" data-shared={words.shared}>
          {words.share}
        </a>
      </p>
    </section>
  );
}

type OptionProps = Held & { text: string; right: string };

/** Read by Quiz; draws nothing itself. */
function Option(_: OptionProps) {
  return null;
}

const isOption = (node: ReactNode): node is ReactElement<OptionProps> => isValidElement(node) && node.type === Option;

/** Hands its parts over and leaves a mark: a question's form depends on its reader, the body on nobody. */
function Quiz({ ask, children }: Held & { ask: string }) {
  const { onQuestion } = useLessonSetting();
  const options = Children.toArray(children)
    .filter(isOption)
    .map(({ props }) => ({ text: props.text, right: props.right === "yes", why: props.children }));
  return <hr data-question={onQuestion(ask, options)} />;
}

/** Everything an author may use, and the list's line that the basis draws in its own way. */
export const lessonComponents = {
  Scene,
  Steps,
  Say,
  Basis,
  Pitfall,
  Remember,
  TakeAway,
  Quiz,
  Option,
  Cite,
  li: Item,
};
