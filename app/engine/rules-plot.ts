import { holds } from "./plot-holds";
import { refuse } from "./refusal";
import { beatOf, contextOf, type Room } from "./rehearsal";
import type { Rules } from "./rehearsal-rules";
import type { Choice } from "./scenario-beat";

const roleOf = (actor: { kind: string; role?: string }) => actor.role ?? "";

/** The choices of the beat where the room stands; a hidden one that is closed counts as absent. */
export function choicesOf(room: Room): Choice[] {
  const { plot } = contextOf(room);
  return (beatOf(room)?.choices ?? []).filter((choice) => !choice.hidden || holds(choice.when, plot));
}

export const plotRules: Rules = {
  /** [R3] of the beat where the room stands; [R4] by the seat that decides; [R5] a choice that is there and open */
  choose: {
    refusal: (room, actor, act) => {
      const beat = beatOf(room);
      if (!room.doc.beats.some((one) => one.id === act.beat)) return refuse("no-such-beat");
      if (!beat || act.beat !== beat.id) return refuse("moved-on");
      if (!beat.choices) return refuse("nothing-to-decide");
      if (roleOf(actor) !== beat.by) return refuse("not-your-turn");
      const choice = choicesOf(room).find((one) => one.id === act.choice);
      if (!choice) return refuse("no-such-choice");
      return holds(choice.when, contextOf(room).plot) ? null : refuse("not-open", choice.why);
    },
    acts: (room) =>
      choicesOf(room).map((choice) => ({ type: "choose", beat: contextOf(room).plot.beat, choice: choice.id })),
  },
  /** [R6] time runs out only where a beat has a deadline, and alone by the learner's own clock */
  lapse: {
    refusal: (room, _, act) => {
      const beat = beatOf(room);
      if (!beat || act.beat !== beat.id) return refuse("moved-on");
      return beat.after ? null : refuse("no-deadline");
    },
    acts: (room) => (beatOf(room)?.after ? [{ type: "lapse", beat: contextOf(room).plot.beat }] : []),
  },
  /** [R7] an inject once, never inside an aside */
  inject: {
    refusal: (room, _, act) => {
      const inject = room.doc.injects.find((one) => one.id === act.inject);
      if (!inject || inject.by === "when") return refuse("no-such-inject");
      const { plot } = contextOf(room);
      if (plot.injected.includes(inject.id)) return refuse("inject-played");
      return plot.came === null ? null : refuse("in-aside");
    },
    acts: (room) => room.doc.injects.map((inject) => ({ type: "inject", inject: inject.id })),
  },
  /** [R8] a gauge that the scenario has, by at most 20, with a reason */
  nudge: {
    refusal: (room, _, act) =>
      room.doc.gauges.some((gauge) => gauge.id === act.gauge) ? null : refuse("no-such-gauge"),
    acts: () => [],
  },
};
