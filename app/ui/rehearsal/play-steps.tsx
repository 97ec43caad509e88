import { useTranslation } from "react-i18next";

const later = { two: "debriefLater", three: "retryLater", four: "caseLater" } as const;
const order = ["one", "two", "three", "four"] as const;

/** The four steps. One that can't be taken yet opens to say why, with or without a script. */
export function PlaySteps({ debrief }: { debrief: string | undefined }) {
  const { t } = useTranslation();
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
        if (step === "two" && debrief)
          return (
            <li key={step} className="step-open">
              <a className="step-words" href={debrief}>
                {words}
              </a>
            </li>
          );
        return (
          <li key={step}>
            <details name="step" className="step-later">
              <summary className="step-words">{words}</summary>
              <p>{t(`rehearsal.steps.${later[step]}`)}</p>
            </details>
          </li>
        );
      })}
    </ol>
  );
}
