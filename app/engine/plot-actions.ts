import type { Condition } from "./condition";
import type { Floor } from "./floor";
import { heardAll } from "./floor";
import type { Plot, Said } from "./plot";
import { choose, lapse, play } from "./plot-act";
import { arrive, ripe, type Step, strike } from "./plot-arrive";
import { tallied } from "./plot-change";
import { holds } from "./plot-holds";
import type { Inject } from "./scenario";
import type { Beat, Card, Choice, Tally } from "./scenario-beat";

/** What the names in a compiled plot mean. Each takes the plot and the plain data that the compiler put beside the name. */
export type Told = { plot: Plot; said: Said[] };

const then = (before: Told, step: Step): Told => ({ plot: step.plot, said: [...before.said, ...step.said] });

export const plotGuards = {
  when: ({ plot }: Told, params: { when?: Condition }) => holds(params.when, plot),
  ripe: ({ plot }: Told, params: { inject: Inject }) => ripe(params.inject, plot),
  open: ({ plot }: Told, params: { inject: Inject }) => plot.came === null && !plot.injected.includes(params.inject.id),
  came: ({ plot }: Told, params: { beat: string }) => plot.came === params.beat,
};

export const plotActions = {
  arrive: (told: Told, params: { beat: Beat }) => then(told, arrive(told.plot, params.beat)),
  choose: (told: Told, params: { beat: string; choice: Choice }) =>
    then(told, choose(told.plot, params.beat, params.choice)),
  play: (told: Told, params: { card: Card }) => then(told, play(told.plot, params.card)),
  lapse: (told: Told, params: { beat: string; after: Pick<Choice, "lines" | "consequence"> }) =>
    then(told, lapse(told.plot, params.beat, params.after)),
  strike: (told: Told, params: { inject: Inject }) => then(told, strike(told.plot, params.inject)),
  back: ({ plot, said }: Told) => ({ plot: { ...plot, back: true }, said }),
  heard: ({ plot, said }: Told, params: { beat: string }, floor: Floor | null) => {
    const flag = `${params.beat}/${floor && heardAll(floor) ? "heard-all" : "heard-some"}`;
    return { plot: { ...plot, chose: [...plot.chose, flag] }, said };
  },
  polled: (
    { plot, said }: Told,
    params: { beat: string; crowd?: Record<string, Tally> },
    counts: Record<string, number>,
  ) => {
    const total = Object.fromEntries(
      Object.entries(counts).map(([option, seats]) => {
        const crowd = params.crowd?.[option];
        return [option, seats + (crowd ? tallied(crowd, plot) : 0)];
      }),
    );
    return {
      plot: { ...plot, polls: { ...plot.polls, [params.beat]: total } },
      said: [...said, { kind: "count" as const, text: params.beat }],
    };
  },
};
