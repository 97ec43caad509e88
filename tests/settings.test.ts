import { describe, expect, test } from "vitest";
import { SentenceError } from "~/sentence-error";
import { readSettings } from "~/settings.server";

const refused = (environment: Record<string, string>) => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SentenceError) return error.sentence;
    throw error;
  }
  return undefined;
};

describe("settings", () => {
  test("nothing has to be set", () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      dataDir: ".data",
      demo: true,
      publicLessons: true,
    });
  });

  test("an empty value is one that is not set", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: "", DEMO: "" })).toMatchObject({
      port: 3000,
      databaseUrl: undefined,
      demo: true,
    });
  });

  test("a database of one's own needs a secret, and is no demo unless asked", () => {
    const DATABASE_URL = "postgres://127.0.0.1/chuanzhen";
    const SESSION_SECRET = "s".repeat(32);
    expect(refused({ DATABASE_URL })).toMatch(/SESSION_SECRET/);
    expect(readSettings({ DATABASE_URL, SESSION_SECRET })).toMatchObject({ demo: false, publicLessons: false });
    expect(readSettings({ DATABASE_URL, SESSION_SECRET, DEMO: "1" })).toMatchObject({ demo: true });
  });

  test.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["DATABASE_URL", "mysql://x"],
    ["DEMO", "yes"],
    ["PUBLIC_URL", "academy"],
    ["LOG_LEVEL", "loud"],
    ["SESSION_SECRET", "short"],
  ])("%s=%s gets one sentence that names it", (name, value) => {
    const sentence = refused({ [name]: value });
    expect(sentence).toContain(`${name} must`);
    expect(sentence).not.toContain("\n");
  });

  test("all that is wrong is said at once", () => {
    expect(refused({ PORT: "x", DEMO: "x" })).toMatch(/PORT.*DEMO/);
  });
});
