import { describe, expect, it, test } from "vitest";
import { readLaw, readNumeral } from "~/engine/search-law";
import { bestLine, mark } from "~/engine/search-mark";
import { oneWord, pairs, plain, readQuestion, runs, wordPairs } from "~/engine/search-text";

test.each([
  ["278", 278],
  ["二百七十八", 278],
  ["十九", 19],
  ["一千零四", 1004],
  ["一千二百六十", 1260],
  ["〇", 0],
  ["", null],
  ["条", null],
])("reads %s as %s", (text, number) => {
  expect(readNumeral(text)).toBe(number);
});

describe("a law and its article", () => {
  const names = [
    { short: "民法典", title: "民法典" },
    { short: "消防法", title: "消防法" },
    { short: "上海消防条例", title: "上海市消防条例" },
    { short: "上海养犬管理条例", title: "上海市养犬管理条例" },
    { short: "上海住宅物业管理规定", title: "上海市住宅物业管理规定" },
  ];
  test.each([
    ["民法典278", ["民法典"], "278"],
    ["民法典第二百七十八条", ["民法典"], "278"],
    ["《民法典》 第 278 条", ["民法典"], "278"],
    ["按照消防法60条罚多少", ["消防法"], "60"],
    ["养犬条例", ["上海养犬管理条例"], null],
    ["消防条例63条之一", ["上海消防条例"], "63-1"],
    ["物业管理规定85", ["上海住宅物业管理规定"], "85"],
  ])("%s", (question, laws, article) => {
    expect(readLaw(question, names)).toMatchObject({ laws, article });
  });

  it("leaves the rest of the question, and finds no law where none is named", () => {
    expect(readLaw("按照消防法60条罚多少", names)?.rest).toBe("按照罚多少");
    for (const question of ["怎么办法", "管理条例", "没办法", "法", "有什么规定"])
      expect(readLaw(question, names)).toBeNull();
  });
});

describe("text", () => {
  it("has one form for what is written in several", () => {
    expect(plain("　ＦｅｉＸｉａｎ\u200b  充电\n")).toBe("feixian 充电");
    expect(readQuestion("一".repeat(61))).toEqual({ question: "一".repeat(60), cut: true });
    expect(readQuestion("一".repeat(60)).cut).toBe(false);
  });

  it("parts Han characters, letters and figures", () => {
    expect(runs("拨119，fx充电!")).toEqual(["拨", "119", "fx", "充电"]);
    expect(pairs("充电棚")).toEqual(["充", "电", "棚", "充电", "电棚"]);
    expect(wordPairs("维修资金")).toEqual(expect.arrayContaining(["维修", "资金"]));
    expect(wordPairs("，。")).toEqual([]);
  });

  it("puts the lessons' word for what people say; a word inside a longer one stays whole", () => {
    const own = oneWord({
      same: [
        ["电动自行车", "电瓶车"],
        ["断电", "停电"],
        ["蓄电池", "电瓶"],
      ],
    });
    expect(runs(own("楼道里停电瓶车"))).toEqual(["楼道里停", "电动自行车"]);
    expect(runs(own("停电了"))).toEqual(["断电", "了"]);
    expect(oneWord({ same: [] })("停电")).toBe("停电");
  });
});

describe("marks", () => {
  it("takes the longest word, joins neighbours, and gives the line back whole", () => {
    expect(mark("飞线充电归谁罚", ["飞线", "充电", "充"])).toEqual([
      { text: "飞线充电", hit: true },
      { text: "归谁罚", hit: false },
    ]);
    expect(
      mark("a(b)*c", ["(b)", "*"])
        .map(({ text }) => text)
        .join(""),
    ).toBe("a(b)*c");
    expect(mark("", ["一"])).toEqual([]);
  });

  it("chooses the line that says most of it, or none", () => {
    expect(bestLine(["充电", "飞线充电", "别的"], ["飞线", "充电"])?.map(({ text }) => text)).toEqual(["飞线充电"]);
    expect(bestLine(["别的"], ["飞线"])).toBeNull();
  });
});
