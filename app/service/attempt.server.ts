import type { Person } from "~/engine/academy";
import { attemptsAt } from "~/store/rehearsal.server";
import { house } from "./house.server";
import { rehearsalNow } from "./rehearsal.server";
import { seatIn } from "./rehearsal-seat.server";

/** One of my own attempts, and where it stands. */
export type Attempt = {
  key: string;
  attempt: number;
  /** Content: the title of the beat where it stands, or of its ending. */
  at: string;
  over: boolean;
  begunAt: number;
};

/** The newest first; only the person's own. */
export async function myAttempts(person: Person, scenario: string, limit = 12): Promise<Attempt[]> {
  const rows = await attemptsAt(house().db, person.id, scenario, limit);
  const found = await Promise.all(rows.map((row) => standing(person, row.key, row.attempt, row.createdAt)));
  return found.filter((one) => one !== null);
}

async function standing(person: Person, key: string, attempt: number, createdAt: Date): Promise<Attempt | null> {
  const seated = await seatIn(person, key);
  const now = await rehearsalNow(person, key);
  if ("refusal" in seated || "refusal" in now) return null;
  const at = seated.doc.beats.find((beat) => beat.id === now.view.beat)?.title ?? now.view.stage.label;
  return {
    key,
    attempt,
    at,
    over: now.view.status === "debrief" || now.view.status === "closed",
    begunAt: createdAt.getTime(),
  };
}
