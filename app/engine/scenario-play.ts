import { type Learner, pick } from "./learner";
import type { Plot, Said } from "./plot";
import { holds } from "./plot-holds";
import { type Dice, scriptedCard, scriptedChoice, scriptedVote } from "./policy";
import type { Scenario } from "./scenario";
import type { Beat, Choice } from "./scenario-beat";
import type { Move, Walk, Walker } from "./scenario-walk";

/** A learner by name, or one that picks among the open choices in a way of its own. */
export type Picker = Learner | ((open: Choice[], dice: Dice) => Choice | undefined);

/** One play from start to ending, as the checker plays it: the learner by a model, all other seats by their scripts. */
export type Play = {
  /** Beat id of the ending, or null when nobody could go on within the bound. */
  ending: string | null;
  /** The learner's decisions, "beat/choice". */
  decisions: string[];
  moves: Move[];
  /** Where each move was made, and the gauges after it. */
  at: string[];
  gauges: Record<string, number>[];
  /** Who is heard in what follows each move. */
  heard: string[][];
  /** What was said, with the number of decisions made before it. */
  said: { after: number; said: Said }[];
  beats: string[];
  last: Walk;
};

/** A small seeded generator (mulberry32): plays must be the same on every machine. */
export function seededDice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Alone, the learner's seat is a person and all others are scripts; live, every seat is a person. */
export const seatsOf = (doc: Scenario, mode: Plot["mode"]): Plot["seats"] =>
  Object.fromEntries(doc.roles.map((role) => [role.id, mode === "live" || role.lead ? "person" : "script"]));

/** @param prefix choices ("beat/choice") to take first, wherever they are open; then the learner's own way */
export function playOut(
  walker: Walker,
  learner: Picker,
  dice: Dice,
  prefix: readonly string[] = [],
  bound = 500,
): Play {
  const lead = walker.doc.roles.find((role) => role.lead)?.id ?? "";
  let walk = walker.start("solo", seatsOf(walker.doc, "solo"));
  const play: Play = {
    ending: null,
    decisions: [],
    moves: [],
    at: [],
    gauges: [],
    heard: [],
    said: [],
    beats: [walk.plot.beat],
    last: walk,
  };
  const hear = () => play.said.push(...walk.said.map((said) => ({ after: play.decisions.length, said })));
  hear();
  for (let n = 0; n < bound && !walker.ended(walk); n++) {
    const beat = walker.beat(walk.plot.beat);
    const move = nextMove(walker, walk, beat, lead, learner, dice, prefix[play.decisions.length]);
    if (!move) return play;
    if (move.do === "choose" && beat.by === lead) play.decisions.push(`${beat.id}/${move.choice}`);
    play.moves.push(move);
    play.at.push(beat.id);
    walk = walker.step(walk, move);
    play.gauges.push(walk.plot.gauges);
    play.heard.push(walk.said.flatMap((said) => [...(said.by ? [said.by] : []), ...(said.to ?? [])]));
    if (walk.plot.beat !== play.beats.at(-1)) play.beats.push(walk.plot.beat);
    play.last = walk;
    hear();
  }
  if (walker.ended(walk)) play.ending = walk.plot.beat;
  return play;
}

function nextMove(
  walker: Walker,
  walk: Walk,
  beat: Beat,
  lead: string,
  learner: Picker,
  dice: Dice,
  wanted: string | undefined,
): Move | null {
  if (beat.choices) {
    const open = walker.openChoices(walk);
    if (beat.by !== lead) {
      const choice = scriptedChoice(roleNamed(walker.doc, beat.by), beat.id, open, walk.plot, dice);
      return choice ? { do: "choose", choice } : null;
    }
    const named = open.find((choice) => wanted === `${beat.id}/${choice}`);
    const offered = beat.choices.filter((one) => open.includes(one.id));
    const own =
      typeof learner === "function" ? learner : (all: Choice[]) => pick(learner, all, walker.doc.gauges, dice);
    const choice = named ?? own(offered, dice)?.id;
    return choice ? { do: "choose", choice } : null;
  }
  if (beat.floor) return floorMove(walker, walk, beat, dice);
  if (beat.poll) return pollMove(walk, beat, dice);
  return null;
}

const roleNamed = (doc: Scenario, id: string | undefined) => doc.roles.find((role) => role.id === id);

/** The chair hears everybody who has a card, in the order of the list; then the floor is done. */
function floorMove(walker: Walker, walk: Walk, beat: Beat, dice: Dice): Move {
  const floor = beat.floor;
  const spoken = (role: string) =>
    floor?.cards.filter((card) => card.by === role && walk.plot.played.includes(card.id)).length ?? 0;
  for (const role of floor?.speakers ?? []) {
    if (spoken(role) >= (floor?.rounds ?? 1)) continue;
    const cards = (floor?.cards ?? []).filter(
      (card) => card.by === role && !walk.plot.played.includes(card.id) && holds(card.when, walk.plot),
    );
    const card = scriptedCard(
      roleNamed(walker.doc, role),
      cards.map((one) => one.id),
      walk.plot,
      dice,
    );
    if (card) return { do: "card", card };
  }
  return { do: "floor-done", heardAll: (floor?.speakers ?? []).every((role) => spoken(role) > 0) };
}

function pollMove(walk: Walk, beat: Beat, dice: Dice): Move {
  const counts = Object.fromEntries((beat.poll?.options ?? []).map((option) => [option.id, 0]));
  for (const role of beat.poll?.by ?? []) {
    const option = scriptedVote(beat, role, walk.plot, dice);
    counts[option] = (counts[option] ?? 0) + 1;
  }
  return { do: "poll-closed", counts };
}
