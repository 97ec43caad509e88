import { useTranslation } from "react-i18next";

export interface Remark {
  seq: number;
  type: string;
  name: string;
  words: string;
  version: number;
}

const kinds = ["submitted", "commented", "changes-asked", "approved", "withdrawn", "reopened", "used"] as const;

/** What went back and forth between author and readers, oldest first. */
export function ReviewTalk({ remarks }: { remarks: readonly Remark[] }) {
  const { t } = useTranslation();
  if (remarks.length === 0) return null;
  return (
    <section className="case-talk" aria-labelledby="talk">
      <h2 id="talk">{t("caseStudy.review.history")}</h2>
      <ol>
        {remarks.map(({ seq, type, name, words, version }) => {
          const kind = kinds.find((one) => one === type) ?? "commented";
          const who = name || t("caseStudy.review.nobody");
          return (
            <li key={seq} className={words && kind !== "used" ? "note" : "case-event"}>
              <span>{t(`caseStudy.review.said.${kind}`, { name: who, number: version })}</span>
              {words && <blockquote lang="zh-CN">{words}</blockquote>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
