import { useTranslation } from "react-i18next";
import { Level } from "~/ui/debrief/criteria";
import { Button } from "~/ui/kit/button";
import { Empty } from "~/ui/kit/empty";
import { PageHead } from "~/ui/kit/page-head";
import { Page } from "~/ui/shell/page";
import type { CompareData, Side } from "./compare-data";
import { CompareDecisions } from "./compare-decisions";
import { CompareLines } from "./compare-line";

/** Two attempts at one scenario: the earlier at the left or above, never better or worse as a whole. */
export function ComparePage({ data }: { data: CompareData }) {
  const { t } = useTranslation();
  const { first, second } = data;
  const here = first.key === data.key ? first : second;
  return (
    <Page title={t("compare.title")} tab="rehearsals" wide>
      <article className="debrief compare">
        <PageHead
          title={data.title}
          above={t("compare.title")}
          lang="zh-CN"
          back={{ href: `/rehearsals/${here.key}/debrief`, label: t("compare.back", { number: here.attempt }) }}
          aside={<Other data={data} />}
        />
        <section aria-label={t("compare.endings")} className="pair endings">
          {[first, second].map((side) => (
            <EndingSide key={side.key} side={side} />
          ))}
        </section>
        <CompareDecisions data={data} />
        <CompareLines data={data} />
        <CompareLevels data={data} />
        <Fresh data={data} />
      </article>
    </Page>
  );
}

export function NothingToCompare({ at }: { at: string }) {
  const { t } = useTranslation();
  return (
    <Page title={t("compare.title")} tab="rehearsals">
      <PageHead title={t("compare.title")} back={{ href: `/rehearsals/${at}/debrief`, label: t("debrief.title") }} />
      <Empty>{t("compare.none")}</Empty>
    </Page>
  );
}

function EndingSide({ side: { attempt, debrief, key } }: { side: Side }) {
  const { t } = useTranslation();
  const { ending } = debrief;
  return (
    <div className="ending-side">
      <p className="where">
        <a className="text-link" href={`/rehearsals/${key}/debrief`}>
          {t("compare.attempt", { number: attempt })}
        </a>
      </p>
      <h2 lang={ending ? "zh-CN" : undefined}>{ending?.title ?? t("compare.noEnding")}</h2>
      {ending && <p lang="zh-CN">{ending.text}</p>}
    </div>
  );
}

/** Which other attempt: a form that goes by GET, so that the address says what is compared. */
function Other({ data: { attempts, withKey } }: { data: CompareData }) {
  const { t } = useTranslation();
  const over = attempts.filter((one) => one.over);
  if (over.length < 2) return null;
  return (
    <form className="ask-form" method="get">
      <div>
        <label htmlFor="with" className="mb-1 block text-sm">
          {t("compare.choose")}
        </label>
        <select id="with" name="with" className="field-input" defaultValue={withKey}>
          {over.map(({ key, attempt }) => (
            <option key={key} value={key}>
              {t("compare.attempt", { number: attempt })}
            </option>
          ))}
        </select>
      </div>
      <Button>{t("compare.show")}</Button>
    </form>
  );
}

function CompareLevels({ data: { first, second, comparison } }: { data: CompareData }) {
  const { t } = useTranslation();
  const changed = comparison.procedure.filter((one) => one.first.state !== one.second.state);
  const level = (side: Side, id: string) => {
    const one = side.criteria.find((criterion) => criterion.id === id);
    return one?.ruled ? one.ruled.level : (one?.level ?? null);
  };
  const heads = (
    <>
      <th scope="col">{t("compare.attempt", { number: first.attempt })}</th>
      <th scope="col">{t("compare.attempt", { number: second.attempt })}</th>
    </>
  );
  return (
    <section aria-labelledby="compare-criteria">
      <h2 id="compare-criteria">{t("compare.criteria")}</h2>
      <table className="compare-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t("compare.criterion")}</span>
            </th>
            {heads}
          </tr>
        </thead>
        <tbody>
          {comparison.criteria.map(({ id, label }) => (
            <tr key={id}>
              <th scope="row" lang="zh-CN">
                {label}
              </th>
              <td>
                <Level level={level(first, id)} />
              </td>
              <td>
                <Level level={level(second, id)} />
              </td>
            </tr>
          ))}
          {changed.map((one) => (
            <tr key={one.first.step}>
              <th scope="row">{t(`debrief.procedure.steps.${one.first.step}`)}</th>
              <td>{t(`debrief.procedure.states.${one.first.state}`)}</td>
              <td>{t(`debrief.procedure.states.${one.second.state}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Fresh({ data: { comparison } }: { data: CompareData }) {
  const { t } = useTranslation();
  const { beats, learned, kept, heard } = comparison.fresh;
  const lists = [
    { key: "compare.freshBeats" as const, list: beats },
    { key: "compare.freshLearned" as const, list: learned },
    { key: "compare.freshKept" as const, list: kept },
    { key: "compare.freshHeard" as const, list: heard },
  ].filter(({ list }) => list.length > 0);
  return (
    <section aria-labelledby="fresh">
      <h2 id="fresh">{t("compare.fresh")}</h2>
      {lists.length === 0 && <p className="why">{t("compare.freshNone")}</p>}
      <ul className="facts">
        {lists.map(({ key, list }) => (
          <li key={key}>
            <span className="text-ink-2">{t(key, { list: "" })}</span>
            <span lang="zh-CN">{list.map((one) => one.replace(/。$/u, "")).join("；")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
