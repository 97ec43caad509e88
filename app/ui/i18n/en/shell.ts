export const shell = {
  academy: "The Calendar",
  skip: "Skip to the content",
  tabs: "Main pages",
  tab: { today: "Today", calendar: "Calendar", rehearsals: "Rehearse", lessons: "Lessons", cases: "Cases", me: "Me" },
  offline: "You are offline. What is on the page can still be read; send it once you are back.",
};
