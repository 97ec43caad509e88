export const home = {
  title: "今日",
  goOn: "接着做",
  nothing: "眼下没有没做完的事。",
  firstRehearsal: "去看看演练",
};
