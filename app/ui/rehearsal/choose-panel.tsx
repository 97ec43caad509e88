import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/kit/button";
import { Choices } from "~/ui/kit/choices";
import { CommandForm } from "./command-form";
import { type Desk, mayNotOf, mayOf } from "./desk";
import type { Draft } from "./use-draft";
import { useNumberKeys } from "./use-number-keys";

/** Waiting, offered as a choice where no clock runs; its value is no choice of the scenario. */
const dither = "*dither";

interface ChoosePanelProps extends Desk {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** No clock runs here, so dithering is one more choice. */
  untimed: boolean;
  /** Number keys choose: off while the lines are still to be read. */
  keys: boolean;
}

/** The choices of a beat, nothing preselected, with room for one's own words. */
export function ChoosePanel({ draft, onDraft, untimed, keys, ...desk }: ChoosePanelProps) {
  const { t } = useTranslation();
  const { view, act, sending } = desk;
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const may = mayOf(view, "choose");
  const open = [...(may?.options ?? [])];
  if (untimed && view.after) open.push({ id: dither, text: view.after.dither });
  const values = open.map((one) => one.id);
  const chosen = values.includes(draft.choice ?? "") ? draft.choice : undefined;
  const choose = (choice: string) => {
    setAsked(false);
    onDraft({ ...draft, choice });
  };
  const numbers = useNumberKeys({ on: keys && !sending, values, choose, box: form });

  const send = (_type: string, given: Record<string, string> = {}) => {
    if (!given.choice) return setAsked(true);
    if (given.choice === dither) act("lapse", { beat: view.beat });
    else act("choose", given);
  };
  return (
    <div ref={form}>
      <CommandForm
        action={desk.action}
        id={desk.formId}
        type="choose"
        fixed={may?.with}
        onAct={send}
        className="choose"
      >
        <div lang="zh-CN">
          <Choices
            legend={view.ask?.text}
            legendHidden
            name="choice"
            chosen={chosen}
            onChoose={choose}
            choices={[
              ...open.map(({ id, text }, index) => ({
                value: id,
                label: <Numbered n={numbers.worth && !numbers.off && index + 1}>{text}</Numbered>,
              })),
              ...mayNotOf(view, "choose").map((one) => ({
                value: one.option?.id ?? "",
                label: one.option?.text,
                because: desk.because(one),
              })),
            ]}
            errors={asked ? [t("rehearsal.pickFirst")] : undefined}
          />
        </div>
        <div className="choose-act">
          <textarea
            name="words"
            rows={1}
            maxLength={2000}
            className="own-words"
            aria-label={t("rehearsal.wordsLabel")}
            placeholder={t("rehearsal.words")}
            value={draft.words}
            onChange={(event) => onDraft({ ...draft, words: event.target.value })}
          />
          <Button kind="primary" busy={sending}>
            {t("rehearsal.decide")}
          </Button>
        </div>
        {numbers.worth && (
          <p className="keys-hint">
            {numbers.off ? t("rehearsal.keysOff") : t("rehearsal.keys", { last: values.length })}{" "}
            <button type="button" className="keys-turn" onClick={numbers.turn}>
              {t(numbers.off ? "rehearsal.keysTurnOn" : "rehearsal.keysTurnOff")}
            </button>
          </p>
        )}
      </CommandForm>
    </div>
  );
}

function Numbered({ n, children }: { n: number | false; children: string }) {
  return (
    <>
      {n && (
        <span className="choice-key" aria-hidden="true">
          {n}
        </span>
      )}
      {children}
    </>
  );
}
