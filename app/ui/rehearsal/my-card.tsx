import { useTranslation } from "react-i18next";
import type { MyCard as Card } from "~/engine/rehearsal-view";

/** The private side of one's seat: nobody else in the room sees it. */
export function MyCard({ card }: { card: Card }) {
  const { t } = useTranslation();
  const rows = [
    ["stance", card.stance],
    ["brief", card.brief],
    ["fear", card.fear],
    ["bottom", card.bottom],
    ["duty", card.duty],
  ] as const;
  return (
    <div className="my-card" lang="zh-CN">
      <dl>
        {rows.map(([name, text]) => (
          <div key={name} className={name === "bottom" ? "my-card-bottom" : undefined}>
            <dt>{t(`rehearsal.card.${name}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>{t("rehearsal.card.goals")}</dt>
          <dd>
            <List items={card.goals} />
          </dd>
        </div>
        <div>
          <dt>{t("rehearsal.card.facts")}</dt>
          <dd>{card.facts.length > 0 ? <List items={card.facts} /> : t("rehearsal.card.none")}</dd>
        </div>
        <div>
          <dt>{t("rehearsal.card.promises")}</dt>
          <dd>
            {card.promises.length === 0 && t("rehearsal.card.none")}
            <ul>
              {card.promises.map(({ text, state }) => (
                <li key={text}>
                  {text} <span className={`promise promise-${state}`}>{t(`rehearsal.card.promise.${state}`)}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      <p className="my-card-only">{t("rehearsal.card.onlyYou")}</p>
    </div>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
