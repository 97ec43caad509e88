import { useTranslation } from "react-i18next";
import { Phrase } from "~/ui/kit/phrase";
import { PlaySteps, type PlayStepsProps } from "./play-steps";

interface PlayHeadProps extends PlayStepsProps {
  title: string;
  attempt: number;
}

/** Title, which attempt it is, and where it stands in the four steps. Scrolls away with the first lines. */
export function PlayHead({ title, attempt, ...steps }: PlayHeadProps) {
  const { t } = useTranslation();
  return (
    <header className="play-head">
      <div className="play-title">
        <h1 lang="zh-CN">
          <Phrase>{title}</Phrase>
        </h1>
        <p>{t("rehearsal.attempt", { count: attempt })}</p>
      </div>
      <PlaySteps {...steps} />
    </header>
  );
}
