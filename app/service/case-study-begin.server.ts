import { heldStatutes } from "~/compile/statute-shelf.server";
import type { Person } from "~/engine/academy";
import { type Draft, draftOf, type Told } from "~/engine/case-study-draft";
import { type CaseState, foldCase } from "~/engine/case-study-machine";
import { type Because, mayBeginCase } from "~/engine/cycle";
import { debriefOf } from "~/engine/debrief";
import { mayNot, type NotAllowed } from "~/engine/permission";
import type { Scenario } from "~/engine/scenario";
import { notesOfCycle } from "~/store/case-consent.server";
import { caseEventsOf, casesOfCycle, createCase } from "~/store/case-study.server";
import { reflectionsOf } from "~/store/reflection.server";
import { rehearsalById, rehearsalByKey } from "~/store/rehearsal.server";
import { addToCycle, type CycleNow, cycleNow } from "./cycle.server";
import { openLog } from "./debrief-log.server";
import { house } from "./house.server";
import { scenarioByHash } from "./scenario.server";
import { sealed } from "./session-secret.server";

/** Where a case of this play can be begun, or is; or why not yet. */
export type CaseDoor = { key: string; title: string; because: Because | null; slug: string | null };

export async function caseDoor(person: Person, key: string): Promise<CaseDoor | NotAllowed | null> {
  const found = await doorOf(person, key);
  return found && "door" in found ? found.door : found;
}

type Found = { door: CaseDoor; now: CycleNow; doc: Scenario; cases: number };

async function doorOf(person: Person, key: string): Promise<Found | NotAllowed | null> {
  const { db } = house();
  const rehearsal = await rehearsalByKey(db, key);
  const doc = rehearsal && (await scenarioByHash(db, rehearsal.version));
  if (!doc) return null;
  const no = mayNot(person, { verb: "write-case", learner: rehearsal.openedBy });
  if (no) return no;
  const now = await cycleNow(person.id, doc.id);
  const cases = now.id ? await casesOfCycle(db, now.id) : [];
  const newest = cases[0];
  const open = newest && !settled.includes(foldCase(await caseEventsOf(db, newest.id)).state) ? newest : null;
  const because = mayBeginCase(now.cycle);
  const door = {
    key,
    title: doc.title,
    because: open || because === "begun" ? null : because,
    slug: open?.slug ?? null,
  };
  return { door, now, doc, cases: cases.length };
}

const settled: CaseState[] = ["approved", "withdrawn"];

/** Pressed twice, or on two phones, it is one case: its address follows from the cycle and the number of the case in it. */
export async function beginCase(person: Person, key: string): Promise<CaseDoor | NotAllowed | null> {
  const found = await doorOf(person, key);
  if (!found || !("door" in found)) return found;
  const { door, now, doc, cases } = found;
  const site = person.appointments[0]?.site;
  if (door.because || door.slug || !site) return door;
  const { db, secret } = house();
  const slug = sealed(secret, "case", `${now.id} ${cases}`).slice(0, 24);
  const { moments, ...draft } = await draftFrom(person, now, doc);
  const row = { scenario: doc.id, practicum: doc.practicum, lessons: doc.lessons, site, author: person.id };
  await createCase(db, { slug, cycle: now.id, ...row, moments, draft, at: new Date() });
  if (now.cycle.state === "revise") await addToCycle(person.id, doc.id, person.id, "case-begun");
  return { ...door, slug };
}

const said: Record<string, string> = { mentor: "带教书记", trainer: "指导老师", expert: "委办局专家" };

/** From the first play and the newest: what was done at first, and what was done instead. */
async function draftFrom(person: Person, { id, cycle }: CycleNow, doc: Scenario): Promise<Draft> {
  const { db } = house();
  const ids = [cycle.plays[0], cycle.plays.at(-1)].filter(
    (one, nth, all) => one !== undefined && all.indexOf(one) === nth,
  );
  const told: Told[] = [];
  let answers: Record<number, string> = {};
  for (const play of ids) {
    const rehearsal = await rehearsalById(db, play ?? 0);
    if (!rehearsal) continue;
    const { log } = await openLog(rehearsal);
    told.push({ key: rehearsal.key, attempt: rehearsal.attempt, debrief: debriefOf(log, heldStatutes()) });
    const written = (await reflectionsOf(db, rehearsal.id, person.id)).filter(({ words }) => words !== "");
    answers = { ...answers, ...Object.fromEntries(written.map(({ question, words }) => [question, words])) };
  }
  const notes = (await notesOfCycle(db, id)).map(({ key, place, words, right }) => ({
    key,
    place,
    words,
    right: said[right ?? ""] ?? "指导老师",
  }));
  return draftOf({ doc, told, answers, notes });
}
