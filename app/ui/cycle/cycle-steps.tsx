import { useTranslation } from "react-i18next";
import type { CycleStep } from "~/engine/cycle";
import { type Step, Steps } from "~/ui/kit/steps";

interface CycleStepsProps {
  /** The step whose page this is. */
  at: Step;
  steps: readonly CycleStep[];
  rehearsal: string;
  caseHref: string | null;
}

/** 演练 · 复盘 · 再来 · 写案例 with this person's real state: what can't be taken yet says why. */
export function CycleSteps({ at, steps, rehearsal, caseHref }: CycleStepsProps) {
  const { t } = useTranslation();
  const debrief = `/rehearsals/${rehearsal}/debrief`;
  const hrefs = [`/rehearsals/${rehearsal}`, debrief, `${debrief}#once-more`, caseHref];
  const all = [1, 2, 3, 4] as const;
  const links: Partial<Record<Step, string>> = {};
  const later: Partial<Record<Step, string>> = {};
  for (const step of all) {
    const one = steps[step - 1];
    const href = hrefs[step - 1];
    if (one?.because) later[step] = t(`caseStudy.because.${one.because}`);
    else if (href) links[step] = href;
  }
  const done = all.filter((step) => steps[step - 1]?.state === "done");
  return <Steps at={at} done={done} links={links} later={later} />;
}
