import { useTranslation } from "react-i18next";
import { Button } from "~/ui/kit/button";
import { Choices } from "~/ui/kit/choices";
import { CommandForm } from "./command-form";
import { type Desk, mayNotOf, mayOf } from "./desk";
import type { Draft } from "./use-draft";

interface PollPanelProps extends Desk {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** What this seat has voted, as far as the record says. */
  mine: string | undefined;
}

/** A show of opinion: it decides nothing, and says so before anybody votes. */
export function PollPanel({ draft, onDraft, mine, ...desk }: PollPanelProps) {
  const { t } = useTranslation();
  const { view, action, formId, act, sending } = desk;
  if (!view.poll) return null;
  const { poll } = view;
  const vote = mayOf(view, "vote");
  const close = mayOf(view, "close-poll");
  const shut = mayNotOf(view, "close-poll")[0];
  const mineId = poll.options.find((one) => one.text === mine)?.id;
  const chosen = draft.choice ?? mineId;
  return (
    <div className="poll">
      <p className="poll-nature">
        <span className="chip">{t(`rehearsal.poll.${poll.ballot}`)}</span> {t("rehearsal.poll.nature")}
      </p>
      {vote && (
        <CommandForm action={action} id={formId} type="vote" fixed={vote.with} onAct={act} className="grid gap-3">
          <div lang="zh-CN">
            <Choices
              legend={poll.question}
              legendHidden
              required
              inline
              name="option"
              chosen={chosen}
              onChoose={(choice) => onDraft({ ...draft, choice })}
              choices={poll.options.map((one) => ({ value: one.id, label: one.text }))}
            />
          </div>
          {(mine === undefined || chosen !== mineId) && (
            <Button kind={mine ? "quiet" : "primary"} wide busy={sending}>
              {t(mine ? "rehearsal.poll.recast" : "rehearsal.poll.cast")}
            </Button>
          )}
        </CommandForm>
      )}
      <CommandForm action={action} id={formId} type="close-poll" fixed={close?.with} onAct={act}>
        <p className="poll-state">
          {t("rehearsal.poll.voted", { voted: poll.voted, asked: poll.asked })}
          {mine && `。${t("rehearsal.poll.yours")}`}
        </p>
        {(close || shut) && (
          <Button
            kind={close ? "primary" : "quiet"}
            wide
            busy={sending}
            because={close ? undefined : shut && desk.because(shut)}
          >
            {t("rehearsal.poll.close")}
          </Button>
        )}
      </CommandForm>
    </div>
  );
}
