import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readScenario } from "../../app/compile/scenario.server.ts";
import { BuiltServer, copyOfBuild, freePort } from "./built-server.ts";

/** The built product with the small play on its shelf, on the embedded database in memory of this process alone. */
export async function startSmall(): Promise<{ origin: string; end: () => Promise<void> }> {
  const { folder, remove } = await copyOfBuild();
  const shelf = join(folder, ".generated");
  rmSync(shelf);
  mkdirSync(join(shelf, "scenarios"), { recursive: true });
  symlinkSync(resolve(".generated/lessons"), join(shelf, "lessons"));
  const read = readScenario(readFileSync("tests/support/scenarios/small.yaml", "utf8"));
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  writeFileSync(join(shelf, "scenarios", "small.json"), JSON.stringify({ made: "for tests", ...read }));
  const server = new BuiltServer(folder, await freePort(), { DATA_DIR: join(folder, "data"), DEMO: "1" });
  await server.start();
  return {
    origin: server.origin,
    end: async () => {
      await server.kill();
      remove();
    },
  };
}
