import { useTranslation } from "react-i18next";
import type { View } from "~/engine/rehearsal-view";
import { MyCard } from "./my-card";
import { PeopleSection } from "./people-list";

/** On a desk, beside the record: one's card and who is here. On a phone only where no script can open the card. */
export function SideNotes({ view, story }: { view: View; story: string | undefined }) {
  const { t } = useTranslation();
  if (!view.me) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a mouse only what holds the focus does
    <aside className="side-notes" aria-label={t("rehearsal.card.open")} tabIndex={0}>
      <section>
        <h2>{t("rehearsal.card.open")}</h2>
        <MyCard card={view.me} />
      </section>
      <PeopleSection people={view.people} me={view.me.role} />
      {story && (
        <section lang="zh-CN">
          <h2>{t("rehearsal.card.story")}</h2>
          <p className="side-story">{story}</p>
        </section>
      )}
    </aside>
  );
}
