import { useTranslation } from "react-i18next";
import { type Answers, answersToQuery } from "~/engine/lesson-answer";
import type { MadeLesson } from "~/engine/lesson-made";
import { Phrase } from "~/ui/kit/phrase";
import { ButtonLink } from "~/ui/kit/text-link";
import { Page } from "~/ui/shell/page";
import type { Who } from "~/ui/shell/who";
import { AnsweredQuestion, AskQuestion } from "./lesson-question";

const practica = [
  "flying-wire",
  "charging-pile",
  "micro-renewal",
  "owners-committee-election",
  "lift-installation",
  "parking",
] as const;

export type LessonState = { answers: Answers; signedIn: boolean };

/** Where a question is answered again: somebody signed in asks for it, a guest drops the answer from the address. */
function againAt(slug: string, number: number, { answers, signedIn }: LessonState): string {
  const { [number]: _dropped, ...rest } = answers;
  const search = signedIn ? `again=${number}` : answersToQuery(rest);
  return `/lessons/${slug}${search && `?${search}`}#q${number}`;
}

function Head({ lesson }: { lesson: MadeLesson }) {
  const { t } = useTranslation();
  const [month = 1, day = 1] = lesson.date.split("-").map(Number);
  return (
    <header className="lesson-head">
      <nav className="back">
        <a href={`/lessons?by=date#${lesson.date}`}>
          <span aria-hidden="true">‹</span> {t("lesson.day", { month, day })}
        </a>
      </nav>
      <h1 lang="zh-CN">
        <Phrase>{lesson.title}</Phrase>
      </h1>
      <p className="meta">
        <span lang="zh-CN">{lesson.field}</span>
        <span>{t("lesson.minutes", { count: lesson.minutes })}</span>
      </p>
      <p className="meta">
        <span>{t("lesson.draft")}</span>
        <span>{t("lesson.checked", { date: lesson.checked })}</span>
      </p>
      <p className="call">
        <span>{t("lesson.call")}</span>
        <b lang="zh-CN">{lesson.call}</b>
      </p>
    </header>
  );
}

function Questions({ lesson, state }: { lesson: MadeLesson; state: LessonState }) {
  const { t } = useTranslation();
  const { answers, signedIn } = state;
  const search = signedIn ? "" : answersToQuery(answers);
  const action = `/lessons/${lesson.slug}${search && `?${search}`}`;
  return (
    <section id="questions" className="questions">
      <h2>{t("lesson.questions", { count: lesson.questions.length })}</h2>
      {lesson.questions.map((question, number) => {
        const mine = answers[number];
        return mine === undefined ? (
          <AskQuestion key={question.ask} question={question} number={number} action={action} />
        ) : (
          <AnsweredQuestion
            key={question.ask}
            question={question}
            number={number}
            mine={mine}
            again={againAt(lesson.slug, number, state)}
          />
        );
      })}
      <p className="note">
        {signedIn ? t("lesson.kept") : <a href={`/sign-in?to=/lessons/${lesson.slug}`}>{t("lesson.notKept")}</a>}
      </p>
    </section>
  );
}

/** Reading ends where doing begins. */
function Practise({ practicum }: { practicum: string | null }) {
  const { t } = useTranslation();
  const known = practica.find((one) => one === practicum);
  return (
    known && (
      <p className="practise">
        <ButtonLink href="/scenarios" wide>
          {t("lesson.practise", { practicum: t(`lesson.practicum.${known}`) })}
        </ButtonLink>
      </p>
    )
  );
}

type CaseLinks = readonly { slug: string; title: string; failed: boolean }[];
interface LessonPageProps {
  lesson: MadeLesson;
  state: LessonState;
  cases: CaseLinks;
  who: Who | null;
}

/** What others did with it. */
function Cases({ cases }: { cases: CaseLinks }) {
  const { t } = useTranslation();
  if (cases.length === 0) return null;
  return (
    <section className="lesson-cases">
      <h2>{t("caseStudy.links")}</h2>
      <ul>
        {cases.map(({ slug, title, failed }) => (
          <li key={slug}>
            <a href={`/cases/${slug}`} lang="zh-CN">
              {title}
            </a>
            {failed && <small> {t("caseStudy.shelf.failed")}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One lesson, as paper: the head, the finished body, the questions. */
export function LessonPage({ lesson, state, cases, who }: LessonPageProps) {
  const { i18n } = useTranslation();
  const html = lesson.html[i18n.language === "en" ? "en" : "zh-CN"];
  // Questions stand after everything else; their marks in the body need no room of their own.
  const body = html.replace(/<hr data-question="\d+"\/>\s*/g, "");
  return (
    <Page title={lesson.title} tab="lessons" wide who={who ?? undefined}>
      <div className="lesson">
        <Head lesson={lesson} />
        <article className="lesson-text">
          {/* Finished HTML of our own content, drawn when the lesson was compiled behind the gate. */}
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: see above */}
          <div lang="zh-CN" dangerouslySetInnerHTML={{ __html: body }} />
          <Questions lesson={lesson} state={state} />
          <Practise practicum={lesson.practise} />
          <Cases cases={cases} />
        </article>
      </div>
    </Page>
  );
}
