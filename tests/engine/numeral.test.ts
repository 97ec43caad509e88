import { expect, it } from "vitest";
import { articleLabel, chineseNumeral } from "~/engine/numeral";

it.each([
  [0, "零"],
  [1, "一"],
  [10, "十"],
  [12, "十二"],
  [20, "二十"],
  [37, "三十七"],
  [100, "一百"],
  [105, "一百零五"],
  [110, "一百一十"],
  [115, "一百一十五"],
  [278, "二百七十八"],
  [1000, "一千"],
  [1005, "一千零五"],
  [1050, "一千零五十"],
  [1254, "一千二百五十四"],
  [1260, "一千二百六十"],
])("%i is %s", (value, text) => {
  expect(chineseNumeral(value)).toBe(text);
});

it("an inserted article keeps its 之", () => {
  expect(articleLabel("37")).toBe("第三十七条");
  expect(articleLabel("12-1")).toBe("第十二条之一");
});
