import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Person } from "~/engine/academy";
import { mayNot } from "~/engine/permission";
import { type Refusal, refuse } from "~/engine/refusal";
import { foldAll, leadOf, RULES } from "~/engine/rehearsal";
import { ID } from "~/engine/scenario-id";
import { COMPILER } from "~/engine/scenario-machine";
import { isOver } from "~/engine/viewer";
import { createRehearsal, type Rehearsal } from "~/store/rehearsal.server";
import { holdSeat } from "~/store/seat.server";
import { house } from "./house.server";
import { seatIn } from "./rehearsal-seat.server";
import { rooms } from "./room.server";
import { ancestorsOf, mostParents, readLog, roomAtStart } from "./room-log.server";
import { currentScenario } from "./scenario.server";

export const startInput = z.strictObject({
  scenario: z.string().regex(ID),
  mode: z.enum(["solo", "live"]),
  guests: z.boolean().optional(),
});
export const retryInput = z.strictObject({ seq: z.number().int().min(0).max(1_000_000) });

type Started = { key: string } | { refusal: Refusal };

/** 96 random bits: whoever has not been given it will not find it. */
const newKey = () => randomBytes(12).toString("base64url");

/** Alone: the learner takes the lead's seat and the play begins at once. */
export async function startRehearsal(person: Person, input: z.infer<typeof startInput>): Promise<Started> {
  if (mayNot(person, { verb: "play-scenario" })) return { refusal: refuse("not-yours") };
  if (input.mode === "live") return { refusal: refuse("live-later") };
  const current = await currentScenario(input.scenario);
  if (!current) return { refusal: { ...refuse("not-found"), field: "scenario" } };
  const { doc, hash } = current;
  return open(person, leadOf(doc), {
    version: hash,
    scenario: doc.id,
    compiler: COMPILER,
    rules: RULES,
    mode: input.mode,
  });
}

/** Back to a moment of an earlier attempt, with a log of its own from there. The learner's alone. */
export async function retryRehearsal(person: Person, key: string, seq: number): Promise<Started> {
  const seated = await seatIn(person, key);
  if ("refusal" in seated) return seated;
  const { row: parent, doc } = seated;
  const { db } = house();
  const events = await readLog(db, parent.id, 0, seq);
  if ((events.at(-1)?.seq ?? 0) !== seq) return { refusal: { ...refuse("malformed"), field: "seq" } };
  if (isOver(foldAll(await roomAtStart(db, parent), events))) return { refusal: refuse("is-over") };
  if ((await ancestorsOf(db, parent)).length >= mostParents - 1) return { refusal: refuse("too-deep") };
  const { version, scenario, compiler, rules, mode } = parent;
  return open(person, leadOf(doc), { version, scenario, compiler, rules, mode, parent: { id: parent.id, seq } });
}

type Given = Pick<Rehearsal, "version" | "scenario" | "compiler" | "rules" | "mode"> & {
  parent?: { id: number; seq: number };
};

async function open(person: Person, seat: string, given: Given): Promise<Started> {
  const { db } = house();
  const at = new Date();
  const row = await createRehearsal(db, { ...given, key: newKey(), openedBy: person.id, at });
  await holdSeat(db, { rehearsal: row.id, seat, person: person.id, at });
  // Its first lines are said before anybody opens the page; should this process die here, whoever opens it says them.
  await rooms().ready(row);
  return { key: row.key };
}
