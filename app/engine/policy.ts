import type { Act } from "./command";
import { turnsLeft } from "./floor";
import type { Plot } from "./plot";
import { holds } from "./plot-holds";
import { beatOf, contextOf, type Room, statusOfRoom } from "./rehearsal";
import type { Actor } from "./rehearsal-rights";
import { cardsOf } from "./rules-floor";
import { choicesOf } from "./rules-plot";
import { tellerOf } from "./rules-poll";
import type { Role } from "./scenario";
import type { Beat } from "./scenario-beat";

/** A number from 0 up to 1, rolled by the caller; what it decides is recorded in the event, so no fold ever rolls. */
export type Dice = () => number;
export type ScriptAct = { actor: Extract<Actor, { kind: "script" }>; act: Act };

/** What the computer does next for the seats it plays; null when it is a person's turn. One act at a time. */
export function nextScript(room: Room, dice: Dice): ScriptAct | null {
  if (statusOfRoom(room) !== "running") return null;
  const beat = beatOf(room);
  if (!beat) return null;
  return decideAct(room, beat, dice) ?? floorAct(room, dice) ?? pollAct(room, dice);
}

const isScript = (room: Room, role: string) => contextOf(room).plot.seats[role] === "script";
const by = (role: string, act: Act): ScriptAct => ({ actor: { kind: "script", role }, act });
const roleNamed = (room: Room, id: string) => room.doc.roles.find((role) => role.id === id);

function decideAct(room: Room, beat: Beat, dice: Dice): ScriptAct | null {
  if (!beat.choices || !beat.by || !isScript(room, beat.by)) return null;
  const { plot } = contextOf(room);
  const open = choicesOf(room)
    .filter((choice) => holds(choice.when, plot))
    .map((choice) => choice.id);
  const choice = scriptedChoice(roleNamed(room, beat.by), beat.id, open, plot, dice);
  return choice ? by(beat.by, { type: "choose", beat: beat.id, choice }) : null;
}

/** The first entry of a seat's script that names an open choice of this beat and holds; else the first open choice. */
export function scriptedChoice(
  role: Role | undefined,
  beat: string,
  open: string[],
  plot: Plot,
  dice: Dice,
): string | undefined {
  for (const entry of role?.script ?? []) {
    const [of, choice] = entry.choose?.split("/") ?? [];
    if (of !== beat || !choice || !open.includes(choice) || !holds(entry.when, plot)) continue;
    if (entry.odds === undefined || dice() < entry.odds) return choice;
  }
  return open[0];
}

/** The first entry of a seat's script that names one of these cards and holds; else the first card. */
export function scriptedCard(role: Role | undefined, cards: string[], plot: Plot, dice: Dice): string | undefined {
  for (const entry of role?.script ?? []) {
    if (!entry.card || !cards.includes(entry.card) || !holds(entry.when, plot)) continue;
    if (entry.odds === undefined || dice() < entry.odds) return entry.card;
  }
  return cards[0];
}

function floorAct(room: Room, dice: Dice): ScriptAct | null {
  const { floor, plot } = contextOf(room);
  if (!floor) return null;
  const speaker = floor.speaking;
  if (speaker) {
    if (!isScript(room, speaker)) return null;
    const cards = floor.played ? [] : cardsOf(room, speaker).map((card) => card.id);
    const card = scriptedCard(roleNamed(room, speaker), cards, plot, dice);
    return by(speaker, card ? { type: "play", card } : { type: "yield" });
  }
  const willing = floor.speakers.find(
    (role) =>
      isScript(room, role) &&
      !floor.queue.includes(role) &&
      turnsLeft(floor, role) > 0 &&
      cardsOf(room, role).length > 0,
  );
  if (willing) return by(willing, { type: "raise" });
  if (!isScript(room, floor.chair)) return null;
  const next = floor.speakers
    .filter((role) => floor.queue.includes(role))
    .sort((a, b) => turnsLeft(floor, b) - turnsLeft(floor, a))[0];
  if (next) return by(floor.chair, { type: "grant", to: next });
  const waiting = floor.speakers.some((role) => !isScript(room, role) && turnsLeft(floor, role) > 0);
  return waiting ? null : by(floor.chair, { type: "close-floor", beat: floor.beat });
}

function pollAct(room: Room, dice: Dice): ScriptAct | null {
  const { poll, plot } = contextOf(room);
  if (!poll) return null;
  const voter = poll.voters.find((role) => isScript(room, role) && poll.votes[role] === undefined);
  if (voter) return by(voter, { type: "vote", beat: poll.beat, option: scriptedVote(beatOf(room), voter, plot, dice) });
  const teller = tellerOf(room);
  const complete = poll.voters.every((role) => poll.votes[role] !== undefined);
  return complete && isScript(room, teller) ? by(teller, { type: "close-poll", beat: poll.beat }) : null;
}

/** The first lean of a seat that holds (its odds permitting); else the last option. */
export function scriptedVote(beat: Beat | undefined, role: string, plot: Plot, dice: Dice): string {
  for (const lean of beat?.poll?.lean ?? []) {
    if (lean.role !== role || !holds(lean.when, plot)) continue;
    if (lean.odds === undefined || dice() < lean.odds) return lean.option;
  }
  return beat?.poll?.options.at(-1)?.id ?? "";
}
