import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { GoOn } from "~/engine/go-on";
import { Empty } from "~/ui/kit/empty";
import { Row } from "~/ui/kit/row";
import { TextLink } from "~/ui/kit/text-link";
import type { Tone } from "~/ui/kit/tone";

const tones: Record<GoOn["kind"], Tone> = {
  rehearsal: "cinnabar",
  debrief: "indigo",
  retry: "cinnabar",
  "case-study": "indigo",
  "case-changes": "amber",
  "case-review": "indigo",
  "case-used": "jade",
  "case-consent": "amber",
  review: "jade",
};

function noteOf({ kind, at }: GoOn, t: TFunction) {
  if (kind === "case-changes" || kind === "case-review" || kind === "case-used" || kind === "case-consent")
    return t(`home.caseNote.${kind}`);
  return at && t("home.stoppedAt", { at });
}

export function GoOnList({ items }: { items: readonly GoOn[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2 className="mb-1.5 font-sans text-[0.9375rem] font-semibold text-ink-2">{t("home.goOn")}</h2>
      {items.length === 0 ? (
        <Empty
          action={
            <TextLink alone href="/scenarios">
              {t("home.firstRehearsal")}
            </TextLink>
          }
        >
          {t("home.nothing")}
        </Empty>
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item.href}>
              <Row
                href={item.href}
                title={item.title}
                lang="zh-CN"
                note={noteOf(item, t)}
                act={t(`home.act.${item.kind}`)}
                tone={tones[item.kind]}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
