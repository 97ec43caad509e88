import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const sources = [
  "app",
  "content",
  "drizzle",
  "public",
  "scripts",
  "package-lock.json",
  "remix.config.js",
  "react-router.config.ts",
  "vite.config.ts",
  "tsconfig.json",
];

/** One word for the state of everything a build is made of: names, sizes and times of change. */
export function fingerprint() {
  const hash = createHash("sha256");
  const walk = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) return void hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
    for (const name of readdirSync(join(root, path)).sort()) walk(join(path, name));
  };
  sources.forEach(walk);
  return hash.digest("hex");
}
