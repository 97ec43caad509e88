import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readScenario, scenarioHash } from "~/compile/scenario.server";
import { rehearsalState } from "~/service/rehearsal.server";
import { currentScenario, publishScenarios, scenarioByHash, scenarioCards, startRoom } from "~/service/scenario.server";
import { rehearsalByKey } from "~/store/rehearsal.server";
import { good, inBothHouses, learner, started } from "../support/rehearse";

const folder = mkdtempSync(join(tmpdir(), "chuanzhen-scenarios-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = readScenario(readFileSync("tests/support/scenarios/small.yaml", "utf8"));
if ("faults" in read) throw new Error("the small scenario does not hold");
const first = read;
const changed = { ...first.doc, summary: "改过的一版" };
const second = { doc: changed, hash: scenarioHash(changed) };
const put = (name: string, what: object | string) =>
  writeFileSync(join(folder, name), typeof what === "string" ? what : JSON.stringify(what));

inBothHouses((house) => {
  it("publishes what ships, leaves out what is broken, and starts nevertheless", async () => {
    put("small.json", { made: "1", ...first });
    put("broken.json", "{");
    put("empty.json", "{}");
    const nowhere = { ...first.doc, id: "nowhere", beats: first.doc.beats.filter((beat) => beat.id !== "rules") };
    put("nowhere.json", { made: "1", hash: "nowhere", doc: nowhere });
    put("note.txt", "not a scenario");
    expect(await publishScenarios(house().db, folder)).toBe(1);
    for (const name of ["broken.json", "empty.json", "nowhere.json"]) rmSync(join(folder, name));
    expect(await publishScenarios(house().db, join(folder, "none"))).toBe(0);
    expect(await scenarioCards()).toMatchObject([{ id: "small", title: "一根线", hash: first.hash }]);
  });

  it("makes the newest version current, and leaves a rehearsal on the one it began with", async () => {
    put("small.json", { made: "1", ...first });
    await publishScenarios(house().db, folder);
    const person = await learner(house());
    const key = await started(person);
    put("small.json", { made: "2", ...second });
    await publishScenarios(house().db, folder);
    expect((await currentScenario("small"))?.hash).toBe(second.hash);
    expect((await rehearsalByKey(house().db, key))?.version).toBe(first.hash);
    expect((await rehearsalByKey(house().db, await started(person)))?.version).toBe(second.hash);
    good(await rehearsalState(person, key));
    put("small.json", { made: "1", ...first }); // the release is taken back
    await publishScenarios(house().db, folder);
    expect((await currentScenario("small"))?.hash).toBe(first.hash);
    expect(await scenarioCards()).toHaveLength(1);
  });

  it("compiles a version once, and knows no hash that was not published", async () => {
    const doc = await scenarioByHash(house().db, first.hash);
    expect(doc && startRoom(doc, first.hash, "solo", ["lan"])).toBe(doc && startRoom(doc, first.hash, "solo", ["lan"]));
    expect(await scenarioByHash(house().db, "none")).toBeNull();
  });
});
