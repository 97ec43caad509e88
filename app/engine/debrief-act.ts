import type { RehearsalEvent, Room } from "./rehearsal";
import { beatOf, contextOf } from "./rehearsal";
import type { Choice } from "./scenario-beat";

/** What an act shows about the one who acted, as the author wrote it. */
export type Shows = Pick<Choice, "evidence" | "breach" | "procedure" | "coach" | "grounds" | "lessons">;

/** Somebody decided: took a choice, played a card, closed a floor, or let the time run out. */
export type Act = {
  kind: "choice" | "card" | "floor" | "lapse";
  /** The seat that decided. */
  who: string;
  beat: string;
  id: string;
  text: string;
  merit?: Choice["merit"] | undefined;
  price?: string | undefined;
  shows: Shows;
  /** Of a floor: speakers who had no turn. */
  unheard: string[];
};

const seatOf = (by: string) => by.replace(/^(seat|script):/, "");

/** The act behind an event, from the room before and after it; null for what is no decision (a hand, a turn, a vote). */
export function actOf(before: Room, event: Pick<RehearsalEvent, "type" | "by" | "body">, after: Room): Act | null {
  const beat = beatOf(before);
  if (!beat) return null;
  const base = { beat: beat.id, who: seatOf(event.by), unheard: [] as string[] };
  const chose = contextOf(after).plot.chose.slice(contextOf(before).plot.chose.length);
  if (beat.floor) {
    const ended = chose.find((one) => one === `${beat.id}/heard-all` || one === `${beat.id}/heard-some`);
    if (ended) {
      // The last turn ends a floor by itself: it is the chair's all the same.
      const all = ended.endsWith("/heard-all");
      const turns = contextOf(before).floor?.turns ?? {};
      const unheard = beat.floor.speakers.filter((role) => !turns[role]);
      const shows = (all ? beat.floor.heardAll : beat.floor.heardSome) ?? {};
      return {
        ...base,
        kind: "floor",
        who: beat.floor.chair,
        id: all ? "heard-all" : "heard-some",
        text: "",
        shows,
        unheard,
      };
    }
  }
  if (event.type === "choose") {
    const choice = beat.choices?.find((one) => one.id === event.body.choice);
    if (!choice) return null;
    const { id, text, merit, price } = choice;
    return { ...base, kind: "choice", id, text, merit, price, shows: choice };
  }
  if (event.type === "lapse" && beat.after) {
    const who = beat.by ?? beat.floor?.chair ?? base.who;
    return { ...base, kind: "lapse", who, id: "lapse", text: beat.after.dither, shows: beat.after };
  }
  if (event.type === "play") {
    const card = beat.floor?.cards.find((one) => one.id === event.body.card);
    return card ? { ...base, kind: "card", id: card.id, text: card.text, shows: card } : null;
  }
  return null;
}
