import type { Scenario } from "./scenario";
import type { Names } from "./scenario-check-names";
import type { Part } from "./scenario-check-parts";
import type { Say } from "./scenario-check-report";
import type { Line } from "./scenario-line";

/** A run of characters this long, shared by a private and a public text, is no accident. */
const RUN = 12;

/** Who knows what, as far as it can be seen without playing: secrets stay secret, and nobody says what nobody told them. */
export function checkPrivate(doc: Scenario, names: Names, parts: readonly Part[], say: Say): void {
  for (const part of parts) {
    if (part.is === "line") {
      for (const fact of part.line.reveals ?? [])
        if (part.line.by) tells(part.line.by, fact, `${part.field}.reveals`, doc, names, parts, say);
    } else if (part.is === "consequence" && part.by)
      for (const fact of part.consequence.reveal ?? [])
        tells(part.by, fact, `${part.field}.reveal`, doc, names, parts, say);
  }
  for (const card of names.cards.values())
    for (const fact of card.reveals ?? []) {
      const beat = doc.beats.find((one) => one.floor?.cards.includes(card));
      if (names.facts.has(fact))
        tells(card.by, fact, `beats.${beat?.id}.floor.cards.${card.id}.reveals`, doc, names, parts, say);
      else say("编号", `beats.${beat?.id}.floor.cards.${card.id}.reveals`, "一个写过的事实", `没有“${fact}”`);
    }
  leaks(doc, parts, say);
}

/** Could they ever know it? From the start, told quietly, told apart, or said aloud by somebody else. */
function tells(
  by: string,
  fact: string,
  field: string,
  doc: Scenario,
  names: Names,
  parts: readonly Part[],
  say: Say,
): void {
  const found = doc.facts.find((one) => one.id === fact);
  if (!found || !names.speakers.has(by) || found.known.includes(by)) return;
  // A voice has no paper of its own: what it says, it brings along.
  if (!names.roles.has(by)) return;
  const told = parts.some((part) => {
    if (part.is === "consequence")
      return (
        part.consequence.give?.some((one) => one.fact === fact && one.to.includes(by)) ||
        (part.consequence.reveal?.includes(fact) && part.by !== by)
      );
    if (part.is === "line" && part.line.by !== by)
      return part.line.reveals?.includes(fact) && (!part.line.to || part.line.to.includes(by));
    return false;
  });
  const played = [...names.cards.values()].some((card) => card.by !== by && card.reveals?.includes(fact));
  if (!told && !played)
    say("私话", field, `说的人先要知道：known、give，或别人先说出来`, `${by} 从来没有听说过“${fact}”`);
}

/** Private words that stand where another seat can read them, or are said without being marked as said. */
function leaks(doc: Scenario, parts: readonly Part[], say: Say): void {
  const open = openTexts(doc);
  for (const role of doc.roles) {
    for (const field of ["brief", "fear", "bottom"] as const)
      for (const [where, text] of open) {
        // What people say openly of themselves may well be part of what they think.
        if (where.startsWith(`roles.${role.id}.`)) continue;
        const run = sharedRun(role[field], text);
        if (run) say("私话", where, `不写 ${role.id} 私下的话（roles.${role.id}.${field}）`, `“${run}”`);
      }
  }
  for (const fact of doc.facts) {
    if (doc.roles.every((role) => fact.known.includes(role.id))) continue;
    for (const [where, text] of [...open, ...briefsWithout(doc, fact.known)]) {
      const run = sharedRun(fact.text, text);
      if (run) say("私话", where, `不写只有少数人知道的事（facts.${fact.id}）`, `“${run}”`);
    }
    for (const part of parts) {
      if (part.is !== "line" || part.line.reveals?.includes(fact.id) || part.line.to) continue;
      const run = wordsOf(part.line)
        .map((text) => sharedRun(fact.text, text))
        .find(Boolean);
      if (run) say("私话", part.field, `说出了 facts.${fact.id}，就写 reveals: [${fact.id}]`, `“${run}”`);
    }
  }
}

const openTexts = (doc: Scenario): [string, string][] => [
  ["summary", doc.summary],
  ["place", doc.place],
  ...Object.entries(doc.latecomers).map(([stage, text]): [string, string] => [`latecomers.${stage}`, text]),
  ...doc.roles.flatMap((role): [string, string][] => [
    [`roles.${role.id}.stance`, role.stance],
    [`roles.${role.id}.duty`, role.duty],
  ]),
];

const briefsWithout = (doc: Scenario, known: readonly string[]): [string, string][] =>
  doc.roles
    .filter((role) => !known.includes(role.id))
    .flatMap((role): [string, string][] => [
      [`roles.${role.id}.brief`, role.brief],
      [`roles.${role.id}.fear`, role.fear],
      [`roles.${role.id}.bottom`, role.bottom],
      ...role.goals.map((goal, index): [string, string] => [`roles.${role.id}.goals.${index}`, goal]),
    ]);

const wordsOf = (line: Line): string[] =>
  typeof line.text === "string" ? [line.text] : line.text.map((version) => version.text);

/** The first run of RUN characters that stands in both, or null. */
export function sharedRun(a: string, b: string): string | null {
  const letters = [...a];
  for (let start = 0; start + RUN <= letters.length; start++) {
    const run = letters.slice(start, start + RUN).join("");
    if (b.includes(run)) return run;
  }
  return null;
}
