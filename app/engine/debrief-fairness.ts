import type { Replay } from "./debrief-step";
import { contextOf, type RehearsalEvent } from "./rehearsal";
import type { Scenario } from "./scenario";

/** How much a seat said before the room. Characters, not minutes: nothing was recorded in sound. */
export type Talk = {
  role: string;
  title: string;
  call: string;
  characters: number;
  turns: number;
  /** Floors that ended while this seat's hand was still up. */
  waitedInVain: number;
  me: boolean;
};

export type Fairness = {
  talks: Talk[];
  /** Seats, besides the learner's, of whom the meeting never heard a word. */
  silent: Talk[];
  total: number;
};

const apart = new Set<string>(["会外", "入户"]);
const spoken = /[\p{L}\p{N}]/gu;
export const charactersIn = (text: string): number => text.match(spoken)?.length ?? 0;

/** Only what was said in a meeting, before all: a talk at somebody's door or apart is no hearing. */
export function fairnessOf(
  { steps, rooms }: Replay,
  events: readonly RehearsalEvent[],
  doc: Scenario,
  who: string,
  words: ReadonlyMap<number, string>,
): Fairness {
  const meetings = new Set(doc.stages.filter((stage) => !apart.has(stage.meeting)).map((stage) => stage.id));
  const counts = new Map(doc.roles.map((role) => [role.id, { characters: 0, turns: 0, waitedInVain: 0 }]));
  const say = (role: string, text: string) => {
    const count = counts.get(role);
    const characters = charactersIn(text);
    if (!count || characters === 0) return;
    count.characters += characters;
    count.turns += 1;
  };
  steps.forEach((step, index) => {
    const event = events[index];
    const before = rooms[index];
    const after = rooms[index + 1];
    if (!event || !before || !after) return;
    const inMeeting = meetings.has(step.stage);
    if (inMeeting && step.act?.who === who && step.act.kind === "choice")
      say(who, words.get(step.place) ?? step.act.text);
    else if (inMeeting && step.type === "speak") say(step.by.replace(/^seat:/, ""), words.get(step.place) ?? "");
    // The first lines of a meeting are said by the act that leads into it.
    if (!inMeeting && !meetings.has(contextOf(after).plot.stage)) return;
    for (const { by, to, text } of event.said) if (by && !to) say(by, text);
    if (step.act?.kind === "floor")
      for (const role of contextOf(before).floor?.queue ?? []) {
        const count = counts.get(role);
        if (count) count.waitedInVain += 1;
      }
  });
  const talks = doc.roles
    .map(
      ({ id, title, call }): Talk => ({
        role: id,
        title,
        call,
        me: id === who,
        ...(counts.get(id) ?? { characters: 0, turns: 0, waitedInVain: 0 }),
      }),
    )
    .sort((a, b) => b.characters - a.characters);
  return {
    talks,
    silent: talks.filter((one) => one.characters === 0 && !one.me),
    total: talks.reduce((sum, one) => sum + one.characters, 0),
  };
}
