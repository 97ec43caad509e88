import { readFileSync } from "node:fs";
import { readStatutes } from "~/compile/statute.server";
import { type Scenario, scenario } from "~/engine/scenario";
import type { Choice } from "~/engine/scenario-beat";
import type { CheckOptions } from "~/engine/scenario-check";
import type { ScenarioGround } from "~/engine/scenario-check-report";
import { smallScenario } from "./play-room";

/** The small play with all that a checker asks for: nothing in it is wrong. A fresh copy each time, to plant a fault in. */
export function soundSample(): Scenario {
  const doc = structuredClone(smallScenario());
  for (const choice of doc.beats.flatMap((beat) => beat.choices ?? [])) {
    choice.coach ??= "这一步要想想后面。";
    choice.grounds ??= ["惯例"];
    if (choice.merit === "sound") choice.price ??= "费时间";
  }
  choiceNamed(doc, "smoke-out", "calm").consequence = { gauges: { trust: 5, risk: 2 } };
  const shed = doc.facts.find((fact) => fact.id === "shed");
  shed?.known.push("rider");
  return doc;
}

/** The same, after a change, read again by the schema: a fault of shape would be caught there. */
export function sampleWith(change: (doc: Scenario) => void): Scenario {
  const doc = soundSample();
  change(doc);
  return scenario.parse(doc);
}

export const beatNamed = (doc: Scenario, id: string) => must(doc.beats.find((beat) => beat.id === id));
export const choiceNamed = (doc: Scenario, beat: string, id: string): Choice =>
  must(beatNamed(doc, beat).choices?.find((choice) => choice.id === id));

export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("not there");
  return value;
}

export const sampleGround: ScenarioGround = {
  statutes: readStatutes(readFileSync("content/statutes.tsv", "utf8")),
  lessons: new Set(["negotiation-meeting"]),
  planned: new Set(["party-branch-first"]),
};

export const proofsOnly: CheckOptions = {
  bounds: { states: 20_000, ms: 1, now: () => 0 },
  plays: 0,
  rates: null,
};
