import { redirect } from "react-router";
import { today } from "~/service/calendar.server";

/** The calendar opens on this month. */
export function loader() {
  const [year, month] = today().split("-").map(Number);
  return redirect(`/calendar/${year}/${month}`);
}
