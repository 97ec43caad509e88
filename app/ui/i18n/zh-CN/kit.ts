export const kit = {
  seal: { first: "穿", second: "针", label: "穿针" },
  close: "关闭",
  optional: "可不填",
  steps: { label: "四步", one: "演练", two: "复盘", three: "再来", four: "写案例", now: "现在", done: "做过了" },
  numeral: { one: "一", two: "二", three: "三", four: "四" },
};
