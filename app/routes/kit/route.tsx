import { useTranslation } from "react-i18next";
import { dayOf } from "~/engine/day";
import { DaySheet } from "~/ui/home/day-sheet";
import { GoOnList } from "~/ui/home/go-on-list";
import { ButtonLink } from "~/ui/kit/text-link";
import { Page } from "~/ui/shell/page";
import { FormSamples } from "./form-samples";
import { ShapeSamples } from "./shape-samples";

// A workbench for development; app/routes.ts leaves it out of a build.
export const handle = { document: true };

export default function Kit() {
  const { t } = useTranslation();
  return (
    <Page title={t("kit.seal.label")} tab="today" who={{ site: "青桐苑居民区", name: "新任书记" }} wide>
      <h1 className="sr-only">{t("kit.seal.label")}</h1>
      <div className="home">
        <DaySheet day={dayOf("2026-11-22", new Map())} isToday>
          <ButtonLink kind="primary" wide href="/kit">
            读今天这一课
          </ButtonLink>
        </DaySheet>
        <GoOnList items={[]} />
      </div>
      <div className="max-w-176">
        <GoOnList
          items={[
            { kind: "rehearsal", href: "#a", title: "公开听证破解“飞线充电”", at: "念纪要" },
            { kind: "review", href: "#b", title: "温习 3 个知识点" },
            {
              kind: "debrief",
              href: "#c",
              title: "一个特别特别长的情景名字：青桐苑居民区四号楼底楼车棚改造与飞线充电整治公开听证会第二场",
            },
          ]}
        />
        <ShapeSamples />
        <FormSamples />
      </div>
    </Page>
  );
}
