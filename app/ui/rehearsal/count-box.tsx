import { useTranslation } from "react-i18next";
import type { Count } from "~/engine/rehearsal-count";
import { Phrase } from "~/ui/kit/phrase";
import { Bar } from "./bar";
import { OwnersVoteBox } from "./owners-vote-box";

export function CountBox({ count }: { count: Count }) {
  return count.kind === "poll" ? <PollBox {...count} /> : <OwnersVoteBox {...count} />;
}

/** A show of opinion: the counts, and the sentence that it decides nothing. */
function PollBox({ question, options, total }: Extract<Count, { kind: "poll" }>) {
  const { t } = useTranslation();
  return (
    <section className="count">
      <p className="count-kind">{t("rehearsal.poll.title")}</p>
      <h3>
        <Phrase>{question}</Phrase>
      </h3>
      <dl className="count-rows">
        {options.map((one) => (
          <div key={one.id}>
            <dt>{one.text}</dt>
            <dd>{t("rehearsal.poll.votes", { count: one.votes })}</dd>
            <Bar value={one.votes} of={total} tone="ink" />
          </div>
        ))}
      </dl>
      <p className="count-foot">
        {t("rehearsal.poll.total", { count: total })}。{t("rehearsal.poll.decidesNothing")}
      </p>
    </section>
  );
}
