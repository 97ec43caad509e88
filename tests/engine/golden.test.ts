import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { canonicalRoom, foldAll, leadOf, openRoom, type RehearsalEvent, RULES } from "~/engine/rehearsal";
import { scenario } from "~/engine/scenario";

/**
 * Logs of rehearsals as they were played. They are only ever added to (scripts/golden.ts); every change of compiler,
 * room or rules must fold each of them to the same bytes, or become a new version beside the old.
 */
const folder = `tests/logs/${RULES}`;
const golden = z.object({ scenario, log: z.array(z.custom<RehearsalEvent>()), room: z.string() });

describe("golden logs", () => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  it("are there", () => expect(names.length).toBeGreaterThan(0));
  it.each(names)("%s folds to the same bytes, and says the same", (name) => {
    const { scenario: doc, log, room } = golden.parse(JSON.parse(readFileSync(`${folder}/${name}`, "utf8")));
    const start = openRoom(doc, { mode: "solo", people: [leadOf(doc)] });
    expect(
      createHash("sha256")
        .update(canonicalRoom(foldAll(start, log)))
        .digest("hex"),
    ).toBe(room);
    let now = start;
    for (const event of log) {
      now = foldAll(now, [event]);
      expect(now.snapshot.context.said).toEqual(event.said);
    }
  });
});
