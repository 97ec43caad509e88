import type { VoteResult } from "./owners-vote";
import type { Scenario } from "./scenario";

/**
 * What the story remembers. Plain JSON, small, and all that conditions read. Gauges are whole numbers 0..100; facts,
 * promises and visits only ever grow.
 */
export type Plot = {
  beat: string;
  stage: string;
  gauges: Record<string, number>;
  counters: Record<string, number>;
  /** "beat/choice", in the order they were made. */
  chose: string[];
  played: string[];
  spoke: Record<string, number>;
  /** Fact → seats that know it. */
  knows: Record<string, string[]>;
  revealed: string[];
  promises: Record<string, "made" | "kept" | "broken">;
  stance: Record<string, string>;
  mood: Record<string, string>;
  visits: Record<string, number>;
  /** Beat → option → votes. */
  polls: Record<string, Record<string, number>>;
  /** Beat → turnout and what each question got. */
  votes: Record<string, Vote>;
  injected: string[];
  scheduled: { inject: string; in?: number | undefined; stage?: string | undefined }[];
  /** In an aside: the beat that is frozen beneath. */
  came: string | null;
  /** Coming back from an aside: the next arrival pays nothing and says nothing. */
  back: boolean;
  mode: "solo" | "live";
  seats: Record<string, "person" | "script">;
};

export type Vote = {
  turnout: number;
  households: number;
  results: Record<string, { support: number; result: VoteResult }>;
};

/** Something heard or seen: kept with the event that made it so. `to`: only these seats hear it. */
export type Said = {
  kind: "line" | "narration" | "inject" | "card" | "count" | "ending" | "epilogue";
  by?: string | undefined;
  to?: string[] | undefined;
  mood?: string | undefined;
  text: string;
};

export function newPlot(doc: Scenario, mode: Plot["mode"], seats: Plot["seats"]): Plot {
  const first = doc.beats[0];
  return {
    beat: first?.id ?? "",
    stage: first?.stage ?? "",
    gauges: Object.fromEntries(doc.gauges.map((gauge) => [gauge.id, gauge.start])),
    counters: Object.fromEntries(doc.counters.map((counter) => [counter.id, 0])),
    chose: [],
    played: [],
    spoke: {},
    knows: Object.fromEntries(doc.facts.map((fact) => [fact.id, fact.known])),
    revealed: [],
    promises: {},
    stance: {},
    mood: {},
    visits: {},
    polls: {},
    votes: {},
    injected: [],
    scheduled: [],
    came: null,
    back: false,
    mode,
    seats,
  };
}
