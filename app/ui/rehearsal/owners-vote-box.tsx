import { useTranslation } from "react-i18next";
import { THRESHOLDS } from "~/engine/owners-vote";
import type { Count } from "~/engine/rehearsal-count";
import { Phrase } from "~/ui/kit/phrase";
import { Bar } from "./bar";

type OwnersVote = Extract<Count, { kind: "owners-vote" }>;

/** The owners' vote, outside the room: two thresholds, each drawn where it stands. */
export function OwnersVoteBox({ households, turnout, turnoutNeeded, questions }: OwnersVote) {
  const { t } = useTranslation();
  return (
    <section className="count count-owners">
      <p className="count-kind">{t("rehearsal.ownersVote.title")}</p>
      <p className="count-where">{t("rehearsal.ownersVote.where")}</p>
      <Threshold
        label={t("rehearsal.ownersVote.turnout")}
        rule={t("rehearsal.ownersVote.turnoutRule")}
        value={turnout}
        needed={turnoutNeeded}
        of={households}
        whole={t("rehearsal.ownersVote.households", { count: households })}
      />
      {questions.map((one) => (
        <div key={one.id} className="count-question">
          <h3>
            <Phrase>{one.text}</Phrase>
          </h3>
          <Threshold
            label={t("rehearsal.ownersVote.support")}
            rule={t(`rehearsal.ownersVote.agreeRule.${THRESHOLDS[one.matter].agree.strict ? "more" : "threeQuarters"}`)}
            value={one.support}
            needed={one.needed}
            of={turnout}
          />
          <p className={`count-result count-result-${one.result}`}>{t(`rehearsal.ownersVote.result.${one.result}`)}</p>
        </div>
      ))}
    </section>
  );
}

interface ThresholdProps {
  label: string;
  rule: string;
  value: number;
  needed: number;
  of: number;
  whole?: string;
}

function Threshold({ label, rule, value, needed, of, whole }: ThresholdProps) {
  const { t } = useTranslation();
  const reached = value >= needed;
  return (
    <div className="threshold">
      <p className="threshold-head">
        <span>{label}</span>
        <b>{t("rehearsal.ownersVote.of", { count: value })}</b>
        {whole && <span className="threshold-whole">{whole}</span>}
      </p>
      <Bar value={value} of={of} needed={needed} tone={reached ? "jade" : "cinnabar"} />
      <p className="threshold-foot">
        {rule}：{t("rehearsal.ownersVote.needed", { count: needed })}，
        <b className={reached ? "text-jade" : "text-cinnabar"}>
          {reached ? t("rehearsal.ownersVote.enough") : t("rehearsal.ownersVote.lacking", { count: needed - value })}
        </b>
      </p>
    </div>
  );
}
