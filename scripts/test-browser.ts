import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { browserPath } from "../tests/support/browser.ts";
import { bin, run } from "./run.ts";

type Found = { environment: Record<string, string> } | { missing: string };

const root = process.getuid?.() === 0;
const apt = root && existsSync("/usr/bin/apt-get");
const quiet = { DEBIAN_FRONTEND: "noninteractive" };

/** A Chromium that starts: named, the system's, Playwright's own, or one that is installed now. */
export async function findBrowser(): Promise<Found> {
  await installFonts();
  const tried: string[] = [];
  const ways: (() => Promise<unknown>)[] = [
    async () => {},
    () => run(process.execPath, [bin("playwright"), "install", "chromium"]),
    () => (apt ? installed("chromium") : Promise.resolve()),
  ];
  for (const prepare of ways) {
    await prepare();
    const trouble = await starts();
    if (!trouble) return { environment: {} };
    tried.push(trouble);
  }
  return { missing: `no Chromium starts here; set CHROMIUM_PATH. ${tried.at(-1) ?? ""}` };
}

async function starts(): Promise<string | undefined> {
  const executablePath = browserPath();
  try {
    const browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: root ? ["--no-sandbox"] : [],
    });
    await browser.close();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.split("\n")[0] : String(error);
  }
}

async function installFonts(): Promise<void> {
  if (existsSync("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc") || !apt) return;
  await installed("fonts-noto-cjk");
}

async function installed(name: string): Promise<void> {
  const wanted = ["install", "-y", "-qq", "--no-install-recommends", name];
  if ((await run("apt-get", wanted, quiet)) === 0) return;
  await run("apt-get", ["update", "-qq"], quiet);
  await run("apt-get", wanted, quiet);
}
