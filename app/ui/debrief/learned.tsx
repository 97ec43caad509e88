import { useTranslation } from "react-i18next";
import type { PromiseHeld, Unlearned } from "~/engine/debrief-learned";

const tones = { kept: "text-jade", broken: "text-cinnabar", open: "text-amber", never: "text-ink-2" };

export function UnlearnedFacts({ facts }: { facts: readonly Unlearned[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="unlearned">
      <h2 id="unlearned">{t("debrief.learned.title")}</h2>
      {facts.length === 0 ? (
        <p className="why">{t("debrief.learned.none")}</p>
      ) : (
        <>
          <p className="why">{t("debrief.learned.why")}</p>
          <ul className="facts">
            {facts.map(({ text, knew, source }) => (
              <li key={text}>
                <span className="text-ink-2">
                  {knew.length > 0
                    ? t("debrief.learned.knew", { names: knew.join(t("debrief.decision.join")) })
                    : t("debrief.learned.nobody")}
                </span>
                <span lang="zh-CN">{text}</span>
                {source && <small lang="zh-CN">{t("debrief.learned.source", { source })}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What was promised and what became of it; what nobody said stays folded. */
export function Promises({ promises }: { promises: readonly PromiseHeld[] }) {
  const { t } = useTranslation();
  const made = promises.filter((one) => one.state !== "never");
  const never = promises.filter((one) => one.state === "never");
  if (promises.length === 0) return null;
  return (
    <section aria-labelledby="promises">
      <h2 id="promises">{t("debrief.learned.promises")}</h2>
      {made.length > 0 && <PromiseRows promises={made} />}
      {never.length > 0 && (
        <details className="more">
          <summary>{t("debrief.learned.more", { count: never.length })}</summary>
          <PromiseRows promises={never} />
        </details>
      )}
    </section>
  );
}

function PromiseRows({ promises }: { promises: readonly PromiseHeld[] }) {
  const { t } = useTranslation();
  return (
    <ul className="rows">
      {promises.map(({ text, by, state }) => (
        <li key={text} className="row-head">
          <span lang="zh-CN">{t("debrief.learned.promise", { by, text })}</span>
          <b className={tones[state]}>{t(`debrief.learned.states.${state}`)}</b>
        </li>
      ))}
    </ul>
  );
}
