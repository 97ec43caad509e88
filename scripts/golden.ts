/**
 * Adds a golden log: one seeded play of a scenario file, kept for good. Never run over a log that is there already.
 * Usage: tsx scripts/golden.ts SCENARIO.yaml SEED
 */
import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { canonicalRoom, RULES } from "~/engine/rehearsal";
import { PlayedRoom, scenarioAt } from "../tests/support/play-room";

const [, , file = "", seed = "1"] = process.argv;
const doc = scenarioAt(file);
const target = `tests/logs/${RULES}/${doc.id}-${seed}.json`;
if (existsSync(target)) throw new Error(`${target} stands already: golden logs are only added to`);
const played = new PlayedRoom(doc, Number(seed)).playOut();
const room = createHash("sha256").update(canonicalRoom(played.room)).digest("hex");
writeFileSync(target, `${JSON.stringify({ scenario: doc, log: played.log, room })}\n`);
console.log(target, played.log.length, "events");
