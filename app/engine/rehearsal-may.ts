import type { Act, CommandType } from "./command";
import { holds } from "./plot-holds";
import type { RefusalCode } from "./refusal";
import { beatOf, contextOf, type Room } from "./rehearsal";
import { type Actor, rightsOf } from "./rehearsal-rights";
import { actsToTry, refusalOf } from "./rehearsal-rules";
import { choicesOf } from "./rules-plot";

/**
 * One command that may be sent now: `{id, type, ...with, [field]: option.id}`; `words` where `needs` names them
 * (or may go along, where `takes` does).
 */
export type May = {
  type: CommandType;
  with?: Record<string, string>;
  field?: string;
  options?: { id: string; text: string }[];
  needs?: ("words" | "because")[];
  takes?: "words"[];
};
export type MayNot = {
  type: CommandType;
  option?: { id: string; text: string };
  code: RefusalCode;
  because?: string | undefined;
};

const FIELD: Partial<Record<CommandType, string>> = {
  choose: "choice",
  grant: "to",
  play: "card",
  vote: "option",
  inject: "inject",
  nudge: "gauge",
};
const WITH_WORDS: CommandType[] = ["speak", "note"];

/** Made by the rules that decide: whatever it lists is accepted, whatever is accepted it lists. */
export function may(room: Room, actor: Actor): May[] {
  return rightsOf(actor).flatMap((type): May[] => {
    if (WITH_WORDS.includes(type))
      return refusalOf(room, actor, { type, words: "x" } as Act) ? [] : [{ type, needs: ["words"] }];
    if (type === "nudge") return nudges(room, actor);
    const acts = actsToTry(room, actor, type).filter((act) => refusalOf(room, actor, act) === null);
    const first = acts[0];
    if (!first) return [];
    const field = FIELD[type];
    const { type: _, ...rest } = first;
    const fixed = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== field));
    const one: May = { type };
    if (Object.keys(fixed).length > 0) one.with = fixed as Record<string, string>;
    if (field) Object.assign(one, { field, options: acts.map((act) => optionOf(room, act, field)) });
    if (type === "choose" || type === "play") one.takes = ["words"];
    return [one];
  });
}

function nudges(room: Room, actor: Actor): May[] {
  const options = room.doc.gauges.filter(
    (gauge) => !refusalOf(room, actor, { type: "nudge", gauge: gauge.id, amount: 1, because: "x" }),
  );
  return options.length === 0
    ? []
    : [
        {
          type: "nudge",
          field: "gauge",
          options: options.map(({ id, label }) => ({ id, text: label })),
          needs: ["because"],
        },
      ];
}

function optionOf(room: Room, act: Act, field: string): { id: string; text: string } {
  const id = String((act as Record<string, unknown>)[field]);
  return { id, text: textOf(room, act.type, id) };
}

function textOf(room: Room, type: CommandType, id: string): string {
  const beat = beatOf(room);
  if (type === "choose") return choicesOf(room).find((one) => one.id === id)?.text ?? id;
  if (type === "play") return beat?.floor?.cards.find((one) => one.id === id)?.text ?? id;
  if (type === "vote") return beat?.poll?.options.find((one) => one.id === id)?.text ?? id;
  if (type === "inject") return room.doc.injects.find((one) => one.id === id)?.label ?? id;
  return room.doc.roles.find((one) => one.id === id)?.call ?? id;
}

/** What is shown but closed, with its reason: the disabled choices, and why the floor or poll can't be closed yet. */
export function mayNot(room: Room, actor: Actor): MayNot[] {
  if (actor.kind !== "seat") return [];
  const { plot } = contextOf(room);
  const beat = beatOf(room);
  const closed: MayNot[] =
    beat?.by !== actor.role
      ? []
      : choicesOf(room)
          .filter((choice) => !holds(choice.when, plot))
          .map((choice) => ({
            type: "choose",
            option: { id: choice.id, text: choice.text },
            code: "not-open",
            because: choice.why,
          }));
  for (const type of ["close-floor", "close-poll"] as const) {
    const act = actsToTry(room, actor, type)[0];
    const refusal = act && refusalOf(room, actor, act);
    if (refusal) closed.push({ type, ...refusal });
  }
  return closed;
}
