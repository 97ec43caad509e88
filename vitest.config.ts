import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: [{ find: /^~\//, replacement: at("./app/") }] },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**"],
    environment: "node",
    maxWorkers: 2,
    testTimeout: 60_000, // a first embedded database on a busy machine takes most of it
    hookTimeout: 60_000,
  },
});
