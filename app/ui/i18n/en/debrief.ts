export const debrief = {};
