import { useTranslation } from "react-i18next";
import type { Debrief } from "~/engine/debrief";
import { clock, hrefOf } from "./debrief-data";
import { decisionTitle } from "./decision-title";
import { TimeLineCourses } from "./time-line-courses";
import { apart, type Frame, fitted, gridOf, narrowFrame, stageSpans, wideFrame, xOf } from "./time-line-shape";

/** Drawn twice, for a desk and for a phone: letters keep their size, and what is not shown is not read out either. */
export function TimeLine({ debrief }: { debrief: Debrief }) {
  const { courses } = debrief.line;
  return (
    <>
      <Drawn debrief={debrief} frame={fitted(wideFrame, courses)} wide />
      <Drawn debrief={debrief} frame={fitted(narrowFrame, courses)} />
    </>
  );
}

function Drawn({ debrief, frame, wide }: { debrief: Debrief; frame: Frame; wide?: boolean }) {
  const { t } = useTranslation();
  const { line, moments } = debrief;
  const rail = frame.bottom + 22;
  const spans = stageSpans(frame, line, wide ? 13 : 15);
  const height = rail + 30 + Math.max(0, ...spans.map((span) => span.row)) * 18;
  return (
    <svg className={wide ? "line line-wide" : "line line-narrow"} viewBox={`0 0 ${frame.width} ${height}`}>
      <title>{t("debrief.line.label", { count: line.courses.length })}</title>
      <Inherited debrief={debrief} frame={frame} />
      <path className="line-grid" d={gridOf(frame)} />
      {spans.map((span, index) => (
        <g key={span.id}>
          {index > 0 && <path className="line-stage" d={`M${span.x} ${frame.top - 6}V${rail}`} />}
          <text className="line-word" x={span.x + (index > 0 ? 3 : 0)} y={rail + 26 + span.row * 18} lang="zh-CN">
            {span.label}
          </text>
        </g>
      ))}
      <TimeLineCourses courses={line.courses} frame={frame} named={Boolean(wide)} />
      <path className="line-rail" d={`M${frame.left} ${rail}H${frame.width - frame.right}`} />
      <Dots debrief={debrief} frame={frame} rail={rail} linked={Boolean(wide)} />
      <Moments debrief={debrief} frame={frame} rail={rail} moments={moments} />
    </svg>
  );
}

/** What came from the attempt before lies on a sunk ground. */
function Inherited({ debrief: { line }, frame }: { debrief: Debrief; frame: Frame }) {
  const { t } = useTranslation();
  const own = line.marks.findIndex((mark) => !mark.inherited);
  if (own <= 0) return null;
  const end = (xOf(frame, own - 1, line.marks.length) + xOf(frame, own, line.marks.length)) / 2;
  return (
    <g>
      <rect
        className="line-inherited"
        x={frame.left}
        y={frame.top - 6}
        width={end - frame.left}
        height={frame.bottom - frame.top + 6}
      >
        <title>{t("debrief.line.inherited")}</title>
      </rect>
    </g>
  );
}

interface DotsProps {
  debrief: Debrief;
  frame: Frame;
  rail: number;
  linked: boolean;
}

/** A small ring for every decision that is no moment; on a desk each is a link to it. */
function Dots({ debrief: { line, decisions, moments }, frame, rail, linked }: DotsProps) {
  const { t } = useTranslation();
  return line.marks.map((mark, index) => {
    if (!mark.decided || moments.some((one) => one.place === mark.place)) return null;
    const decision = decisions.find((one) => one.place === mark.place);
    if (!decision) return null;
    const x = xOf(frame, index, line.marks.length);
    const dot = <circle className="line-dot" cx={x} cy={rail} r={linked ? 4.5 : 2.5} />;
    if (!linked) return <g key={mark.place}>{dot}</g>;
    const said = t("debrief.line.dot", {
      time: clock(mark.elapsed),
      title: `${decision.title}，${decisionTitle(decision, t)}`,
    });
    return (
      <a key={mark.place} href={hrefOf(mark.place, moments)} aria-label={said}>
        <title>{said}</title>
        <rect className="line-target" x={x - 12} y={rail - 14} width={24} height={28} />
        {dot}
      </a>
    );
  });
}

/** Numbered: a disc went badly, a square went well. They give way to each other and keep a thread to their place. */
function Moments({
  debrief: { line },
  frame,
  rail,
  moments,
}: {
  debrief: Debrief;
  frame: Frame;
  rail: number;
  moments: Debrief["moments"];
}) {
  const { t } = useTranslation();
  const places = moments.map((moment) =>
    xOf(
      frame,
      line.marks.findIndex((mark) => mark.place === moment.place),
      line.marks.length,
    ),
  );
  const shown = apart(places, 30, frame.left + 12, frame.width - frame.right + 8);
  return moments.map((moment, index) => {
    const number = index + 1;
    const [x = 0, at = 0] = [shown[index], places[index]];
    const title = moment.decision ? decisionTitle(moment.decision, t) : moment.title;
    const said = t("debrief.line.moment", { number, time: clock(moment.elapsed), title });
    return (
      <a key={moment.place} href={`#m${moment.place}`} aria-label={said} className={`line-moment line-${moment.tone}`}>
        <title>{said}</title>
        <path className="line-thread" d={`M${at} ${frame.top - 6}V${rail - 14}L${x} ${rail}`} />
        <rect className="line-target" x={x - 15} y={rail - 22} width={30} height={44} />
        {moment.tone === "good" ? (
          <rect className="line-seal" x={x - 10} y={rail - 10} width={20} height={20} rx={3} />
        ) : (
          <circle className="line-seal" cx={x} cy={rail} r={11} />
        )}
        <text className="line-number" x={x} y={rail + 4.5} textAnchor="middle">
          {number}
        </text>
      </a>
    );
  });
}
