import { data, redirect } from "react-router";
import { formOf } from "~/document/form.server";
import { granted } from "~/document/granted";
import { eraseAsked, eraseSubject } from "~/service/erase.server";
import { signInFirst, signOut } from "~/service/session.server";
import { ErasePersonPage } from "~/ui/people/erase-person-page";
import type { Route } from "./+types/people_.$person.erase";

export const handle = { document: true };

export async function loader({ request, params, context: { person } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  return granted(await eraseSubject(person, params.person));
}

export async function action({ request, params, context: { person } }: Route.ActionArgs) {
  if (!person) throw signInFirst(request);
  const typed = String((await formOf(request)).get("name") ?? "");
  const answer = granted(await eraseAsked(person, params.person, typed));
  if ("code" in answer) return data({ refused: answer }, { status: 422 });
  if (params.person !== person.id) return redirect("/people?done=erased", 303);
  const cookie = await signOut(request.headers.get("cookie"));
  return redirect("/erased", { status: 303, headers: { "set-cookie": cookie } });
}

export default function ErasePerson({ loaderData, actionData }: Route.ComponentProps) {
  return <ErasePersonPage subject={loaderData} refused={actionData?.refused} />;
}
