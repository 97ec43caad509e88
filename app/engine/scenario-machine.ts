import type { Scenario } from "./scenario";
import { type Beat, kindOf, type Ways } from "./scenario-beat";

/**
 * The compiler: a scenario document becomes the `plot` region of a statechart. A beat is a state; edges are named
 * `choose.<id>`, `card.<id>`, `inject.<id>`, `due.beat`; guards and actions are names with plain data (plot-actions.ts
 * gives them their meaning), so the config is JSON. The plot asks (`floor.open`, `poll.open`) and is answered
 * (`floor.done`, `poll.closed`); it never holds procedure.
 *
 * Change nothing here that alters a golden log: raise COMPILER and keep this one beside the new.
 */
export const COMPILER = 1;

type Named = { type: string; params?: Record<string, unknown> };
type Edge = { target?: string; reenter?: true; guard?: Named; actions?: Named[] };
export type StateConfig = {
  type?: "final";
  entry?: Named[];
  exit?: Named[];
  on?: Record<string, Edge[]>;
  always?: Edge[];
};
export type PlotConfig = { initial: "waiting"; states: Record<string, StateConfig> };

export function compilePlot(doc: Scenario): PlotConfig {
  const states: Record<string, StateConfig> = {};
  states.waiting = { on: { "plot.start": [{ target: doc.beats[0]?.id ?? "waiting" }] } };
  for (const beat of doc.beats) Object.assign(states, beatStates(doc, beat));
  states.return = { always: doc.beats.filter((beat) => !beat.aside && !beat.ending).map(backTo) };
  return { initial: "waiting", states };
}

const backTo = (beat: Beat): Edge => ({
  guard: { type: "came", params: { beat: beat.id } },
  target: beat.id,
  actions: [{ type: "back" }],
});

function beatStates(doc: Scenario, beat: Beat): Record<string, StateConfig> {
  const { id, stage, aside, enter, lines, ownersVote, ending } = beat;
  const state: StateConfig = {
    entry: [{ type: "arrive", params: { beat: defined({ id, stage, aside, enter, lines, ownersVote, ending }) } }],
  };
  const all: Record<string, StateConfig> = { [id]: state };
  const kind = kindOf(beat);
  if (kind === "ending") {
    state.type = "final";
    state.entry?.push({ type: "plotEnded" });
    return all;
  }
  state.on = {};
  state.always = aside ? [] : doc.injects.map((inject) => injectEdge(inject, "ripe", id));
  if (!aside)
    for (const inject of doc.injects)
      if (inject.by !== "when") state.on[`inject.${inject.id}`] = [injectEdge(inject, "open", id)];
  if (kind === "choices") addChoices(all, state, beat);
  if (kind === "floor" && beat.floor) {
    const { cards, chair, speakers, seconds, rounds, order } = beat.floor;
    state.entry?.push({ type: "floorOpen", params: { floor: { beat: id, chair, speakers, seconds, rounds, order } } });
    state.exit = [{ type: "floorShut" }];
    for (const { id: card, by, text, lines: after, reveals, consequence, when } of cards)
      state.on[`card.${card}`] = [
        {
          guard: { type: "when", params: defined({ when }) },
          actions: [
            { type: "play", params: { card: defined({ id: card, by, text, lines: after, reveals, consequence }) } },
          ],
        },
      ];
    state.on["floor.done"] = [{ target: `${id}/~`, actions: [{ type: "heard", params: { beat: id } }] }];
  }
  if (kind === "poll" && beat.poll) {
    const { question, options, by, ballot, crowd } = beat.poll;
    state.entry?.push({
      type: "pollOpen",
      params: { poll: { beat: id, question, options: options.map((option) => option.id), voters: by, ballot } },
    });
    state.exit = [{ type: "pollShut" }];
    state.on["poll.closed"] = [
      { target: `${id}/~`, actions: [{ type: "polled", params: defined({ beat: id, crowd }) }] },
    ];
  }
  if (beat.next && (kind === "floor" || kind === "poll")) all[`${id}/~`] = { always: wayEdges(beat.next) };
  else if (beat.next) state.always.push(...wayEdges(beat.next));
  if (beat.after) {
    const { lines: said, consequence, to } = beat.after;
    state.on["due.beat"] = [
      leadTo(all, id, "lapse", to, {
        type: "lapse",
        params: { beat: id, after: defined({ lines: said, consequence }) },
      }),
    ];
  }
  return all;
}

function addChoices(all: Record<string, StateConfig>, state: StateConfig, beat: Beat): void {
  for (const { id, when, lines, consequence, to } of beat.choices ?? []) {
    const action = { type: "choose", params: { beat: beat.id, choice: defined({ id, lines, consequence }) } };
    const edge = leadTo(all, beat.id, id, to, action);
    if (when) edge.guard = { type: "when", params: { when } };
    state.on ??= {};
    state.on[`choose.${id}`] = [edge];
  }
}

/** One way: straight there. Several: through a state of its own, so that they read what the act has done. */
function leadTo(all: Record<string, StateConfig>, beat: string, act: string, ways: Ways, action: Named): Edge {
  if (ways.length === 1 && ways[0]) return { ...into(ways[0].to, beat), actions: [action] };
  const name = `${beat}/${act}`;
  all[name] = { always: wayEdges(ways) };
  return { target: name, actions: [action] };
}

const wayEdges = (ways: Ways): Edge[] =>
  ways.map(({ when, to }) => (when ? { target: to, guard: { type: "when", params: { when } } } : { target: to }));

/** An edge to its own beat enters it anew; without `reenter` XState would stay inside. */
const into = (target: string, beat: string): Edge => (target === beat ? { target, reenter: true } : { target });

function injectEdge(inject: Scenario["injects"][number], guard: string, beat: string): Edge {
  const { id, by, when, text, lines, consequence, to, then } = inject;
  return defined({
    ...(to === undefined ? {} : into(to, beat)),
    guard: { type: guard, params: { inject: defined({ id, by, when }) } },
    actions: [{ type: "strike", params: { inject: defined({ id, by, text, lines, consequence, to, then }) } }],
  });
}

/** Drops undefined fields: the config must equal its own JSON. */
function defined<T extends Record<string, unknown>>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;
}
