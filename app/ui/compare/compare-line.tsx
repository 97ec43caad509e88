import { useTranslation } from "react-i18next";
import { apart, type Frame, fitted, gridOf, pathOf, xOf, yOf } from "~/ui/debrief/time-line-shape";
import type { CompareData } from "./compare-data";

const frame: Frame = { width: 350, left: 2, right: 76, top: 12, bottom: 108, least: 0, most: 100 };

/** One small drawing a gauge, both attempts in it: until they part, one line lies on the other. */
export function CompareLines({ data }: { data: CompareData }) {
  const { t } = useTranslation();
  const { comparison, first, second } = data;
  const numbers = { first: first.attempt, second: second.attempt };
  const parting = comparison.parts ? comparison.pairs.indexOf(comparison.parts) : -1;
  return (
    <section aria-labelledby="compare-gauges">
      <h2 id="compare-gauges">{t("compare.gauges")}</h2>
      <p className="why">{t("compare.gaugesWhy", numbers)}</p>
      <div className="compare-lines">
        {comparison.gauges.map((gauge, index) => {
          const fit = fitted(frame, [{ values: gauge.first }, { values: gauge.second }]);
          const ends = [gauge.first.at(-1) ?? 0, gauge.second.at(-1) ?? 0] as const;
          const [a = 0, b = 0] = apart(
            ends.map((value) => yOf(fit, value)),
            16,
            fit.top,
            fit.bottom,
          );
          const x = fit.width - fit.right;
          const part = parting === -1 ? null : xOf(fit, parting, comparison.pairs.length);
          return (
            <figure key={gauge.id} className={`course course-${index % 4}`}>
              <figcaption lang="zh-CN">{gauge.label}</figcaption>
              <svg className="line" viewBox={`0 0 ${fit.width} ${fit.bottom + 8}`}>
                <title>{t("compare.line", { label: gauge.label, ...numbers, a: ends[0], b: ends[1] })}</title>
                <path className="line-grid" d={gridOf(fit)} />
                {part !== null && <path className="line-stage" d={`M${part} ${fit.top - 6}V${fit.bottom + 6}`} />}
                <path className="compare-first" d={pathOf(fit, { values: gauge.first })} />
                <path className="compare-second" d={pathOf(fit, { values: gauge.second })} />
                <text
                  className="line-word"
                  x={x + 8}
                  y={a + 4}
                >{`${t("compare.attempt", { number: first.attempt })} ${ends[0]}`}</text>
                <text
                  className="compare-end"
                  x={x + 8}
                  y={b + 4}
                >{`${t("compare.attempt", { number: second.attempt })} ${ends[1]}`}</text>
              </svg>
            </figure>
          );
        })}
      </div>
    </section>
  );
}
