import type { Person } from "~/engine/academy";
import {
  type Cycle,
  type CycleEvent,
  type CycleFacts,
  type CycleStep,
  foldCycle,
  owedTo,
  stepsOf,
} from "~/engine/cycle";
import { casesOfCycle } from "~/store/case-study.server";
import { addCycleEvents, cycleFacts, cycleOf, openCycle } from "~/store/cycle.server";
import { house } from "./house.server";

export type CycleNow = { id: number; cycle: Cycle };

/** A play that its log says is over: its row is closed a moment later. */
export type Ended = CycleFacts["plays"][number];

/**
 * Where a person stands in the four steps at a scenario. Plays and answers are rows of their own: what of them the
 * cycle has not taken in is written first, each with its own instant, so that it doesn't matter who asks, or when.
 */
export async function cycleNow(person: string, scenario: string, ended?: Ended): Promise<CycleNow> {
  const { db } = house();
  const [kept, read] = await Promise.all([cycleOf(db, person, scenario), cycleFacts(db, person, scenario)]);
  const unclosed = ended && !read.plays.some(({ rehearsal }) => rehearsal === ended.rehearsal) ? [ended] : [];
  const facts = { ...read, plays: [...read.plays, ...unclosed] };
  const owed = owedTo(foldCycle(kept?.events ?? []), facts);
  if (owed.length === 0) return { id: kept?.id ?? 0, cycle: foldCycle(kept?.events ?? []) };
  const open = kept ?? (await openCycle(db, person, scenario, new Date(owed[0]?.at ?? 0)));
  await addCycleEvents(db, open, person, owed);
  const { id, events } = await openCycle(db, person, scenario, new Date());
  return { id, cycle: foldCycle(events) };
}

/** A case was begun, withdrawn or approved: behind everything that the rows owe. */
export async function addToCycle(
  owner: string,
  scenario: string,
  by: string,
  type: Exclude<CycleEvent["type"], "simulated" | "revised" | "coached">,
): Promise<void> {
  const { db } = house();
  await cycleNow(owner, scenario);
  await addCycleEvents(db, await openCycle(db, owner, scenario, new Date()), by, [{ type, at: Date.now() }]);
}

/** The four steps for a page, with where the fourth one leads, once it does. */
export type CycleView = { steps: CycleStep[]; caseHref: string | null };

export async function cycleView(person: Person, scenario: string, key: string, ended?: Ended): Promise<CycleView> {
  const { id, cycle } = await cycleNow(person.id, scenario, ended);
  const steps = stepsOf(cycle);
  const state = steps[3].state;
  if (state === "later") return { steps, caseHref: null };
  if (state === "open") return { steps, caseHref: `/rehearsals/${key}/case` };
  const [own] = await casesOfCycle(house().db, id);
  return { steps, caseHref: own ? `/cases/${own.slug}${state === "now" ? "/draft" : ""}` : null };
}

/** Whether this case is the one that its cycle waits for: an older one changes nothing of it any more. */
export async function isNewestOfCycle(caseStudy: number, cycle: number | null): Promise<boolean> {
  return cycle !== null && (await casesOfCycle(house().db, cycle))[0]?.id === caseStudy;
}
