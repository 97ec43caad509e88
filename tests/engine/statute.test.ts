import { expect, it } from "vitest";
import { readStatutes } from "~/compile/statute.server";
import { citationFault, hasArticle, parseCitation, plainTitle, standing } from "~/engine/statute";

const table = [
  "short\ttitle\tlevel\teffective\tamended\tarticles\tpartial\tstale\tnote",
  "甲法\t中华人民共和国甲法\t国家法律\t2020-01-01\t2020-01-01\t1-3,7,12之1\t\t\t",
  "乙规定\t乙规定\t部门规章\t2020-01-01\t2020-01-01\t4,9-10\t节选\t\t节选",
  "丙条例\t丙条例\t行政法规\t2010-01-01\t2010-01-01\t1-9\t\t已修改\t已修改：2025 年",
  "丁办法\t丁办法\t行政法规\t2010-01-01\t2010-01-01\t1-9\t\t\t上位法2025年修订，本办法尚未见配套修改",
].join("\n");
const statutes = readStatutes(`${table}\n`);
const of = (short: string) => statutes.get(short) ?? expect.unreachable(short);

it("article numbers are ranges, single numbers and inserted articles", () => {
  const held = ["0", "1", "3", "4", "7", "8", "12", "12-1", "12-2"].filter((article) =>
    hasArticle(of("甲法"), article),
  );
  expect(held).toEqual(["1", "3", "7", "12-1"]);
});

it("a citation that cannot stand says why, in an author's words", () => {
  const fault = (text: string) => citationFault(statutes, parseCitation(text) ?? expect.unreachable(text));
  expect(fault("甲法#2")).toBeNull();
  expect(fault("甲法#4")).toBe("“甲法”没有第 4 条");
  expect(fault("乙规定#5")).toBe("“乙规定”只收了节选，里面没有第 5 条");
  expect(fault("丙条例#1")).toContain("已修改");
  expect(fault("戊法#1")).toBe("法规表里没有“戊法”这个简称");
});

it("a law behind the law above it is in force, with a warning", () => {
  expect(["甲法", "丙条例", "丁办法"].map((short) => standing(of(short)))).toEqual(["in-force", "out", "behind"]);
  expect(plainTitle(of("甲法"))).toBe("甲法");
});

it.each(["甲法", "甲法#", "#3", "甲法#三", "甲 法#3", "甲法#3#4"])("%s is no citation", (text) => {
  expect(parseCitation(text)).toBeNull();
});
