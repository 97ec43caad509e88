import type { Poll } from "./poll";
import { refuse } from "./refusal";
import { beatOf, contextOf, leadOf, type Room } from "./rehearsal";
import type { Rules } from "./rehearsal-rules";

const pollOf = (room: Room): Poll | null => contextOf(room).poll;

/** Who counts the show of opinion: the chair of the stage, else the lead. */
export function tellerOf(room: Room): string {
  const stage = room.doc.stages.find((one) => one.id === beatOf(room)?.stage);
  return stage?.chair ?? leadOf(room.doc);
}

export const pollRules: Rules = {
  /** [R16] those whom the poll asks, for one of its options; changeable while it is open */
  vote: {
    refusal: (room, actor, act) => {
      const poll = pollOf(room);
      if (!poll) return refuse("no-poll");
      if (act.beat !== poll.beat) return refuse("moved-on");
      if (actor.kind === "trainer" || !poll.voters.includes(actor.role)) return refuse("not-a-voter");
      return poll.options.includes(act.option) ? null : refuse("no-such-option");
    },
    acts: (room) =>
      (pollOf(room)?.options ?? []).map((option) => ({ type: "vote", beat: pollOf(room)?.beat ?? "", option })),
  },
  /** [R17] the teller closes it, once every seat that is asked has voted */
  "close-poll": {
    refusal: (room, actor, act) => {
      const poll = pollOf(room);
      if (!poll) return refuse("no-poll");
      if (act.beat !== poll.beat) return refuse("moved-on");
      if (actor.kind === "trainer" || tellerOf(room) !== actor.role) return refuse("not-chair");
      return poll.voters.every((role) => poll.votes[role] !== undefined) ? null : refuse("votes-missing");
    },
    acts: (room) => (pollOf(room) ? [{ type: "close-poll", beat: pollOf(room)?.beat ?? "" }] : []),
  },
};
