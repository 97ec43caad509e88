import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readScenario } from "~/compile/scenario.server";
import type { Act } from "~/engine/command";
import { openRoom, type RehearsalEvent, type Room } from "~/engine/rehearsal";
import { decide } from "~/engine/rehearsal-decide";
import type { Actor } from "~/engine/rehearsal-rights";
import { type Entry, transcriptOf, type WithWords } from "~/engine/transcript";

const read = readScenario(readFileSync("tests/support/scenarios/small.yaml", "utf8"));
if ("faults" in read) throw new Error("the small play does not read");
const start = openRoom(read.doc, { mode: "solo", people: ["lan"] });
const lan: Actor = { kind: "seat", role: "lan", solo: true };

function played(acts: [Act, Actor?, string?][]): WithWords[] {
  let room: Room = start;
  const events: RehearsalEvent[] = [];
  const words: (string | undefined)[] = [];
  for (const [act, actor = lan] of acts) {
    const done = decide(room, { ...act, id: randomUUID() }, actor, 1000 + events.length);
    if ("refusal" in done) throw new Error(JSON.stringify(done.refusal));
    room = done.room;
    events.push(done.event);
    words.push(done.words);
  }
  return events.map((event, index) => ({ ...event, words: words[index] }));
}

const toFloor: [Act, Actor?][] = [
  [{ type: "start" }],
  [{ type: "choose", beat: "morning", choice: "visit", words: "我上去坐坐" }],
  [{ type: "choose", beat: "rules", choice: "turns" }],
];
const entries = (events: WithWords[], viewer: Parameters<typeof transcriptOf>[2]): Entry[] =>
  transcriptOf(start, events, viewer).flatMap((part) => part.entries);

test("a decision stands with the chooser's own words, before what it made be said", () => {
  const seen = entries(played(toFloor), { kind: "seat", role: "lan" });
  const at = seen.findIndex((one) => one.kind === "decision");
  expect(seen[at]).toMatchObject({ mine: true, text: "先去老顾家里坐一坐", words: "我上去坐坐" });
  expect(seen[at + 1]).toMatchObject({ kind: "line", apart: true, by: { name: "顾长庚", seal: "顾" } });
});

test("a voice without a seat has its name", () => {
  const seen = entries(played(toFloor.slice(0, 1)), { kind: "seat", role: "lan" });
  expect(seen.map((one) => one.kind)).toEqual(["stage", "narration", "line"]);
  expect(seen[2]).toMatchObject({ by: { name: "门岗", seal: "门" }, mine: false });
});

test("a stage's heading comes after what the last act of the stage before said, and before the first line of its own", () => {
  const seen = entries(played(toFloor), { kind: "seat", role: "lan" });
  const heading = seen.findIndex((one) => one.kind === "stage" && one.label === "听证会");
  expect(seen[heading - 1]).toMatchObject({ kind: "decision", text: "先举手后发言，一人一轮" });
  expect(seen[heading + 1]).toMatchObject({ kind: "line", text: "现在请两位说话。" });
});

test("who was not heard is noted when the chair closes the floor", () => {
  const elder: Actor = { kind: "script", role: "elder" };
  const events = played([
    ...toFloor,
    [{ type: "raise" }, elder],
    [{ type: "grant", to: "elder" }],
    [{ type: "yield" }, elder],
    [{ type: "close-floor", beat: "floor" }],
  ]);
  const seen = entries(events, { kind: "seat", role: "lan" });
  expect(seen).toContainEqual({ kind: "granted", names: ["老顾"] });
  expect(seen).toContainEqual({ kind: "floor-closed", names: ["小魏"] });
});

test("what was said apart, and another's vote, never reach a seat that was not there", () => {
  const events = played([
    ...toFloor,
    [{ type: "close-floor", beat: "floor" }],
    [{ type: "vote", beat: "show", option: "try" }],
  ]);
  const rider = JSON.stringify(entries(events, { kind: "seat", role: "rider" }));
  expect(rider).not.toContain("我爸夜里离不开氧气");
  expect(rider).not.toContain("voted");
  expect(JSON.stringify(entries(events, { kind: "seat", role: "lan" }))).toContain('{"kind":"voted","text":"愿意"}');
});
