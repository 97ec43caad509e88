import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { SearchEntry } from "~/engine/search";
import { resultOf } from "~/engine/search-result";
import { readQuestion } from "~/engine/search-text";
import { contentSearch } from "../support/search-book";

type Row = { ask: string; want?: string[]; any?: string[]; writing?: string };

/** Share of the table that must be answered among the first three. */
const threshold = 0.95;
const rows = (parse(readFileSync("tests/tables/search.yaml", "utf8"), { schema: "failsafe" }) as Row[]) ?? [];
const searcher = contentSearch();
const ask = (typed: string) => searcher.find(readQuestion(typed).question).found;
const points = (typed: string): SearchEntry[] =>
  ask(typed)
    .map(({ entry }) => entry)
    .filter(({ kind }) => kind !== "scenario");
const page = (typed: string, plays = true) => {
  const { question, cut } = readQuestion(typed);
  return resultOf({ question, cut, examples: [] }, question ? searcher.find(question) : null, plays);
};

describe("the table of questions (tests/tables/search.yaml)", () => {
  const kinds = new Map(searcher.book.entries.map(({ slug, kind }) => [slug, kind]));

  it("names points that exist, and as written only what is written", () => {
    const wrong = rows.flatMap(({ ask: typed, want = [], any = [], writing }) => [
      ...[...want, ...any].filter((slug) => kinds.get(slug) !== "lesson").map((slug) => `${typed}: no lesson ${slug}`),
      ...(writing && !kinds.has(writing) ? [`${typed}: no point ${writing}`] : []),
    ]);
    expect(wrong).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(new Set(rows.map((row) => row.ask)).size).toBe(rows.length);
  });

  it(`finds the right one among the first three for at least ${threshold * 100} %`, () => {
    const misses = rows.flatMap(({ ask: typed, want, any, writing }) => {
      const first = points(typed)
        .slice(0, 3)
        .map(({ slug }) => slug);
      const right = want
        ? want.every((slug) => first.includes(slug))
        : (any ?? [writing ?? ""]).some((slug) => first.includes(slug));
      return right ? [] : [`${typed} → ${first.join(", ") || "nothing"} (wanted ${want ?? any ?? writing})`];
    });
    const share = 1 - misses.length / rows.length;
    console.log(`search: ${rows.length - misses.length} of ${rows.length} right\n${misses.join("\n")}`);
    expect(share, misses.join("\n")).toBeGreaterThanOrEqual(threshold);
  });
});

it("says the same for what is typed in full width, in capitals and with a space too many", () => {
  const plainly = points("fxcd").slice(0, 3);
  for (const other of ["ＦＸＣＤ", "FXCD", "  fxcd\n"]) expect(points(other).slice(0, 3)).toEqual(plainly);
});

describe("odd questions get a clear answer", () => {
  it.each([
    ["nothing", ""],
    ["blanks", " \u3000\t\n "],
    ["half of a character", "\ud83d"],
    ["signs that nobody sees", "\u200b\u2066"],
  ])("%s: the page is empty and says what could be asked", (_, typed) => {
    expect(page(typed)).toMatchObject({ state: "empty", answer: null, groups: [] });
  });

  it.each([
    ["a face", "😀"],
    ["quotes", "\"'`“”"],
    ["HTML", "<script>alert(1)</script>"],
    ["SQL", "'; DROP TABLE person; --"],
    ["a pattern", "(((((.*+?^$[]{}\\"],
    ["a property of every object", "constructor __proto__ toString"],
    ["figures that are nothing", "99999999"],
  ])("%s: nothing is found, and nothing breaks", (_, typed) => {
    expect(page(typed)).toMatchObject({ answer: null, coming: null });
    expect(["none", "near"]).toContain(page(typed).state);
  });

  it("ten thousand characters: only the beginning is searched for, at once, and the page is told", () => {
    const started = performance.now();
    const long = page("楼道里有人充电怎么办，".repeat(1000));
    expect(long).toMatchObject({ cut: true, state: "found" });
    expect([...long.question]).toHaveLength(60);
    for (const typed of ["a".repeat(10_000), "第".repeat(10_000), "条例".repeat(5_000), "9".repeat(10_000)])
      expect(page(typed).cut).toBe(true);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("what nobody wrote about: says what stands near, opens no answer", () => {
    const near = page("小猫叫春");
    expect(near).toMatchObject({ state: "near", answer: null, coming: null });
    expect(near.groups.flatMap(({ hits }) => hits.map(({ slug }) => slug))).toEqual(["stray-animals"]);
  });
});

describe("the page", () => {
  it("opens the first lesson as an answer: whom to call, the first step, the words, what is not yours", () => {
    const { answer, groups } = page("有人在楼道充电怎么办");
    expect(answer).toMatchObject({
      slug: "ebike-in-stairwell",
      call: "物业经理",
      step: { head: "当场，看车停在哪一段。" },
      say: { to: "小蒋", when: "门厅里" },
      not: { kind: "yours", text: "劝不动就报，拖车和罚钱轮不到居委会。" },
    });
    expect(groups.flatMap(({ hits }) => hits.map(({ slug }) => slug))).not.toContain("ebike-in-stairwell");
  });

  it("says of a point that is not written that it is coming, and gives no answer for it", () => {
    const { answer, coming } = page("群租");
    expect(answer).toBeNull();
    expect(coming).toMatchObject({ kind: "point", slug: "group-rental" });
  });

  it("lists the lessons behind an article, and opens none of many", () => {
    const { state, answer, coming, groups } = page("民法典278");
    expect({ state, answer, coming }).toEqual({ state: "found", answer: null, coming: null });
    const lessons = groups.find(({ kind }) => kind === "lesson")?.hits.map(({ slug }) => slug);
    expect(lessons).toContain("shed-common-area");
    expect(lessons?.length).toBeGreaterThan(1);
  });

  it("marks what was asked for, in the words of the lesson", () => {
    const { answer } = page("电瓶车停在楼道");
    expect(answer?.title.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["楼道", "电动自行车"]);
  });

  it("finds a scenario, and keeps it from who may not play", () => {
    const kinds = (plays: boolean) => page("听证", plays).groups.map(({ kind }) => kind);
    expect(kinds(true)).toContain("scenario");
    expect(kinds(false)).not.toContain("scenario");
  });

  it("every lesson has an answer with its three parts", () => {
    const lessons = searcher.book.entries.filter(({ kind }) => kind === "lesson");
    expect(lessons.length).toBeGreaterThan(30);
    const lacking = lessons.filter(({ answer }) => !answer?.step.text || !answer.say?.text || !answer.not?.text);
    expect(lacking.map(({ slug }) => slug)).toEqual([]);
  });
});
