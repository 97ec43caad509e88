import { useTranslation } from "react-i18next";

const later = { two: "debriefLater", three: "retryLater" } as const;
const order = ["one", "two", "three", "four"] as const;

export interface PlayStepsProps {
  /** Opens once this play is over. */
  debrief: string | undefined;
  /** Where the case is written, once it can be: an earlier try may have opened it. */
  caseHref: string | null;
}

/** The four steps. One that can't be taken yet opens to say why, with or without a script. */
export function PlaySteps({ debrief, caseHref }: PlayStepsProps) {
  const { t } = useTranslation();
  const hrefs = { two: debrief, three: debrief && `${debrief}#once-more`, four: caseHref ?? undefined };
  return (
    <ol className="play-steps" aria-label={t("kit.steps.label")}>
      {order.map((step) => {
        const words = (
          <>
            <span className="me-1">{t(`kit.numeral.${step}`)}</span>
            {t(`kit.steps.${step}`)}
          </>
        );
        if (step === "one")
          return (
            <li key={step} aria-current={debrief ? undefined : "step"} className={debrief ? "step-done" : "step-now"}>
              <span className="step-words">{words}</span>
            </li>
          );
        const href = hrefs[step];
        if (href)
          return (
            <li key={step} className={step === "two" ? "step-open" : undefined}>
              <a className="step-words" href={href}>
                {words}
              </a>
            </li>
          );
        return (
          <li key={step}>
            <details name="step" className="step-later">
              <summary className="step-words">{words}</summary>
              <p>
                {step === "four"
                  ? t(debrief ? "caseStudy.because.look-back-first" : "caseStudy.because.play-first")
                  : t(`rehearsal.steps.${later[step]}`)}
              </p>
            </details>
          </li>
        );
      })}
    </ol>
  );
}
