import { useTranslation } from "react-i18next";
import type { OpenedAnswer } from "~/engine/search";
import { Sheet } from "~/ui/kit/sheet";
import { ButtonLink } from "~/ui/kit/text-link";
import { MarkedLine } from "./marked-line";

/** The answer at the door, in fifteen seconds: whom to call, the first step, the words to say, what is not yours. */
export function AnswerCard({ answer }: { answer: OpenedAnswer }) {
  const { t } = useTranslation();
  const { slug, title, field, call, step, say, not } = answer;
  return (
    <Sheet className="answer" aria-labelledby="answer">
      <p className="answer-meta">
        <span lang="zh-CN">{field}</span>
        <span>{t("search.draft")}</span>
      </p>
      <h2 id="answer" lang="zh-CN">
        <MarkedLine line={title} />
      </h2>
      <dl>
        <div className="answer-call">
          <dt>{t("search.call")}</dt>
          <dd lang="zh-CN">{call}</dd>
        </div>
        <div>
          <dt>{t("search.firstStep")}</dt>
          <dd lang="zh-CN">
            <b>{step.head}</b>
            {step.text}
          </dd>
        </div>
        {say && (
          <div className="answer-say">
            <dt>
              {t("search.say", { to: say.to })}
              {say.when && <span lang="zh-CN">{say.when}</span>}
            </dt>
            <dd lang="zh-CN">{say.text}</dd>
          </div>
        )}
        {not && (
          <div className="answer-not">
            <dt>{t(not.kind === "yours" ? "search.notYours" : "search.pitfall")}</dt>
            <dd lang="zh-CN">
              {not.kind === "pitfall" && <b className="block">“{not.said}”</b>}
              {not.text}
            </dd>
          </div>
        )}
      </dl>
      <p className="answer-open">
        <ButtonLink href={`/lessons/${slug}`} kind="primary" wide>
          {t("search.open")}
        </ButtonLink>
      </p>
    </Sheet>
  );
}
