import { useTranslation } from "react-i18next";
import type { LessonCard } from "~/engine/lesson-made";
import { chineseNumeral } from "~/engine/numeral";
import { Empty } from "~/ui/kit/empty";
import { Phrase } from "~/ui/kit/phrase";
import { Page } from "~/ui/shell/page";
import type { Who } from "~/ui/shell/who";

type Group = { key: string; name: string; chinese: boolean; cards: LessonCard[] };

function grouped(cards: readonly LessonCard[], keyOf: (card: LessonCard) => string): Map<string, LessonCard[]> {
  const groups = new Map<string, LessonCard[]>();
  for (const card of cards) {
    const key = keyOf(card);
    const group = groups.get(key);
    if (group) group.push(card);
    else groups.set(key, [card]);
  }
  return groups;
}

function useGroups(cards: readonly LessonCard[], by: "field" | "date"): Group[] {
  const { t, i18n } = useTranslation();
  const monthName = (month: number) =>
    i18n.language === "en"
      ? new Date(2000, month - 1).toLocaleDateString("en", { month: "long" })
      : t("lesson.month", { month: chineseNumeral(month) });
  if (by === "field") {
    return [...grouped(cards, (card) => card.field)].map(([name, group]) => ({
      key: group[0]?.bureau ?? name,
      name,
      chinese: true,
      cards: group,
    }));
  }
  return [...grouped(cards, (card) => card.date.slice(0, 2))].map(([key, group]) => ({
    key,
    name: monthName(Number(key)),
    chinese: false,
    cards: group,
  }));
}

/** All lessons on one sheet of paper, by field or by date. */
type Shelf = { cards: readonly LessonCard[]; by: "field" | "date"; who: Who | null };

export function LessonShelf({ cards, by, who }: Shelf) {
  const { t } = useTranslation();
  const groups = useGroups(cards, by);
  return (
    <Page title={t("lesson.shelf")} tab="lessons" wide who={who ?? undefined}>
      <div className="shelf">
        <header className="shelf-head">
          <h1>{t("lesson.shelf")}</h1>
          <p>{t("lesson.shelfLead")}</p>
          <nav aria-label={t("lesson.shelf")}>
            <a href="/lessons" aria-current={by === "field" ? "page" : undefined}>
              {t("lesson.byField")}
            </a>
            <a href="/lessons?by=date" aria-current={by === "date" ? "page" : undefined}>
              {t("lesson.byDate")}
            </a>
          </nav>
        </header>
        <div className="shelf-groups">
          {groups.length === 0 && <Empty>{t("lesson.none")}</Empty>}
          {groups.map(({ key, name, chinese, cards: lessons }) => (
            <section key={key} id={key}>
              <h2>
                <span lang={chinese ? "zh-CN" : undefined}>{name}</span>
                <small>{t("lesson.count", { count: lessons.length })}</small>
              </h2>
              <ul>
                {lessons.map((card) => (
                  <li key={card.slug} id={by === "date" ? card.date : undefined}>
                    <a href={`/lessons/${card.slug}`}>
                      <ShelfDay date={card.date} />
                      <span className="shelf-title" lang="zh-CN">
                        <Phrase>{card.title}</Phrase>
                      </span>
                      <span className="shelf-minutes">{t("lesson.minutes", { count: card.minutes })}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </Page>
  );
}

function ShelfDay({ date }: { date: string }) {
  const { t } = useTranslation();
  const [month = 1, day = 1] = date.split("-").map(Number);
  return <time className="shelf-day">{t("lesson.day", { month, day })}</time>;
}
