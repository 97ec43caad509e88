import type { Scenario } from "./scenario";
import type { Beat, Card } from "./scenario-beat";
import type { Say } from "./scenario-check-report";

/** Everything a document names, for looking ids up. */
export type Names = {
  roles: ReadonlySet<string>;
  /** Roles and voices: whoever can be heard. */
  speakers: ReadonlySet<string>;
  facts: ReadonlySet<string>;
  promises: ReadonlySet<string>;
  counters: ReadonlySet<string>;
  gauges: ReadonlySet<string>;
  criteria: ReadonlySet<string>;
  injects: ReadonlySet<string>;
  stages: ReadonlySet<string>;
  rules: ReadonlySet<string>;
  beats: ReadonlyMap<string, Beat>;
  cards: ReadonlyMap<string, Card>;
  /** "beat/choice", with "beat/lapse", "beat/heard-all" and "beat/heard-some" where they can come about. */
  choices: ReadonlySet<string>;
};

const ids = (list: readonly { id: string }[]) => new Set(list.map((one) => one.id));

export function namesOf(doc: Scenario): Names {
  const choices = new Set<string>();
  const cards = new Map<string, Card>();
  for (const beat of doc.beats) {
    for (const choice of beat.choices ?? []) choices.add(`${beat.id}/${choice.id}`);
    if (beat.after) choices.add(`${beat.id}/lapse`);
    if (beat.floor) choices.add(`${beat.id}/heard-all`).add(`${beat.id}/heard-some`);
    for (const card of beat.floor?.cards ?? []) cards.set(card.id, card);
  }
  return {
    roles: ids(doc.roles),
    speakers: new Set([...ids(doc.roles), ...ids(doc.voices)]),
    facts: ids(doc.facts),
    promises: ids(doc.promises),
    counters: ids(doc.counters),
    gauges: ids(doc.gauges),
    criteria: ids(doc.rubric),
    injects: ids(doc.injects),
    stages: ids(doc.stages),
    rules: ids(doc.rules),
    beats: new Map(doc.beats.map((beat) => [beat.id, beat])),
    cards,
    choices,
  };
}

/** Ids stand once in their list; a card's once in the whole play (it is remembered by its id alone). One lead. */
export function checkNames(doc: Scenario, say: Say): void {
  const once = (field: string, list: readonly { id: string }[]) => {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) say("编号", `${field}.${id}`, "每个编号只出现一次", `“${id}”写了两遍`);
      seen.add(id);
    }
  };
  for (const list of [
    "stages",
    "facts",
    "promises",
    "counters",
    "gauges",
    "rubric",
    "injects",
    "beats",
    "rules",
  ] as const)
    once(list, doc[list]);
  // A voice may not have a role's id either: both can be `by` of a line.
  once("roles", [...doc.roles, ...doc.voices]);
  once(
    "beats.floor.cards",
    doc.beats.flatMap((beat) => beat.floor?.cards ?? []),
  );
  for (const beat of doc.beats) {
    once(`beats.${beat.id}.choices`, beat.choices ?? []);
    once(`beats.${beat.id}.poll.options`, beat.poll?.options ?? []);
    once(`beats.${beat.id}.ownersVote.questions`, beat.ownersVote?.questions ?? []);
  }
  const leads = doc.roles.filter((role) => role.lead);
  if (leads.length !== 1)
    say(
      "主角",
      "roles",
      "恰好一个席位写 lead: true",
      leads.length === 0 ? "一个也没有" : leads.map((role) => role.id).join("、"),
    );
}
