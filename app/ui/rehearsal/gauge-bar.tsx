import { useTranslation } from "react-i18next";
import type { GaugeView } from "~/engine/rehearsal-view";
import { Gauge } from "~/ui/kit/gauge";

interface GaugeBarProps {
  gauges: readonly GaugeView[];
  /** The button of one's own card. */
  children: React.ReactNode;
}

/** Stays at the top: how the room feels, in words, and one's own card. */
export function GaugeBar({ gauges, children }: GaugeBarProps) {
  const { t } = useTranslation();
  return (
    <div className="gauge-bar-row">
      <section className="gauge-set" aria-label={t("rehearsal.gauges")}>
        {gauges.map((one) => (
          <div key={one.id} lang="zh-CN">
            <Gauge name={one.label} word={one.word} level={(one.level + 0.5) / one.levels} bad={one.good === "low"} />
          </div>
        ))}
      </section>
      {children}
    </div>
  );
}
