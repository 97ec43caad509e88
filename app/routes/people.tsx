import { granted } from "~/document/granted";
import { madeJustNow, peoplePage } from "~/service/person.server";
import { signInFirst } from "~/service/session.server";
import { PeoplePage } from "~/ui/people/people-page";
import type { Route } from "./+types/people";

export const handle = { document: true };

export async function loader({ request, context: { person } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  const asked = new URL(request.url).searchParams;
  const after = asked.get("after") ?? undefined;
  const { people, next } = granted(await peoplePage(person, after));
  const made = await madeJustNow(person, asked.get("made"));
  return { people, next, later: after !== undefined, made, erased: asked.get("done") === "erased" };
}

export default function People({ loaderData }: Route.ComponentProps) {
  return <PeoplePage {...loaderData} />;
}
