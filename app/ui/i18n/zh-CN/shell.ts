export const shell = {
  academy: "赋能日历",
  skip: "跳到正文",
  tabs: "主要页面",
  tab: { today: "今日", calendar: "日历", rehearsals: "演练", lessons: "知识点", cases: "案例", me: "我的" },
  offline: "网断了，页面上的内容还能看；连上后再提交。",
};
