import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { View } from "~/engine/rehearsal-view";
import { CloseButton } from "~/ui/kit/close-button";
import { Dialog } from "~/ui/kit/dialog";
import { MyCard } from "./my-card";
import { PeopleSection } from "./people-list";

interface CardDialogProps {
  view: View;
  story: string | undefined;
  children?: React.ReactNode;
}

/** 我的角色: a seal in the corner that opens one's card, who is here, and the story so far. */
export function CardDialog({ view, story, children }: CardDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  if (!view.me) return null;
  const me = view.people.find((one) => one.role === view.me?.role);
  return (
    <>
      <button type="button" className="card-seal" aria-label={t("rehearsal.card.open")} onClick={() => open(id)}>
        <span>{t("rehearsal.card.first")}</span>
        <span>{t("rehearsal.card.second")}</span>
      </button>
      <Dialog id={id} title={me ? `${me.title} ${me.name}` : t("rehearsal.card.open")} className="card-dialog">
        {story && (
          <section className="card-story" lang="zh-CN">
            <h3>{t("rehearsal.card.story")}</h3>
            <p>{story}</p>
          </section>
        )}
        <MyCard card={view.me} />
        <PeopleSection people={view.people} me={view.me.role} />
        {children}
        <div className="card-close">
          <CloseButton>{t("rehearsal.card.close")}</CloseButton>
        </div>
      </Dialog>
    </>
  );
}

function open(id: string) {
  const dialog = document.getElementById(id);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}
