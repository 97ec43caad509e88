import { type Floor, turnsLeft } from "./floor";
import { holds } from "./plot-holds";
import { type Refusal, refuse } from "./refusal";
import { beatOf, contextOf, type Room } from "./rehearsal";
import type { Actor } from "./rehearsal-rights";
import type { Rules } from "./rehearsal-rules";
import type { Card } from "./scenario-beat";

const roleOf = (actor: Actor) => (actor.kind === "trainer" ? "" : actor.role);
const floorOf = (room: Room): Floor | null => contextOf(room).floor;

/** Cards that a seat may play now: its own, whose `when` holds, not yet played. */
export function cardsOf(room: Room, role: string): Card[] {
  const { plot } = contextOf(room);
  return (beatOf(room)?.floor?.cards ?? []).filter(
    (card) => card.by === role && !plot.played.includes(card.id) && holds(card.when, plot),
  );
}

type Check = (floor: Floor, room: Room, role: string) => Refusal | null;
const onFloor = (check: Check) => (room: Room, actor: Actor) => {
  const floor = floorOf(room);
  return floor ? check(floor, room, roleOf(actor)) : refuse("no-floor");
};

/** [R9] hands are raised by speakers who have a turn left */
const raise: Check = (floor, _, role) => {
  if (!floor.speakers.includes(role)) return refuse("not-a-speaker");
  if (floor.speaking === role || floor.queue.includes(role)) return refuse("already-raised");
  return turnsLeft(floor, role) > 0 ? null : refuse("no-turns-left");
};

const speaking: Check = (floor, _, role) => (floor.speaking === role ? null : refuse("not-speaking"));
const chairing: Check = (floor, _, role) => (floor.chair === role ? null : refuse("not-chair"));

export const floorRules: Rules = {
  raise: { refusal: onFloor(raise), acts: () => [{ type: "raise" }] },
  lower: {
    refusal: onFloor((floor, _, role) => (floor.queue.includes(role) ? null : refuse("not-raised"))),
    acts: () => [{ type: "lower" }],
  },
  /** [R10] the chair gives the floor, to a raised hand, when nobody speaks; in a listed order, to the next on the list */
  grant: {
    refusal: (room, actor, act) =>
      onFloor((floor, all, role) => {
        const not = chairing(floor, all, role);
        if (not) return not;
        if (floor.speaking) return refuse("someone-speaking");
        if (!floor.queue.includes(act.to)) return refuse("not-raised");
        const next = floor.speakers
          .filter((one) => floor.queue.includes(one))
          .sort((a, b) => turnsLeft(floor, b) - turnsLeft(floor, a))[0];
        return floor.order === "listed" && next !== act.to ? refuse("not-in-order") : null;
      })(room, actor),
    acts: (room) => (floorOf(room)?.queue ?? []).map((to) => ({ type: "grant", to })),
  },
  /** [R11] a card by the one who speaks: their own, open, once, one a turn */
  play: {
    refusal: (room, actor, act) =>
      onFloor((floor, all, role) => {
        const not = speaking(floor, all, role);
        if (not) return not;
        if (floor.played) return refuse("one-card-a-turn");
        if (contextOf(all).plot.played.includes(act.card)) return refuse("card-played");
        return cardsOf(all, role).some((card) => card.id === act.card) ? null : refuse("no-such-card");
      })(room, actor),
    acts: (room, actor) => cardsOf(room, roleOf(actor)).map((card) => ({ type: "play", card: card.id })),
  },
  /** [R12] words are added to one's own speech */
  speak: { refusal: (room, actor) => onFloor(speaking)(room, actor), acts: () => [] },
  yield: { refusal: onFloor(speaking), acts: () => [{ type: "yield" }] },
  /** [R13] the chair or a trainer ends a speech */
  cut: {
    refusal: (room, actor) =>
      onFloor((floor, all, role) => {
        if (!floor.speaking) return refuse("nobody-speaking");
        return actor.kind === "trainer" ? null : chairing(floor, all, role);
      })(room, actor),
    acts: () => [{ type: "cut" }],
  },
  /** [R14] an interruption is noted, of whoever has not the floor while another speaks, and changes nothing */
  interrupt: {
    refusal: onFloor((floor, _, role) =>
      floor.speaking && floor.speaking !== role ? null : refuse("nobody-speaking"),
    ),
    acts: () => [{ type: "interrupt" }],
  },
  /** [R15] the chair closes the floor, when nobody speaks */
  "close-floor": {
    refusal: (room, actor, act) =>
      onFloor((floor, all, role) => {
        if (act.beat !== floor.beat) return refuse("moved-on");
        return chairing(floor, all, role) ?? (floor.speaking ? refuse("someone-speaking") : null);
      })(room, actor),
    acts: (room) => (floorOf(room) ? [{ type: "close-floor", beat: floorOf(room)?.beat ?? "" }] : []),
  },
};
