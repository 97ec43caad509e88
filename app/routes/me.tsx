import { redirect } from "react-router";
import { formOf } from "~/document/form.server";
import { preferencesSchema } from "~/engine/academy";
import { hasPassword, managesSomewhere, ownCodes } from "~/service/person.server";
import { changePreferences } from "~/service/preference.server";
import { ownRehearsals } from "~/service/rehearsal-own.server";
import { signInFirst } from "~/service/session.server";
import { MePage } from "~/ui/me/me-page";
import type { Route } from "./+types/me";

export const handle = { document: true };

export async function loader({ request, context: { person } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  const asked = new URL(request.url).searchParams;
  const done = asked.get("done");
  const before = Number(asked.get("before"));
  const page = Number.isInteger(before) && before > 0 && before < 2 ** 31 ? before : undefined;
  const [own, codes, has] = await Promise.all([ownRehearsals(person, page), ownCodes(person), hasPassword(person)]);
  return {
    person,
    own,
    codes,
    hasPassword: has,
    manages: managesSomewhere(person),
    done: done === "saved" || done === "password" ? (done as "saved" | "password") : undefined,
  };
}

export async function action({ request, context: { person } }: Route.ActionArgs) {
  if (!person) throw signInFirst(request);
  const { success, data: change } = preferencesSchema.partial().safeParse(Object.fromEntries(await formOf(request)));
  if (success) await changePreferences(person, change);
  return redirect(success ? "/me?done=saved" : "/me", 303);
}

export default function Me({ loaderData }: Route.ComponentProps) {
  return <MePage {...loaderData} />;
}
