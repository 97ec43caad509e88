import { defineConfig } from "@playwright/test";
import { browserPath } from "./tests/support/browser.ts";

const executablePath = browserPath();

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/serve-build.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  outputDir: "test-results/browser",
  use: {
    browserName: "chromium",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    // A trace of every test doubles the time of the suite: TRACE=1 when one is hunted down.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
  projects: [
    {
      name: "phone",
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      testIgnore: "journey-keyboard.spec.ts", // a phone has no keyboard
    },
    {
      name: "desktop",
      use: { viewport: { width: 1440, height: 900 } },
      // Long and made for the phone, or no matter of a screen's size.
      testIgnore: ["journey.spec.ts", "kill.spec.ts", "doors.spec.ts", "rehearsal-line.spec.ts"],
      grepInvert: /@phone/,
    },
  ],
});
