import { defineConfig } from "drizzle-kit";

// `npx drizzle-kit generate --name what-changed` writes the next migration from the schema, offline.
// A migration that has been committed is never edited: add another.
export default defineConfig({
  dialect: "postgresql",
  schema: "./app/store/schema.server.ts",
  out: "./drizzle",
});
