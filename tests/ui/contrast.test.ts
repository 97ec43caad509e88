import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast } from "../support/contrast.ts";

const css = readFileSync("app/styles/tokens.css", "utf8");

function tokens(selector: string): Map<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "";
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[\da-f]+);/gi)].map(([, name = "", value = ""]) => [name, value]));
}

const themes = {
  light: tokens(":root"),
  dark: tokens(':root[data-theme="dark"]'),
  "dark by system": tokens(':root[data-theme="system"]'),
};

const grounds = ["paper", "sheet", "sunk"];
const text = [
  ...["ink", "ink-2", "ink-3", "cinnabar", "jade", "amber", "indigo"].flatMap((ink) =>
    grounds.map((ground) => [ink, ground]),
  ),
  ...["cinnabar", "jade", "amber", "indigo"].flatMap((tone) => [
    [tone, `${tone}-soft`],
    ["ink", `${tone}-soft`],
    ["ink-2", `${tone}-soft`],
    ["cinnabar", `${tone}-soft`],
  ]),
  ["on-cinnabar", "cinnabar"],
  ["paper", "ink"],
] as [string, string][];

const edges = ["paper", "sheet", "sunk"].flatMap((ground) => [
  ["line-strong", ground],
  ["jade", ground],
  ["cinnabar", ground],
]) as [string, string][];

describe.each(Object.entries(themes))("%s", (_, theme) => {
  const ratio = (one: string, other: string) => contrast(theme.get(one) ?? "", theme.get(other) ?? "");
  test.each(text)("text %s on %s is AA", (ink, ground) => expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5));
  test.each(edges)("edge %s on %s can be seen", (edge, ground) =>
    expect(ratio(edge, ground)).toBeGreaterThanOrEqual(3),
  );
});

test("the system's dark is the chosen dark", () => {
  expect(themes["dark by system"]).toEqual(themes.dark);
  expect(themes.dark.size).toBe(themes.light.size);
});
