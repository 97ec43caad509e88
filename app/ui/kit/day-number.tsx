/** The emblem: the figure of the day in the display serif. */
export function DayNumber({ day, rest }: { day: number; rest?: boolean }) {
  return <div className={`day-number ${rest ? "day-number-rest" : ""}`}>{day}</div>;
}
