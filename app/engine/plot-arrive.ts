import { ownersVoteResult } from "./owners-vote";
import type { Plot, Said, Vote } from "./plot";
import { changed, speak, tallied } from "./plot-change";
import { holds } from "./plot-holds";
import type { Inject } from "./scenario";
import type { Beat } from "./scenario-beat";

export type Step = { plot: Plot; said: Said[] };

/**
 * Entering a beat: counts the visit, pays `enter`, says its lines, counts an owners' vote, ends with an ending's words.
 * Coming back from an aside pays and says nothing. An arrival outside an aside ends the aside.
 */
export function arrive(plot: Plot, beat: Beat): Step {
  if (plot.back) return { plot: { ...plot, back: false, came: null, beat: beat.id, stage: beat.stage }, said: [] };
  const entered: Plot = {
    ...plot,
    beat: beat.id,
    stage: beat.stage,
    came: beat.aside ? plot.came : null,
    visits: { ...plot.visits, [beat.id]: (plot.visits[beat.id] ?? 0) + 1 },
    scheduled: beat.aside
      ? plot.scheduled
      : plot.scheduled.map((one) => (one.in === undefined ? one : { ...one, in: Math.max(0, one.in - 1) })),
  };
  const spoken = speak(changed(entered, beat.enter), beat.lines);
  const counted = beat.ownersVote ? count(spoken, beat) : spoken;
  return beat.ending ? end(counted, beat.ending) : counted;
}

function count(step: Step, beat: Beat): Step {
  const vote = beat.ownersVote;
  if (!vote) return step;
  const turnout = tallied(vote.turnout, step.plot, vote.households);
  const results: Vote["results"] = {};
  for (const question of vote.questions) {
    const support = tallied(question.support, step.plot, turnout);
    results[question.id] = { support, result: ownersVoteResult(question.matter, vote.households, turnout, support) };
  }
  const plot = {
    ...step.plot,
    votes: { ...step.plot.votes, [beat.id]: { turnout, households: vote.households, results } },
  };
  return { plot, said: [...step.said, { kind: "count", text: beat.id }] };
}

function end(step: Step, ending: NonNullable<Beat["ending"]>): Step {
  const told = ending.epilogue.filter((one) => holds(one.when, step.plot));
  return {
    plot: step.plot,
    said: [
      ...step.said,
      { kind: "ending", text: ending.text },
      ...told.map((one): Said => ({ kind: "epilogue", text: one.text })),
    ],
  };
}

/** Whether an inject fires by itself now: scheduled and due, or its `when` holds; once; never inside an aside. */
export function ripe(inject: Inject, plot: Plot): boolean {
  if (plot.came !== null || plot.back || plot.injected.includes(inject.id)) return false;
  const due = plot.scheduled.some((one) => one.inject === inject.id && (one.in === 0 || one.stage === plot.stage));
  return due || (inject.by !== "trainer" && inject.when !== undefined && holds(inject.when, plot));
}

/** What an inject does before anybody answers it. With `to` and `return` the beat beneath is remembered. */
export function strike(plot: Plot, inject: Inject): Step {
  const struck: Plot = {
    ...plot,
    injected: [...plot.injected, inject.id],
    scheduled: plot.scheduled.filter((one) => one.inject !== inject.id),
    came: inject.to && inject.then === "return" ? plot.beat : null,
  };
  const spoken = speak(changed(struck, inject.consequence), inject.lines);
  return { plot: spoken.plot, said: [{ kind: "inject", text: inject.text }, ...spoken.said] };
}
