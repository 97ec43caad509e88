import { describe, expect, test } from "vitest";
import { en } from "~/ui/i18n/en";
import { zhCN } from "~/ui/i18n/zh-CN";
import { read, sources, strings } from "../support/typescript-text.ts";

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, before = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
  );
}

const plural = /_(zero|one|two|few|many|other)$/;
const chinese = flat(zhCN);
const english = flat(en as Tree);
const stems = (entries: [string, string][]) => new Set(entries.map(([key]) => key.replace(plural, "")));
const holes = (words: string) => [...words.matchAll(/{{\s*([\w.]+)/g)].map(([, name]) => name);

/** Files whose words are for the workbench alone. */
const workbench = /^app\/routes\/kit\//;
const code = sources("app").filter((file) => !/^app\/ui\/i18n\/(zh-CN|en)[./]/.test(file));
const said = code.flatMap((file) => strings(file).map((each) => ({ ...each, file })));

describe("catalogues", () => {
  test("every Chinese key has English words, and no English key stands alone", () => {
    const [zh, other] = [stems(chinese), stems(english)];
    expect([...zh].filter((key) => !other.has(key))).toEqual([]);
    expect([...other].filter((key) => !zh.has(key))).toEqual([]);
  });

  test("no word is empty, and English counts have a singular", () => {
    expect([...chinese, ...english].filter(([, words]) => !words.trim()).map(([key]) => key)).toEqual([]);
    const keys = new Set(english.map(([key]) => key));
    const counted = [...keys].filter((key) => key.endsWith("_other"));
    expect(counted.filter((key) => !keys.has(key.replace(/_other$/, "_one")))).toEqual([]);
  });

  test("English words use no value that the Chinese ones are not given", () => {
    const given = new Map<string, Set<string | undefined>>();
    for (const [key, words] of chinese) given.set(key.replace(plural, ""), new Set(holes(words)));
    // Values only one language needs are named here, with the key that is given them.
    const own: Record<string, string[]> = { "home.yearMonth": ["english"], "home.lunar": ["month", "day"] };
    const wrong = english.flatMap(([key, words]) => {
      const stem = key.replace(plural, "");
      return holes(words)
        .filter((hole) => hole !== "count" && !given.get(stem)?.has(hole) && !own[stem]?.includes(hole ?? ""))
        .map((hole) => `${key}: ${hole}`);
    });
    expect(wrong).toEqual([]);
  });

  test("every key is used", () => {
    const whole = new Set(said.filter(({ open }) => !open).map(({ text }) => text));
    for (const file of code) {
      const feature = file.match(/^app\/ui\/([\w-]+)\//)?.[1];
      for (const key of feature ? read(file, "words") : []) whole.add(`${feature}.${key}`);
    }
    const begun = said.filter(({ open, text }) => open && /^\w+\./.test(text)).map(({ text }) => text);
    const unused = [...stems(chinese)].filter((key) => {
      const parents = key.split(".").map((_, index, parts) => parts.slice(0, index + 1).join("."));
      return !parents.slice(1).some((part) => whole.has(part)) && !begun.some((head) => key.startsWith(head));
    });
    expect(unused).toEqual([]);
  });

  test("no Chinese words stand in ui or routes outside the catalogues", () => {
    const stray = said
      .filter(({ file }) => /^app\/(ui|routes)\//.test(file) && !workbench.test(file))
      .filter(({ text }) => /\p{Script=Han}/u.test(text))
      .map(({ file, line, text }) => `${file}:${line} ${text.trim()}`);
    expect(stray).toEqual([]);
  });
});
