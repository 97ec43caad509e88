import { useTranslation } from "react-i18next";
import type { MadeCase } from "~/engine/case-study-made";
import { Phrase } from "~/ui/kit/phrase";
import { Page } from "~/ui/shell/page";
import type { Who } from "~/ui/shell/who";
import { CaseLinks } from "./library-case";

interface ShippedProps {
  made: MadeCase;
  lessons: { slug: string; title: string }[];
  /** The sentence that was chosen; -1 shows the end without one. Nothing of it is kept anywhere. */
  chosen: number | null;
  who: Who | undefined;
}

const places = ["a", "b", "c"] as const;

/** It opens where somebody has to say something, and afterwards tells what happened. */
export function ShippedCase({ made, lessons, chosen, who }: ShippedProps) {
  const { t, i18n } = useTranslation();
  const html = made.html[i18n.language === "en" ? "en" : "zh-CN"];
  return (
    <Page title={made.title} tab="cases" wide who={who}>
      <div className="lesson">
        <header className="lesson-head">
          <nav className="back">
            <a href="/cases">
              <span aria-hidden="true">‹</span> {t("caseStudy.back")}
            </a>
          </nav>
          <h1 lang="zh-CN">
            <Phrase>{made.title}</Phrase>
          </h1>
          <p className="meta">
            {made.failed && <span>{t("caseStudy.read.failed")}</span>}
            <span lang="zh-CN">{made.place}</span>
            <span>{t("caseStudy.read.minutes", { count: made.minutes })}</span>
          </p>
          <p className="meta">
            <span>{t("caseStudy.read.fictitious")}</span>
            <span>{t("caseStudy.read.draft")}</span>
            <span>{t("caseStudy.read.checked", { date: made.checked })}</span>
          </p>
        </header>
        <article className="lesson-text">
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: finished HTML of our own content, drawn behind the gate */}
          <div lang="zh-CN" dangerouslySetInnerHTML={{ __html: html.opening }} />
          {chosen === null ? <Choose made={made} /> : <Told made={made} chosen={chosen} after={html.after} />}
          {chosen !== null && <CaseLinks scenario={null} lessons={lessons} />}
        </article>
      </div>
    </Page>
  );
}

function Choose({ made: { slug, question } }: { made: MadeCase }) {
  const { t } = useTranslation();
  return (
    <form method="get" action={`/cases/${slug}`} className="question" id="decide">
      <h2>{t("caseStudy.read.yours")}</h2>
      <fieldset>
        <legend>
          <span lang="zh-CN">{question.ask}</span>
        </legend>
        {question.options.map((option, index) => (
          <button key={option.text} type="submit" name="say" value={index} className="option">
            <span className="place">{t(`caseStudy.read.option.${places[index] ?? "a"}`)}</span>
            <span lang="zh-CN">{option.text}</span>
          </button>
        ))}
      </fieldset>
      <p className="acts">
        <a href={`/cases/${slug}?say=none`}>{t("caseStudy.read.skip")}</a>
      </p>
    </form>
  );
}

function Told({ made, chosen, after }: { made: MadeCase; chosen: number; after: string }) {
  const { t } = useTranslation();
  const { slug, question } = made;
  return (
    <>
      <section className="question answered" id="decide" aria-labelledby="decide-ask">
        <h2>{t("caseStudy.read.yours")}</h2>
        <h3 id="decide-ask" tabIndex={-1} lang="zh-CN">
          {question.ask}
        </h3>
        <ol>
          {question.options.map((option, index) => (
            <li key={option.text} className={index === chosen ? "mine" : undefined}>
              <p className="option-text">
                <span className="place">{t(`caseStudy.read.option.${places[index] ?? "a"}`)}</span>
                <span lang="zh-CN">{option.text}</span>
              </p>
              <p className={option.right ? "mark good" : "mark"}>
                {t(option.right ? "caseStudy.read.stands" : "caseStudy.read.falls")}
                {index === chosen && <span>{t("caseStudy.read.mine")}</span>}
              </p>
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: finished HTML of our own content, drawn behind the gate */}
              <div className="why" lang="zh-CN" dangerouslySetInnerHTML={{ __html: option.why }} />
            </li>
          ))}
        </ol>
        <p className="acts">
          <a href={`/cases/${slug}#decide`}>{t("caseStudy.read.again")}</a>
        </p>
      </section>
      <section className="case-later" aria-labelledby="later">
        <h2 id="later" className="case-later-head">
          {t("caseStudy.read.later")}
        </h2>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: finished HTML of our own content, drawn behind the gate */}
        <div lang="zh-CN" dangerouslySetInnerHTML={{ __html: after }} />
      </section>
    </>
  );
}
