import { redirect } from "react-router";
import { preferencesSchema } from "~/engine/academy";
import { hasPassword, managesSomewhere, ownCodes } from "~/service/person.server";
import { changePreferences } from "~/service/preference.server";
import { signInFirst } from "~/service/session.server";
import { MePage } from "~/ui/me/me-page";
import type { Route } from "./+types/me";

export const handle = { document: true };

export async function loader({ request, context: { person } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  const done = new URL(request.url).searchParams.get("done");
  return {
    person,
    codes: await ownCodes(person),
    hasPassword: await hasPassword(person),
    manages: managesSomewhere(person),
    done: done === "saved" || done === "password" ? (done as "saved" | "password") : undefined,
  };
}

export async function action({ request, context: { person } }: Route.ActionArgs) {
  if (!person) throw signInFirst(request);
  const { success, data: change } = preferencesSchema.partial().safeParse(Object.fromEntries(await request.formData()));
  if (success) await changePreferences(person, change);
  return redirect(success ? "/me?done=saved" : "/me", 303);
}

export default function Me({ loaderData }: Route.ComponentProps) {
  return <MePage {...loaderData} />;
}
