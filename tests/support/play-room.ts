import { readFileSync } from "node:fs";
import { readScenario } from "~/compile/scenario.server";
import type { Act } from "~/engine/command";
import { nextScript } from "~/engine/policy";
import type { Refusal } from "~/engine/refusal";
import { leadOf, openRoom, type RehearsalEvent, type Room, statusOfRoom } from "~/engine/rehearsal";
import { decide, happen } from "~/engine/rehearsal-decide";
import { may } from "~/engine/rehearsal-may";
import type { Actor } from "~/engine/rehearsal-rights";
import type { Scenario } from "~/engine/scenario";
import { seededDice } from "~/engine/scenario-play";

export function scenarioAt(file: string): Scenario {
  const read = readScenario(readFileSync(file, "utf8"));
  if ("faults" in read) throw new Error(JSON.stringify(read.faults, null, 1));
  return read.doc;
}
export const smallScenario = () => scenarioAt("tests/support/scenarios/small.yaml");

/** A room with its log, played act by act as the service does: every act, then whatever the scripts do after it. */
export class PlayedRoom {
  readonly log: RehearsalEvent[] = [];
  readonly start: Room;
  readonly me: Actor;
  room: Room;
  private at = 1_790_000_000_000;
  private nth = 0;

  constructor(
    readonly doc: Scenario,
    private readonly seed: number,
    readonly dice = seededDice(seed),
  ) {
    const role = leadOf(doc);
    this.me = { kind: "seat", role, solo: true };
    this.start = openRoom(doc, { mode: "solo", people: [role] });
    this.room = this.start;
    const opened = happen(this.room, {
      at: this.at,
      by: `seat:${role}`,
      command: "open",
      type: "seat",
      body: { role },
    });
    this.log.push(opened.event);
    this.room = opened.room;
  }

  act(act: Act, actor: Actor = this.me): Refusal | null {
    this.at += 1000 + Math.floor(this.dice() * 9000);
    this.nth += 1;
    const command = { id: `${this.seed}-${this.nth}`, ...act } as Parameters<typeof decide>[1];
    const decided = decide(this.room, command, actor, this.at);
    if ("refusal" in decided) return decided.refusal;
    this.log.push(decided.event);
    this.room = decided.room;
    return null;
  }

  /** The scripted seats, until it is a person's turn. */
  settle(): void {
    for (let n = 0; n < 500; n++) {
      const next = nextScript(this.room, this.dice);
      if (!next) return;
      const refused = this.act(next.act, next.actor);
      if (refused) throw new Error(`a script was refused: ${JSON.stringify([next.act, refused])}`);
    }
    throw new Error("scripts without end");
  }

  /** Everything the learner may send now, each as a whole act. */
  open(): Act[] {
    return may(this.room, this.me).flatMap(({ type, with: fixed, field, options, needs }) => {
      const words = needs?.includes("words") ? { words: "我的话" } : {};
      const base = { type, ...fixed, ...words };
      return (field ? (options ?? []).map(({ id }) => ({ ...base, [field]: id })) : [base]) as Act[];
    });
  }

  /** Plays on by `may` alone, at random, until the play is over. */
  playOut(skip: Act["type"][] = ["pause", "close", "note", "interrupt"], bound = 400): this {
    if (statusOfRoom(this.room) === "lobby") this.act({ type: "start" });
    for (let n = 0; n < bound && statusOfRoom(this.room) !== "debrief"; n++) {
      this.settle();
      const acts = this.open().filter((act) => !skip.includes(act.type));
      const act = acts[Math.floor(this.dice() * acts.length)];
      if (!act) break;
      const refused = this.act(act);
      if (refused) throw new Error(`may listed it, and it was refused: ${JSON.stringify([act, refused])}`);
    }
    return this;
  }
}
