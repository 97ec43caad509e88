import type { Consequence } from "./consequence";
import type { Plot, Said } from "./plot";
import { holds } from "./plot-holds";
import type { Tally } from "./scenario-beat";
import type { Line } from "./scenario-line";

/** A copy of the plot after a consequence. Gauges are clamped to 0..100; what is already known, made or kept stays. */
export function changed(plot: Plot, consequence: Consequence | undefined): Plot {
  if (!consequence) return plot;
  const next = { ...plot };
  if (consequence.gauges) {
    next.gauges = { ...plot.gauges };
    for (const [id, by] of Object.entries(consequence.gauges)) next.gauges[id] = clamp((next.gauges[id] ?? 0) + by);
  }
  if (consequence.count) {
    next.counters = { ...plot.counters };
    for (const [id, by] of Object.entries(consequence.count)) next.counters[id] = (next.counters[id] ?? 0) + by;
  }
  for (const { fact, to } of consequence.give ?? [])
    next.knows = { ...next.knows, [fact]: union(next.knows[fact] ?? [], to) };
  if (consequence.reveal) next.revealed = union(plot.revealed, consequence.reveal);
  const promises = { ...plot.promises };
  for (const id of consequence.promise ?? []) promises[id] ??= "made";
  for (const id of consequence.keep ?? []) if (promises[id] === "made") promises[id] = "kept";
  for (const id of consequence.break ?? []) if (promises[id] === "made") promises[id] = "broken";
  next.promises = promises;
  if (consequence.stance) next.stance = { ...plot.stance, ...consequence.stance };
  if (consequence.mood) next.mood = { ...plot.mood, ...consequence.mood };
  if (consequence.schedule) next.scheduled = [...plot.scheduled, ...consequence.schedule];
  return next;
}

const clamp = (value: number) => Math.max(0, Math.min(100, value));
const union = (a: readonly string[], b: readonly string[]) => [...a, ...b.filter((one) => !a.includes(one))];

/** Says the lines whose `when` holds, in order; each may reveal facts that the next one's `when` reads. */
export function speak(plot: Plot, lines: readonly Line[] | undefined): { plot: Plot; said: Said[] } {
  const said: Said[] = [];
  let now = plot;
  for (const line of lines ?? []) {
    if (!holds(line.when, now)) continue;
    const text = typeof line.text === "string" ? line.text : line.text.find((one) => holds(one.when, now))?.text;
    if (text === undefined) continue;
    said.push({ kind: line.by ? "line" : "narration", by: line.by, to: line.to, mood: line.mood, text });
    if (line.mood && line.by) now = { ...now, mood: { ...now.mood, [line.by]: line.mood } };
    if (line.reveals && line.to)
      for (const fact of line.reveals)
        now = { ...now, knows: { ...now.knows, [fact]: union(now.knows[fact] ?? [], line.to) } };
    else if (line.reveals) now = { ...now, revealed: union(now.revealed, line.reveals) };
  }
  return { plot: now, said };
}

/** Base plus every term whose `when` holds; never below 0, nor above `most`. */
export function tallied(tally: Tally, plot: Plot, most = Number.MAX_SAFE_INTEGER): number {
  const sum = tally.terms.reduce((total, term) => (holds(term.when, plot) ? total + term.add : total), tally.base);
  return Math.max(0, Math.min(most, sum));
}
