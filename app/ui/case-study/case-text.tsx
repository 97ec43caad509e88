import { useTranslation } from "react-i18next";
import { type CaseMoment, PARTS, type Parts, piecesOf } from "~/engine/case-study";
import { clock } from "~/ui/debrief/debrief-data";

type Moment = CaseMoment & { open?: boolean };

/** The six parts as they are read; a mark leads to the list of moments below. */
export function CaseText({ parts, moments }: { parts: Parts; moments: readonly Moment[] }) {
  const { t } = useTranslation();
  const known = new Set(moments.map(({ number }) => number));
  return (
    <div className="case-text">
      {PARTS.filter((part) => parts[part].trim() !== "").map((part) => (
        <section key={part} aria-labelledby={`part-${part}`}>
          <h2 id={`part-${part}`}>{t(`caseStudy.part.${part}`)}</h2>
          {parts[part]
            .split("\n")
            .filter((line) => line.trim() !== "")
            .map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text never move
              <p key={index} lang="zh-CN">
                <Line text={line} known={known} />
              </p>
            ))}
        </section>
      ))}
    </div>
  );
}

function Line({ text, known }: { text: string; known: ReadonlySet<number> }) {
  return piecesOf(text).map((piece, index) => {
    if ("text" in piece) return piece.text;
    if (!known.has(piece.moment)) return null;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one line never move
      <a key={index} className="case-mark" href={`#moment-${piece.moment}`}>
        {piece.moment}
      </a>
    );
  });
}

/** Where in the play each mark stands; into the debrief for whoever may open it. */
export function MomentList({ moments, parts }: { moments: readonly Moment[]; parts: Parts }) {
  const { t } = useTranslation();
  const used = new Set(
    PARTS.flatMap((part) => piecesOf(parts[part]).flatMap((piece) => ("moment" in piece ? [piece.moment] : []))),
  );
  const shown = moments.filter(({ number }) => used.has(number));
  if (shown.length === 0) return null;
  return (
    <section className="case-moments" aria-labelledby="case-moments">
      <h2 id="case-moments">{t("caseStudy.read.moments")}</h2>
      <ol>
        {shown.map((one) => (
          <li key={one.number} id={`moment-${one.number}`}>
            <span className="case-number" aria-hidden="true">
              {one.number}
            </span>
            <span>
              <span lang="zh-CN">{one.title}</span>
              <small>{t("caseStudy.read.moment", { attempt: one.attempt, time: clock(one.elapsed) })}</small>
            </span>
            {one.open && (
              <a className="text-link text-link-alone" href={`/rehearsals/${one.key}/debrief#${one.anchor}`}>
                {t("caseStudy.read.open")}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
