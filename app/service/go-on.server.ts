import type { GoOn } from "~/engine/go-on";
import { reflectedAmong } from "~/store/reflection.server";
import { type ListedRehearsal, rehearsalsOf } from "~/store/rehearsal.server";
import { caseItems } from "./case-study-go-on.server";
import { house } from "./house.server";
import { rehearsalNow } from "./rehearsal.server";
import { scenarioByHash } from "./scenario.server";
import type { Person } from "./session.server";

const looked = 8;
const shown = 3;

/** What this person left half done, the newest first: a play that waits for them, a debrief they have not answered. */
export async function goOn(person: Person): Promise<GoOn[]> {
  const { db } = house();
  const own = (await rehearsalsOf(db, person.id, { limit: looked })).filter((row) => row.openedBy === person.id);
  const answered = await reflectedAmong(
    db,
    person.id,
    own.map((row) => row.id),
  );
  const newest = own.filter((row, nth) => own.findIndex((one) => one.scenario === row.scenario) === nth);
  const open = own.filter((row) => row.closedAt === null);
  const unread = newest.filter((row) => row.closedAt !== null && !answered.has(row.id));
  const rows = [...open, ...unread].sort((a, b) => b.id - a.id).slice(0, shown);
  const items = await Promise.all(rows.map((row) => itemOf(person, row, answered.has(row.id))));
  const plays = items.filter((item) => item !== null);
  return [...plays, ...(await caseItems(person)).slice(0, shown)];
}

async function itemOf(person: Person, row: ListedRehearsal, answered: boolean): Promise<GoOn | null> {
  const doc = await scenarioByHash(house().db, row.version);
  if (!doc) return null;
  const debrief = { kind: "debrief" as const, href: `/rehearsals/${row.key}/debrief`, title: doc.title };
  if (row.closedAt) return debrief;
  const now = await rehearsalNow(person, row.key);
  if ("refusal" in now) return null;
  // The play may have ended a moment before its row says so.
  if (now.view.status === "debrief" || now.view.status === "closed") return answered ? null : debrief;
  return { kind: "rehearsal", href: `/rehearsals/${row.key}`, title: doc.title, at: now.view.stage.label };
}
