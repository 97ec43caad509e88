import { describe, expect, test } from "vitest";
import { type Finished, finish } from "~/document/finish.server";
import { type Drawn, keyOf, PageMemo } from "~/document/memo.server";
import { isKept } from "~/document/page-kind";

const look = { locale: "zh-CN", theme: "system", textSize: "plain" } as const;
const drawn = (data: unknown, more: Partial<Drawn> = {}): Drawn => ({ route: "day", params: {}, look, data, ...more });
const page = (bytes: number): Finished => ({ raw: Buffer.alloc(bytes), squeezed: Buffer.alloc(0), etag: "" });

describe("the page memo", () => {
  test("gives the finished page for the same data, and for no other", () => {
    const memo = new PageMemo(10_000);
    const kept = page(10);
    memo.keep(drawn({ date: "2026-11-24", rev: "1" }), kept);
    expect(memo.find(keyOf(drawn({ date: "2026-11-24", rev: "1" })))).toBe(kept);
    for (const other of [
      drawn({ date: "2026-11-24", rev: "2" }),
      drawn({ date: "2026-11-25", rev: "1" }),
      drawn({ date: "2026-11-24", rev: "1", who: { name: "姚筱禾" } }),
      drawn({ date: "2026-11-24", rev: "1" }, { route: "month" }),
      drawn({ date: "2026-11-24", rev: "1" }, { params: { date: "2026-11-24" } }),
      drawn({ date: "2026-11-24", rev: "1" }, { look: { ...look, theme: "dark" } }),
      drawn({ date: "2026-11-24", rev: "1" }, { look: { ...look, textSize: "large" } }),
      drawn({ date: "2026-11-24", rev: "1" }, { look: { ...look, locale: "en" } }),
    ])
      expect(memo.find(keyOf(other))).toBeUndefined();
  });

  test("what JSON would lose is not kept: two pages would share a key", () => {
    const memo = new PageMemo(10_000);
    for (const data of [{ points: new Map([[1, 2]]) }, [new Set([1])], { at: new Date(0) }, () => 1]) {
      memo.keep(drawn(data), page(10));
      expect(memo.bytes).toBe(0);
    }
  });

  test("holds no more bytes than it may, and lets go of what was not asked for longest", () => {
    const memo = new PageMemo(3_500);
    for (const name of ["a", "b", "c"]) memo.keep(drawn(name), page(900));
    expect(memo.find(keyOf(drawn("a")))).toBeDefined();
    memo.keep(drawn("d"), page(900));
    expect(memo.bytes).toBeLessThanOrEqual(3_500);
    expect(memo.find(keyOf(drawn("a")))).toBeDefined();
    expect(memo.find(keyOf(drawn("b")))).toBeUndefined();
    memo.keep(drawn("huge"), page(9_000));
    expect(memo.bytes).toBeLessThanOrEqual(3_500);
    expect(memo.find(keyOf(drawn("huge")))).toBeUndefined();
  });

  test("keeping the same page again counts its bytes once", () => {
    const memo = new PageMemo(10_000);
    memo.keep(drawn("a"), page(900));
    const { bytes } = memo;
    memo.keep(drawn("a"), page(900));
    expect(memo.bytes).toBe(bytes);
  });

  test("of many that miss at once one draws, and the others wait for its page", async () => {
    const memo = new PageMemo(10_000);
    const key = keyOf(drawn("a"));
    const first = await memo.turn(key);
    expect(first).toBeTypeOf("function");
    const others = [memo.turn(key), memo.turn(key)];
    const kept = page(10);
    memo.keep(drawn("a"), kept);
    expect(await Promise.all(others)).toEqual([null, null]);
    expect(memo.find(key)).toBe(kept);
  });

  test("one that ends without a page, or with a page of newer data, leaves nobody waiting", async () => {
    const memo = new PageMemo(10_000);
    const key = keyOf(drawn("a"));
    const end = await memo.turn(key);
    const other = memo.turn(key);
    memo.keep(drawn("newer"), page(10));
    end?.();
    expect(await other).toBeNull();
    expect(memo.find(key)).toBeUndefined();
    expect(await memo.turn(key)).toBeTypeOf("function");
  });
});

test("only a document that says so is kept", () => {
  expect(isKept({ document: true, memo: true })).toBe(true);
  for (const handle of [{ document: true }, { memo: true }, { document: true, memo: "yes" }, undefined, null])
    expect(isKept(handle)).toBe(false);
});

test("the same words are finished once", async () => {
  const [a, b] = [await finish("<p>一</p>"), await finish("<p>一</p>")];
  expect(b).toBe(a);
  expect((await finish("<p>二</p>")).etag).not.toBe(a.etag);
});
