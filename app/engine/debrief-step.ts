import { type Act, actOf } from "./debrief-act";
import { contextOf, fold, type RehearsalEvent, type Room, statusOfRoom } from "./rehearsal";
import type { Scenario } from "./scenario";

/** A gauge moved by what happened. */
export type Move = { gauge: string; from: number; to: number };

/**
 * One place of the log, seen with the room before and after it. `place` counts from 1 over the whole log, the part that
 * a retry has inherited included: a room's own `seq` begins again there.
 */
export type Step = {
  place: number;
  at: number;
  /** Milliseconds of play before it; pauses, and the gap before a retry, are not counted. */
  elapsed: number;
  inherited: boolean;
  by: string;
  type: string;
  stage: string;
  beat: string;
  /** The beat where it led. */
  to: string;
  gauges: Record<string, number>;
  moved: Move[];
  /** Injects that struck with it. */
  injects: string[];
  act: Act | null;
};

export type Replay = { steps: Step[]; rooms: Room[]; last: Room };

/** @param inherited how many of the events, from the first, come from the attempt that this one branched off */
export function replay(doc: Scenario, start: Room, events: readonly RehearsalEvent[], inherited = 0): Replay {
  const steps: Step[] = [];
  const rooms = [start];
  let room = start;
  let elapsed = 0;
  events.forEach((event, index) => {
    const next = fold(room, event);
    const before = contextOf(room);
    const after = contextOf(next);
    const running = statusOfRoom(room) === "running" && index > 0 && index !== inherited;
    if (running) elapsed += Math.max(0, event.at - before.now);
    steps.push({
      place: index + 1,
      at: event.at,
      elapsed,
      inherited: index < inherited,
      by: event.by,
      type: event.type,
      stage: before.plot.stage,
      beat: before.plot.beat,
      to: after.plot.beat,
      gauges: after.plot.gauges,
      moved: doc.gauges
        .map(({ id }) => ({ gauge: id, from: before.plot.gauges[id] ?? 0, to: after.plot.gauges[id] ?? 0 }))
        .filter(({ from, to }) => from !== to),
      injects: after.plot.injected.slice(before.plot.injected.length),
      act: actOf(room, event, next),
    });
    room = next;
    rooms.push(room);
  });
  return { steps, rooms, last: room };
}

/** Up counts as good where the author says so. */
export function benefit(moved: readonly Move[], doc: Pick<Scenario, "gauges">): number {
  const good = new Map(doc.gauges.map((gauge) => [gauge.id, gauge.good === "high" ? 1 : -1]));
  return moved.reduce((sum, { gauge, from, to }) => sum + (to - from) * (good.get(gauge) ?? 0), 0);
}

export const swing = (moved: readonly Move[]): number =>
  moved.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
