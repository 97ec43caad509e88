import { useTranslation } from "react-i18next";
import { Avatar } from "~/ui/kit/avatar";
import { Button } from "~/ui/kit/button";
import { CommandForm } from "./command-form";
import { type Desk, mayNotOf, mayOf } from "./desk";

/** The chair gives the floor: who has raised a hand, who was heard how often, who not at all. */
export function FloorPanel(desk: Desk) {
  const { t } = useTranslation();
  const { view, action, formId, act, sending } = desk;
  if (!view.floor) return null;
  const { floor } = view;
  const grant = mayOf(view, "grant");
  const close = mayOf(view, "close-floor");
  const shut = mayNotOf(view, "close-floor")[0];
  const unheard = floor.speakers.filter((one) => one.turns === 0);
  const personOf = (role: string) => view.people.find((one) => one.role === role);
  return (
    <div className="floor">
      <p className="floor-lead">{t("rehearsal.floor.lead")}</p>
      <CommandForm action={action} id={formId} type="grant" onAct={act}>
        <ul className="floor-seats">
          {floor.speakers.map(({ role, turns }) => {
            const person = personOf(role);
            const open = grant?.options?.some((one) => one.id === role) ?? false;
            const speaking = floor.speaking === role;
            const raised = floor.queue.includes(role);
            return (
              <li key={role}>
                <button
                  type="submit"
                  name="to"
                  value={role}
                  className={raised ? "floor-seat floor-seat-raised" : "floor-seat"}
                  disabled={!open || sending}
                >
                  <Avatar character={person?.seal ?? ""} />
                  <b lang="zh-CN">{person?.call}</b>
                  <span className="floor-hand">
                    {t(
                      speaking
                        ? "rehearsal.floor.speaking"
                        : raised
                          ? "rehearsal.floor.hand"
                          : "rehearsal.floor.noHand",
                    )}
                  </span>
                  <span className="floor-turns">
                    {turns > 0 ? t("rehearsal.floor.heard", { count: turns }) : t("rehearsal.floor.notHeard")}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </CommandForm>
      <CommandForm action={action} id={formId} type="close-floor" fixed={close?.with} onAct={act}>
        <p className="floor-unheard" lang="zh-CN">
          {unheard.length > 0
            ? t("rehearsal.floor.unheard", { names: unheard.map((one) => personOf(one.role)?.call).join("、") })
            : t("rehearsal.floor.allHeard")}
        </p>
        <Button
          kind={unheard.length > 0 ? "quiet" : "primary"}
          wide
          busy={sending}
          because={close ? undefined : shut && desk.because(shut)}
        >
          {t("rehearsal.floor.enough")}
        </Button>
      </CommandForm>
    </div>
  );
}
