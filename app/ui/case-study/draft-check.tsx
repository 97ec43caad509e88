import { useTranslation } from "react-i18next";
import type { Part } from "~/engine/case-study";
import type { LeftOverKind } from "~/engine/case-study-leftover";
import { Button } from "~/ui/kit/button";

export interface DraftCheck {
  missing: Part[];
  leftOvers: {
    where: Part | "title";
    kind: LeftOverKind;
    text: string;
    from: number;
    around: [string, string, string];
  }[];
  quoted: { note: string; name: string; words: string; answer: "not-asked" | "asked" | "given" | "refused" }[];
}

interface CheckedProps {
  check: DraftCheck;
  tried: boolean;
  agreed: boolean;
  known: readonly string[];
}

/** What keeps a draft from being handed in, with the place of each. Before a try, only what others have to answer. */
export function DraftChecked({ check, tried, agreed, known }: CheckedProps) {
  const { t } = useTranslation();
  const { missing, leftOvers, quoted } = check;
  const waits = quoted.some(({ answer }) => answer !== "given");
  const stands = missing.length + leftOvers.length > 0 || waits || !agreed;
  if (!tried) return quoted.length > 0 ? <Quoted quoted={quoted} /> : null;
  if (!stands) return null;
  return (
    <section className="case-check" id="check" aria-labelledby="check-title" role="alert">
      <h2 id="check-title">{t("caseStudy.check.title")}</h2>
      {missing.length > 0 && (
        <p>
          {t("caseStudy.check.missing", {
            parts: missing.map((part) => t(`caseStudy.part.${part}`)).join(t("debrief.decision.join")),
          })}
        </p>
      )}
      {!agreed && <p>{t("caseStudy.draft.agreeFirst")}</p>}
      <LeftOvers leftOvers={leftOvers} />
      {known.map((name) => (
        <input key={name} type="hidden" name="known" value={name} />
      ))}
      {quoted.length > 0 && <Quoted quoted={quoted} />}
    </section>
  );
}

function LeftOvers({ leftOvers }: Pick<DraftCheck, "leftOvers">) {
  const { t } = useTranslation();
  if (leftOvers.length === 0) return null;
  const names = [...new Set(leftOvers.filter(({ kind }) => kind === "name").map(({ text }) => text))];
  return (
    <>
      <p>{t("caseStudy.check.found")}</p>
      <ul>
        {leftOvers.map(({ where, kind, around: [before, text, after], from }) => (
          <li key={`${where}-${from}`}>
            <a href={`#part-${where}`}>{t("caseStudy.check.at", { part: t(`caseStudy.part.${where}`) })}</a>
            <span lang="zh-CN">
              …{before}
              <mark>{text}</mark>
              {after}…
            </span>
            <small>{t(`caseStudy.check.kind.${kind}`)}</small>
          </li>
        ))}
      </ul>
      {names.map((name) => (
        <label key={name} className="case-agree">
          <input type="checkbox" name="known" value={name} />
          <span>{t("caseStudy.check.notName", { name })}</span>
        </label>
      ))}
    </>
  );
}

function Quoted({ quoted }: Pick<DraftCheck, "quoted">) {
  const { t } = useTranslation();
  return (
    <div className="case-quoted">
      <h3>{t("caseStudy.check.quoted")}</h3>
      <ul>
        {quoted.map(({ note, name, words, answer }) => (
          <li key={note}>
            <span>
              {t("caseStudy.check.quote", { name })}
              <q lang="zh-CN">{words}</q>
            </span>
            <b className={answer === "given" ? "text-jade" : answer === "refused" ? "text-cinnabar" : "text-amber"}>
              {t(`caseStudy.check.answer.${answer}`)}
            </b>
          </li>
        ))}
      </ul>
      {quoted.some(({ answer }) => answer === "not-asked") && (
        <Button name="act" value="ask">
          {t("caseStudy.draft.ask")}
        </Button>
      )}
    </div>
  );
}
