import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const cut = new URL(".generated/digits.woff2", root);
const whole = new URL(
  "node_modules/@fontsource/noto-serif-display/files/noto-serif-display-latin-700-normal.woff2",
  root,
);

/** Figures of the day, clocks and times: ten digits and a colon of a display serif (OFL), a few KB. */
export async function cutDigits(): Promise<void> {
  if (existsSync(fileURLToPath(cut))) return;
  const { default: subset } = await import("subset-font");
  const font = await subset(await readFile(whole), "0123456789:", { targetFormat: "woff2" });
  await mkdir(new URL(".", cut), { recursive: true });
  await writeFile(cut, font);
}
