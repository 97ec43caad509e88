import { coachingPage } from "~/service/coach.server";
import { signInFirst } from "~/service/session.server";
import { CoachingPage } from "~/ui/debrief/coaching-page";
import type { Route } from "./+types/coaching";

export const handle = { document: true };

export async function loader({ request, context: { person } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  const before = Number(new URL(request.url).searchParams.get("before"));
  return coachingPage(person, Number.isInteger(before) && before > 0 && before < 2 ** 31 ? before : undefined);
}

export default function Coaching({ loaderData }: Route.ComponentProps) {
  return <CoachingPage {...loaderData} />;
}
