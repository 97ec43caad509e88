import { useTranslation } from "react-i18next";

const order = ["one", "two", "three", "four"] as const;
export type Step = 1 | 2 | 3 | 4;

interface StepsProps {
  at: Step;
  done?: readonly Step[];
  /** Steps that can be opened. */
  links?: Partial<Record<Step, string>>;
  /** Why a step can't be taken yet: it opens to say so, with or without a script. */
  later?: Partial<Record<Step, string>>;
}

/** 一 演练 · 二 复盘 · 三 再来 · 四 写案例: where one stands in the cycle. */
export function Steps({ at, done = [], links = {}, later = {} }: StepsProps) {
  const { t } = useTranslation();
  return (
    <ol className="flex flex-wrap justify-between gap-x-3 text-sm text-ink-2" aria-label={t("kit.steps.label")}>
      {order.map((word, index) => {
        const step = (index + 1) as Step;
        const href = step === at ? undefined : links[step];
        const words = (
          <>
            <span className="me-1">{t(`kit.numeral.${word}`)}</span>
            {t(`kit.steps.${word}`)}
            {done.includes(step) && step !== at && <span className="sr-only"> {t("kit.steps.done")}</span>}
          </>
        );
        if (later[step] && step !== at)
          return (
            <li key={word}>
              <details name="step" className="step-why">
                <summary className="inline-flex min-h-11 items-center">{words}</summary>
                <p>{later[step]}</p>
              </details>
            </li>
          );
        return (
          <li
            key={word}
            aria-current={step === at ? "step" : undefined}
            className={step === at ? "font-semibold text-cinnabar" : done.includes(step) ? "text-jade" : undefined}
          >
            {href ? (
              <a href={href} className="inline-flex min-h-11 items-center hover:underline">
                {words}
              </a>
            ) : (
              <span className="inline-flex min-h-11 items-center">{words}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
