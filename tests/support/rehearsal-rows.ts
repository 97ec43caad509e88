import { randomBytes } from "node:crypto";
import { usualPreferences } from "~/engine/academy";
import type { Database } from "~/store/db.server";
import type { NewEvent } from "~/store/event.server";
import { makePerson } from "~/store/person.server";
import { createRehearsal, type Rehearsal } from "~/store/rehearsal.server";
import { publishVersion } from "~/store/scenario.server";

export const moment = new Date("2026-11-24T01:00:00Z");

export async function someone(db: Database, name = "姚敏"): Promise<string> {
  const id = randomBytes(9).toString("hex");
  await makePerson(db, {
    id,
    name,
    staffNumber: `T${id}`,
    mobile: null,
    preferences: usualPreferences,
    demo: false,
    madeBy: null,
    at: moment,
  });
  return id;
}

export async function someRehearsal(
  db: Database,
  openedBy: string | null = null,
  scenario = "flying-wire",
): Promise<Rehearsal> {
  await publishVersion(db, {
    hash: "a-hash",
    scenario: "flying-wire",
    document: { id: "flying-wire" },
    compiler: 1,
    publishedAt: moment,
    checked: null,
  });
  return createRehearsal(db, {
    key: randomBytes(12).toString("hex"),
    version: "a-hash",
    scenario,
    compiler: 1,
    rules: 1,
    mode: "solo",
    openedBy,
    at: moment,
  });
}

export function someEvent(rehearsal: number, seq: number, more: Partial<NewEvent> = {}): NewEvent {
  return {
    rehearsal,
    seq,
    sender: "chair",
    command: `c-${seq}`,
    type: "choose",
    audience: "all",
    body: { choice: "listen" },
    said: [],
    at: moment.getTime() + seq,
    ...more,
  };
}
