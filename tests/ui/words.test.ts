import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { words } from "~/ui/kit/words";

describe("words of a Chinese title", () => {
  test("lines break between words", () => {
    expect(words("充电棚选址有哪些消防要求？").length).toBeGreaterThan(3);
    expect(words("公开听证破解“飞线充电”").at(-1)).toMatch(/”$/);
  });

  test("no line begins with closing punctuation, and none ends with an opening mark", () => {
    const parts = words("物业说：“就搭在楼道口（3 号楼），两天能好。”你信吗？");
    expect(parts.filter((part) => /^[，。：；？！、”’）》」』…]/u.test(part))).toEqual([]);
    expect(parts.filter((part) => /[“‘（《「『]$/u.test(part))).toEqual([]);
  });

  test("a figure keeps its measure word", () => {
    expect(words("离 3 号楼多远").some((part) => /3\s*$/u.test(part))).toBe(false);
  });

  test("a name keeps its last character", () => {
    expect(words("收到家暴告诫书，要怎么查访？")).toContain("告诫书，");
    expect(words("自家车位装充电桩，要谁同意？")).toContain("充电桩，");
  });

  test("nothing is lost or added", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => words(text).join("") === text));
  });
});
