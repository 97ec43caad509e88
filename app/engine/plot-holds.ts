import { type Condition, subjectOf } from "./condition";
import type { Plot } from "./plot";

/** Whether a condition holds. Total: an id that the plot does not know reads as 0, absent or never. */
export function holds(when: Condition | undefined, plot: Plot): boolean {
  if (!when) return true;
  const within = (value: number) =>
    (when.gte === undefined || value >= when.gte) && (when.lte === undefined || value <= when.lte);
  switch (subjectOf(when)) {
    case "all":
      return (when.all ?? []).every((inner) => holds(inner, plot));
    case "any":
      return (when.any ?? []).some((inner) => holds(inner, plot));
    case "not":
      return !holds(when.not, plot);
    case "gauge":
      return within(plot.gauges[when.gauge ?? ""] ?? 0);
    case "counter":
      return within(plot.counters[when.counter ?? ""] ?? 0);
    case "chose":
      return plot.chose.includes(when.chose ?? "");
    case "played":
      return plot.played.includes(when.played ?? "");
    case "spoke":
      return (plot.spoke[when.spoke ?? ""] ?? 0) >= (when.times ?? 1);
    case "knows":
      return knowsFact(when.knows ?? "", when.fact ?? "", plot);
    case "revealed":
      return plot.revealed.includes(when.revealed ?? "");
    case "promised":
      return plot.promises[when.promised ?? ""] !== undefined;
    case "kept":
      return plot.promises[when.kept ?? ""] === "kept";
    case "broken":
      return plot.promises[when.broken ?? ""] === "broken";
    case "poll":
      return within(plot.polls[when.poll ?? ""]?.[when.option ?? ""] ?? 0);
    case "vote":
      return voteIs(when, plot);
    case "injected":
      return plot.injected.includes(when.injected ?? "");
    case "visits":
      return within(plot.visits[when.visits ?? ""] ?? 0);
    case "stance":
      return plot.stance[when.stance ?? ""] === when.is;
    case "mood":
      return plot.mood[when.mood ?? ""] === when.is;
    case "mode":
      return plot.mode === when.mode;
    case "seats":
      return plot.seats[when.seats ?? ""] === when.is;
  }
}

export function knowsFact(role: string, fact: string, plot: Plot): boolean {
  return plot.revealed.includes(fact) || (plot.knows[fact] ?? []).includes(role);
}

function voteIs(when: Condition, plot: Plot): boolean {
  const results = plot.votes[when.vote ?? ""]?.results;
  if (!results) return false;
  const asked = when.question ? [results[when.question]] : Object.values(results);
  return asked.some((one) => one?.result === when.is);
}
