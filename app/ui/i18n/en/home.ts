export const home = {
  title: "Today",
  goOn: "Go on with",
  nothing: "Nothing is left half done.",
  firstRehearsal: "See the rehearsals",
};
