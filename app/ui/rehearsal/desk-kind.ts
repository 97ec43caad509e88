import type { View } from "~/engine/rehearsal-view";

export type DeskKind = "choose" | "floor" | "poll" | "rest" | "over" | "wait";

/** What the room asks of this seat now. */
export function deskKind(view: View): DeskKind {
  if (view.status === "debrief" || view.status === "closed") return "over";
  if (view.status !== "running") return "rest";
  if (view.ask?.mine) return "choose";
  if (view.floor?.mine) return "floor";
  if (view.poll?.mine || (view.poll && view.may.some((one) => one.type === "close-poll"))) return "poll";
  return "wait";
}
