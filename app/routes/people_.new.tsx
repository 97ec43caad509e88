import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { formOf } from "~/document/form.server";
import { granted } from "~/document/granted";
import { newPersonSchema } from "~/engine/sign-in";
import { makePerson, sitesToAppointAt } from "~/service/person.server";
import { signInFirst } from "~/service/session.server";
import { NewPersonPage } from "~/ui/people/new-person-page";
import type { Route } from "./+types/people_.new";

export const handle = { document: true };

export async function loader({ request, context: { person } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  return { sites: granted(await sitesToAppointAt(person)) };
}

export async function action({ request, context: { person } }: Route.ActionArgs) {
  if (!person) throw signInFirst(request);
  const submission = parseWithZod(await formOf(request), { schema: newPersonSchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 422 });
  const made = await makePerson(person, submission.value);
  if ("field" in made)
    return data(submission.reply({ fieldErrors: { [made.field]: [`taken-${made.field}`] } }), { status: 422 });
  const { id } = granted(made);
  return redirect(`/people?made=${id}`, 303);
}

export default function NewPerson({ loaderData, actionData }: Route.ComponentProps) {
  return <NewPersonPage sites={loaderData.sites} lastResult={actionData} />;
}
