import { useTranslation } from "react-i18next";
import { Button } from "~/ui/kit/button";
import { ButtonLink } from "~/ui/kit/text-link";
import { CommandForm } from "./command-form";
import { type Desk, mayOf } from "./desk";

/** Paused, or not begun: one thing to press. */
export function RestPanel(desk: Desk) {
  const { t } = useTranslation();
  const type = desk.view.status === "lobby" ? "start" : "resume";
  return (
    <CommandForm action={desk.action} id={desk.formId} type={type} onAct={desk.act} className="rest">
      <p>{t(type === "start" ? "rehearsal.lobby" : "rehearsal.restingWords")}</p>
      <Button kind="primary" wide busy={desk.sending}>
        {t(type === "start" ? "rehearsal.begin" : "rehearsal.resume")}
      </Button>
    </CommandForm>
  );
}

/** The one thing to do once it is over. */
export function EndingPanel({ debrief }: { debrief: string }) {
  const { t } = useTranslation();
  return (
    <div className="rest">
      <p>{t("rehearsal.ending.onlyLearn")}</p>
      <ButtonLink kind="primary" wide href={debrief}>
        {t("rehearsal.ending.debrief")}
      </ButtonLink>
    </div>
  );
}

/** 歇一歇: the clock stops, nothing is lost. */
export function RestButton(desk: Desk) {
  const { t } = useTranslation();
  if (!mayOf(desk.view, "pause")) return null;
  return (
    <CommandForm action={desk.action} id={desk.formId} type="pause" onAct={desk.act}>
      <button type="submit" className="quiet-act">
        {t("rehearsal.rest")}
      </button>
    </CommandForm>
  );
}
