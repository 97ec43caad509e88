import { useTranslation } from "react-i18next";
import type { Course } from "~/engine/debrief";
import { apart, type Frame, pathOf, yOf } from "./time-line-shape";

interface CoursesProps {
  courses: readonly Course[];
  frame: Frame;
  /** Names at the left, figures and words at the right; else the name stands with the figure. */
  named: boolean;
}

/** Each gauge with a stroke of its own, told apart in print by its dashes, and labelled where it begins and ends. */
export function TimeLineCourses({ courses, frame, named }: CoursesProps) {
  const { t } = useTranslation();
  const level = (course: Course, which: 0 | -1) => yOf(frame, course.values.at(which) ?? 0);
  const gap = named ? 16 : 36;
  const starts = apart(
    courses.map((one) => level(one, 0)),
    16,
    frame.top,
    frame.bottom,
  );
  const ends = apart(
    courses.map((one) => level(one, -1)),
    gap,
    frame.top + 4,
    frame.bottom,
  );
  return courses.map((course, index) => {
    const [from = 0, to = 0] = [course.values[0], course.values.at(-1)];
    const word = course.words.findLast((one) => to >= one.from)?.word ?? "";
    const [start = 0, end = 0] = [starts[index], ends[index]];
    const x = frame.width - frame.right;
    return (
      <g key={course.id} className={`course course-${index % 4}`}>
        <title>{t("debrief.line.course", { label: course.label, from, to, word })}</title>
        <path className="course-path" d={pathOf(frame, course)} />
        <path className="course-lead" d={`M${x} ${level(course, -1)}L${x + 8} ${end}`} />
        {named && (
          <text className="course-name" x={frame.left - 8} y={start + 4} textAnchor="end" lang="zh-CN">
            {`${course.label} ${from}`}
          </text>
        )}
        <text className="course-name" x={x + 12} y={end + (named ? 4 : -2)} lang="zh-CN">
          {named ? `${to} ${word}` : course.label}
        </text>
        {!named && (
          <text className="course-name" x={x + 12} y={end + 14} lang="zh-CN">
            {`${from} → ${to}`}
          </text>
        )}
      </g>
    );
  });
}
